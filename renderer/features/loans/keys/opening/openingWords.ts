/** What is said of the opening import: faults of a row with what to do, and why a file or a run was refused. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { keysOpening } from '#renderer/text/zh-CN/keysOpening.ts'
import { rosterFiles } from '#renderer/text/zh-CN/rosterFiles.ts'
import type { KeyOpeningFault } from '#shared/domain/loans/keys/openingRow.ts'

/** All that is wrong with a row, in the screen language. */
export function keyOpeningFaultWords(faults: readonly KeyOpeningFault[]): string {
  return faults.map((fault) => text(`keysOpening.faults.${fault}`)).join(text('keysOpening.separator'))
}

/** Why a table is not read, does not go in, or is not taken back. */
export function keyOpeningRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(keysOpening.refusals, code))
    return moduleRefusalWords('keysOpening', code as keyof typeof keysOpening.refusals)
  if (Object.hasOwn(rosterFiles.refusals, code))
    return moduleRefusalWords('rosterFiles', code as keyof typeof rosterFiles.refusals)
  return foreignRefusalWords(code)
}
