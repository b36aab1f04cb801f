/** The steps of an opening import: a file, what its rows come to, writing, what went in. */
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { text } from '#renderer/text/text.ts'
import type { OpeningLine } from '#shared/domain/parcel-custody/openingCustody.ts'
import { OPENING_COMMAND } from '#shared/domain/parcel-custody/openingCustody.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { importOpening, previewOpening } from './openingImport.ts'
import { type OpeningFile, readOpeningFile } from './openingImportFile.ts'
import { takeBackOpening, untouchedThings } from './openingTakeBack.ts'

interface Shown {
  readonly file: OpeningFile
  readonly lines: readonly OpeningLine[]
}

/** Where the clerk is. */
export type OpeningStep =
  | { readonly step: 'pick'; readonly refusal?: Refusal<string> }
  | { readonly step: 'reading'; readonly name: string }
  | (Shown & {
      readonly step: 'preview'
      readonly refusal?: Refusal<string>
      /** How many of its things can be taken back. */
      readonly untouched: number
      /** How many were, just now. */
      readonly takenBack?: number
    })
  | (Shown & { readonly step: 'running'; readonly done: number })
  | (Shown & { readonly step: 'done'; readonly ids: readonly string[]; readonly failed?: Refusal<string> })

/** The step, and what leads on from it. */
export function useOpeningImport() {
  const desk = useDesk()
  const [at, setAt] = useState<OpeningStep>({ step: 'pick' })
  const mayImport = desk.store.registry.mayAct(OPENING_COMMAND, desk.signature.actor.role) === 'allowed'
  const look = async (file: OpeningFile, more: { refusal?: Refusal<string>; takenBack?: number } = {}) => {
    const lines = await previewOpening(desk.store, file.rows)
    setAt({ step: 'preview', file, lines, untouched: (await untouchedThings(desk.store, lines)).length, ...more })
  }
  const pick = async (file: File): Promise<void> => {
    setAt({ step: 'reading', name: file.name })
    const read = await readOpeningFile(file)
    if (!read.ok) setAt({ step: 'pick', refusal: read.error })
    else await look(read.value)
  }
  const run = async (shown: Shown): Promise<void> => {
    const { file, lines } = shown
    setAt({ step: 'running', file, lines, done: 0 })
    const done = await importOpening(desk, file.rows, (count) => setAt({ step: 'running', file, lines, done: count }))
    if (!done.ok) {
      // What is on file now may be another: the rows are looked at anew.
      await look(file, { refusal: done.error })
      return
    }
    const { ids, failed } = done.value
    setAt({ step: 'done', file, lines, ids, ...(failed === undefined ? {} : { failed }) })
  }
  const takeBack = async ({ file }: Shown): Promise<void> => {
    const reason = text('custodyRegister.opening.takeBackWhy', { file: file.name })
    const done = await takeBackOpening(desk, await previewOpening(desk.store, file.rows), reason)
    await look(file, done.ok ? { takenBack: done.value.length } : { refusal: done.error })
  }
  return { at, mayImport, pick, run, takeBack, again: () => setAt({ step: 'pick' }) }
}
