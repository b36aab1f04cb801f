/** What is said of the opening import: faults of a row with what to do, and why a file or a run was refused. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { rosterFiles } from '#renderer/text/zh-CN/rosterFiles.ts'
import { vacantOpening } from '#renderer/text/zh-CN/vacantOpening.ts'
import type { VisitOpeningFault } from '#shared/domain/vacant-inspections/opening/openingRow.ts'

/** All that is wrong with a row, in the screen language. */
export function openingFaultWords(faults: readonly VisitOpeningFault[]): string {
  return faults.map((fault) => text(`vacantOpening.faults.${fault}`)).join(text('vacantOpening.separator'))
}

/** Why a table is not read, does not go in, or is not taken back. */
export function openingRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(vacantOpening.refusals, code))
    return moduleRefusalWords('vacantOpening', code as keyof typeof vacantOpening.refusals)
  if (Object.hasOwn(rosterFiles.refusals, code))
    return moduleRefusalWords('rosterFiles', code as keyof typeof rosterFiles.refusals)
  return foreignRefusalWords(code)
}
