/** The steps of an opening import: a table, what its rows come to, writing, and taking all of it back. */
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import {
  importVisitOpening,
  previewVisitOpening,
  takeBackVisitOpening,
  untouchedVisits,
} from '#renderer/features/vacant-inspections/commands/opening.ts'
import { text } from '#renderer/text/text.ts'
import { OPENING_VISITS } from '#shared/domain/vacant-inspections/opening/openingDrafts.ts'
import type { VisitOpeningLine, VisitOpeningRow } from '#shared/domain/vacant-inspections/opening/openingRow.ts'
import { readVisitOpeningFile } from './openingFile.ts'

/** A table with what it comes to. */
export interface ShownOpening {
  readonly file: string
  readonly rows: readonly VisitOpeningRow[]
  readonly lines: readonly VisitOpeningLine[]
  /** How many of its homes can be taken back. */
  readonly untouched: number
  /** What was done with it last; undefined before anything was. */
  readonly said?: { readonly act: 'done' | 'takenBack'; readonly count: number }
}

/** The table that is shown, and what leads on from it. */
export function useVisitOpening() {
  const desk = useDesk()
  const { store } = desk
  const [shown, setShown] = useState<ShownOpening>()
  const [refusal, setRefusal] = useState<string>()
  const look = async (at: Pick<ShownOpening, 'file' | 'rows' | 'said'>): Promise<void> => {
    const lines = await previewVisitOpening(store, at.rows)
    setShown({ ...at, lines, untouched: (await untouchedVisits(store, lines)).length })
  }
  const pick = async (file: File): Promise<void> => {
    const read = await readVisitOpeningFile(file)
    setRefusal(read.ok ? undefined : read.error.code)
    if (read.ok) await look({ file: file.name, rows: read.value })
  }
  const run = async (at: ShownOpening, act: 'done' | 'takenBack'): Promise<void> => {
    const done = await (act === 'done'
      ? importVisitOpening(desk, at.rows)
      : takeBackVisitOpening(desk, at.lines, text('vacantOpening.takeBackWhy', { file: at.file })))
    setRefusal(done.ok ? undefined : done.error.code)
    // What is on file now may be another: the rows are looked at anew.
    const { file, rows } = at
    await look({ file, rows, ...(done.ok ? { said: { act, count: done.value.length } } : {}) })
  }
  const again = (): void => {
    setShown(undefined)
    setRefusal(undefined)
  }
  const mayImport = store.registry.mayAct(OPENING_VISITS, desk.signature.actor.role) === 'allowed'
  return { shown, refusal, mayImport, pick, run, again }
}
