/** The steps of an opening import: a table, what its rows come to, answers about contractors, writing, and taking all of it back. */
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import {
  type ContractorAnswers,
  importCaseOpening,
  previewCaseOpening,
  takeBackCaseOpening,
  untouchedOpenings,
} from '#renderer/features/decoration/commands/opening.ts'
import { text } from '#renderer/text/text.ts'
import { OPENING_CASES } from '#shared/domain/decoration/opening/openingDrafts.ts'
import type { CaseOpeningLine, CaseOpeningRow } from '#shared/domain/decoration/opening/openingRow.ts'
import { readCaseOpeningFile } from './openingFile.ts'

/** A table with what it comes to. */
export interface ShownOpening {
  readonly file: string
  readonly rows: readonly CaseOpeningRow[]
  readonly lines: readonly CaseOpeningLine[]
  readonly answers: ContractorAnswers
  /** How many of its cases can be taken back. */
  readonly untouched: number
  /** What was done with it last; undefined before anything was. */
  readonly said?: { readonly act: 'done' | 'takenBack'; readonly count: number }
}

/** The table that is shown, and what leads on from it. */
export function useCaseOpening() {
  const desk = useDesk()
  const { store } = desk
  const [shown, setShown] = useState<ShownOpening>()
  const [refusal, setRefusal] = useState<string>()
  const look = async (at: Pick<ShownOpening, 'file' | 'rows' | 'answers' | 'said'>): Promise<void> => {
    const lines = await previewCaseOpening(store, at.rows, at.answers)
    setShown({ ...at, lines, untouched: (await untouchedOpenings(store, lines)).length })
  }
  const pick = async (file: File): Promise<void> => {
    const read = await readCaseOpeningFile(file)
    setRefusal(read.ok ? undefined : read.error.code)
    if (read.ok) await look({ file: file.name, rows: read.value, answers: new Map() })
  }
  const run = async (at: ShownOpening, act: 'done' | 'takenBack'): Promise<void> => {
    const done = await (act === 'done'
      ? importCaseOpening(desk, at.rows, at.answers)
      : takeBackCaseOpening(desk, at.lines, text('decorationOpening.takeBackWhy', { file: at.file })))
    setRefusal(done.ok ? undefined : done.error.code)
    // What is on file now may be another: the rows are looked at anew.
    const { file, rows, answers } = at
    await look({ file, rows, answers, ...(done.ok ? { said: { act, count: done.value.length } } : {}) })
  }
  const answer = ({ file, rows, answers }: ShownOpening, typed: string, meant: string | null) =>
    look({ file, rows, answers: new Map([...answers, [typed, meant]]) })
  const again = (): void => {
    setShown(undefined)
    setRefusal(undefined)
  }
  const mayImport = store.registry.mayAct(OPENING_CASES, desk.signature.actor.role) === 'allowed'
  return { shown, refusal, mayImport, pick, run, answer, again }
}
