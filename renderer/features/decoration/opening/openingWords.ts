/** What is said of the opening import: faults of a row with what to do, and why a file or a run was refused. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { decorationOpening } from '#renderer/text/zh-CN/decorationOpening.ts'
import { rosterFiles } from '#renderer/text/zh-CN/rosterFiles.ts'
import type { CaseOpeningFault } from '#shared/domain/decoration/opening/openingRow.ts'

/** All that is wrong with a row, in the screen language. */
export function openingFaultWords(faults: readonly CaseOpeningFault[]): string {
  return faults.map((fault) => text(`decorationOpening.faults.${fault}`)).join(text('decorationOpening.separator'))
}

/** Why a table is not read, does not go in, or is not taken back. */
export function openingRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(decorationOpening.refusals, code))
    return moduleRefusalWords('decorationOpening', code as keyof typeof decorationOpening.refusals)
  if (Object.hasOwn(rosterFiles.refusals, code))
    return moduleRefusalWords('rosterFiles', code as keyof typeof rosterFiles.refusals)
  return foreignRefusalWords(code)
}
