/** The steps of the opening import of running cases, with the clerk's answers about contractors. */
import { useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import {
  type ContractorAnswers,
  importCaseOpening,
  previewCaseOpening,
  takeBackCaseOpening,
  untouchedOpenings,
} from '#renderer/features/decoration/commands/opening.ts'
import { text } from '#renderer/text/text.ts'
import { type ShownOpening, useTableOpening } from '#renderer/ui/useTableOpening.ts'
import { OPENING_CASES } from '#shared/domain/decoration/opening/openingDrafts.ts'
import type { CaseOpeningLine, CaseOpeningRow } from '#shared/domain/decoration/opening/openingRow.ts'
import { readCaseOpeningFile } from './openingFile.ts'

/** The table that is shown, and what leads on from it; an answer about a contractor looks at its rows anew. */
export function useCaseOpening() {
  const desk = useDesk()
  const { store } = desk
  // Read by the next look, and of one table only: no render shows them.
  const answers = useRef<ContractorAnswers>(new Map())
  const opening = useTableOpening<CaseOpeningRow, CaseOpeningLine>({
    read: (file) => {
      answers.current = new Map()
      return readCaseOpeningFile(file)
    },
    preview: (rows) => previewCaseOpening(store, rows, answers.current),
    countUntouched: async (lines) => (await untouchedOpenings(store, lines)).length,
    bringIn: (rows) => importCaseOpening(desk, rows, answers.current),
    takeBack: (lines, file) => takeBackCaseOpening(desk, lines, text('decorationOpening.takeBackWhy', { file })),
    mayImport: store.registry.mayAct(OPENING_CASES, desk.signature.actor.role) === 'allowed',
  })
  const answer = (
    at: ShownOpening<CaseOpeningRow, CaseOpeningLine>,
    typed: string,
    meant: string | null,
  ): Promise<void> => {
    answers.current = new Map([...answers.current, [typed, meant]])
    return opening.refresh(at)
  }
  return { opening, answer }
}
