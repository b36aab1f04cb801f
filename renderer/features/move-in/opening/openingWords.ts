/** What is said of the opening import: faults of a row with what to do, and why a file or a run was refused. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { moveInOpening } from '#renderer/text/zh-CN/moveInOpening.ts'
import { rosterFiles } from '#renderer/text/zh-CN/rosterFiles.ts'
import type { MoveInOpeningFault } from '#shared/domain/move-in/opening/openingRow.ts'

/** All that is wrong with a row, in the screen language. */
export function moveInOpeningFaultWords(faults: readonly MoveInOpeningFault[]): string {
  return faults.map((fault) => text(`moveInOpening.faults.${fault}`)).join(text('moveInOpening.separator'))
}

/** Why a table is not read, does not go in, or is not taken back. */
export function moveInOpeningRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(moveInOpening.refusals, code))
    return moduleRefusalWords('moveInOpening', code as keyof typeof moveInOpening.refusals)
  if (Object.hasOwn(rosterFiles.refusals, code))
    return moduleRefusalWords('rosterFiles', code as keyof typeof rosterFiles.refusals)
  return foreignRefusalWords(code)
}
