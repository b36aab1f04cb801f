/** How a clause is told on the screen: its group, and what a breach costs by agreement. */
import { type Text, text } from '#renderer/text/text.ts'
import { CLAUSE_GROUPS, type ClauseGroup } from '#shared/domain/decoration/review/shippedClauses.ts'
import type { Clause } from '#shared/domain/decoration/violations/clauseFold.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'

/** Groups in the order of the picker. */
export const GROUPS: readonly ClauseGroup[] = CLAUSE_GROUPS

/** `结构`, `防火` … */
export function groupWords(group: ClauseGroup, t: Text = text): string {
  return t(`decorationReview.groups.${group}`)
}

/** `500.00 元/次，并按价赔偿`; empty where the clause names no sum. */
export function sumWords({ amountFen, per, withDamages }: Clause, t: Text = text): string {
  if (amountFen === 0) return ''
  const sum = t(per === 'each' ? 'decorationReview.sumEach' : 'decorationReview.sumOnce', {
    amount: formatFen(amountFen as Fen),
  })
  return withDamages ? t('decorationReview.sumDamages', { sum }) : sum
}
