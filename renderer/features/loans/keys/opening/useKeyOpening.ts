/** The steps of an opening import: a table, what its rows come to, writing, and taking all of it back. */
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import {
  importKeyOpening,
  previewKeyOpening,
  takeBackKeyOpening,
  untouchedSets,
} from '#renderer/features/loans/keys/commandsOpening.ts'
import { text } from '#renderer/text/text.ts'
import { OPENING_KEYS } from '#shared/domain/loans/keys/openingDrafts.ts'
import type { KeyOpeningLine, KeyOpeningRow } from '#shared/domain/loans/keys/openingRow.ts'
import { readKeyOpeningFile } from './openingFile.ts'

/** A table with what it comes to. */
export interface ShownOpening {
  readonly file: string
  readonly rows: readonly KeyOpeningRow[]
  readonly lines: readonly KeyOpeningLine[]
  /** How many of its sets can be taken back. */
  readonly untouched: number
  /** What was done with it last; undefined before anything was. */
  readonly said?: { readonly act: 'done' | 'takenBack'; readonly count: number }
}

/** The table that is shown, and what leads on from it. */
export function useKeyOpening() {
  const desk = useDesk()
  const { store } = desk
  const [shown, setShown] = useState<ShownOpening>()
  const [refusal, setRefusal] = useState<string>()
  const look = async (at: Pick<ShownOpening, 'file' | 'rows' | 'said'>): Promise<void> => {
    const lines = await previewKeyOpening(store, at.rows)
    setShown({ ...at, lines, untouched: (await untouchedSets(store, lines)).length })
  }
  const pick = async (file: File): Promise<void> => {
    const read = await readKeyOpeningFile(file)
    setRefusal(read.ok ? undefined : read.error.code)
    if (read.ok) await look({ file: file.name, rows: read.value })
  }
  const run = async (at: ShownOpening, act: 'done' | 'takenBack'): Promise<void> => {
    const done = await (act === 'done'
      ? importKeyOpening(desk, at.rows)
      : takeBackKeyOpening(desk, at.lines, text('keysOpening.takeBackWhy', { file: at.file })))
    setRefusal(done.ok ? undefined : done.error.code)
    // What is on file now may be another: the rows are looked at anew.
    const { file, rows } = at
    await look({ file, rows, ...(done.ok ? { said: { act, count: done.value.length } } : {}) })
  }
  const again = (): void => {
    setShown(undefined)
    setRefusal(undefined)
  }
  const mayImport = store.registry.mayAct(OPENING_KEYS, desk.signature.actor.role) === 'allowed'
  return { shown, refusal, mayImport, pick, run, again }
}
