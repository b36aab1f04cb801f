/** Words that several rooms of move-in need: what a step lacks, papers, things handed over, where a case stands. */
import { type LabelKey, type Text, text } from '#renderer/text/text.ts'
import { moveIn } from '#renderer/text/zh-CN/moveIn.ts'
import type { MoveInGap } from '#shared/domain/move-in/steps/moveInSteps.ts'

type WordTable =
  | 'statuses'
  | 'papers'
  | 'handed'
  | 'handedStands'
  | 'meters'
  | 'signers'
  | 'relations'
  | 'steps'
  | 'bag'

/** A value in the language of `t`; one that this version does not know is said as it is written. */
export function moveInWord(table: WordTable, value: string, t: Text = text): string {
  if (!Object.hasOwn(moveIn[table], value)) return value
  return (t as unknown as (key: LabelKey) => string)(`moveIn.${table}.${value}` as LabelKey)
}

/** What is missing, in words; whose it is stands beside it and can be covered. */
export function gapWords({ code, of = '', short = 0 }: MoveInGap, t: Text = text): string {
  return t(`moveIn.gaps.${code}`, { of: gapThing({ code, of }, t), short })
}

function gapThing({ code, of }: { readonly code: MoveInGap['code']; readonly of: string }, t: Text): string {
  if (code === 'reading-missing') return moveInWord('meters', of, t)
  return moveInWord(code === 'signature-missing' ? 'signers' : 'papers', of, t)
}
