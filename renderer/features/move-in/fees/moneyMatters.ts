/** What is owed of fees: every home that has not paid, until it has, by the day that was promised (handbook D11). */
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { moneyCasePath, ofMoveIn } from '#renderer/features/money/moneyCase.ts'
import { yuanText } from '#renderer/features/money/moneyWords.ts'
import { asksFees, feesOwed } from '#renderer/features/move-in/queries/fees.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { type FeeTerms, feeStandOf } from '#shared/domain/move-in/money/feeStand.ts'
import type { Day } from '#shared/kernel/days.ts'

/** Whose matters: every home's, or those of these cases, in the language of `words`. */
export interface MoneyMattersAsked {
  readonly today: Day
  readonly caseIds?: readonly string[]
  readonly words?: Text
}

/** Open matters of homes with unpaid fees, the longest promised first. */
export async function moveInMoneyMatters(
  store: Store,
  { today, caseIds, words = text }: MoneyMattersAsked,
): Promise<readonly OpenMatter[]> {
  const terms: FeeTerms = { hasPrices: await asksFees(store), today }
  const rows = await feesOwed(store, terms)
  const asked = caseIds === undefined ? rows : rows.filter(({ id }) => caseIds.includes(id))
  const units = await store.db.units.bulkGet(asked.map(({ v }) => v.unitId ?? ''))
  return asked
    .map((row, index) => matterOf(row, { terms, unit: units[index]?.v.code ?? '', t: words }))
    .sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1))
}

interface Told {
  readonly terms: FeeTerms
  readonly unit: string
  readonly t: Text
}

function matterOf({ id, v }: MoveInCaseRow, { terms, unit, t }: Told): OpenMatter {
  const { kind, openFen, until } = feeStandOf(v, terms)
  const base = { id: `move-in-fees/${id}`, path: moneyCasePath(ofMoveIn(id)) }
  // What is not charged yet is the desk's to do; what is charged is the owner's to pay.
  if (kind === 'to-charge')
    return { ...base, text: t('moveInFees.matters.toCharge', { unit }), turn: 'us', state: 'due' }
  const said = { unit, amount: yuanText(openFen), day: until.slice('2026-'.length) }
  if (until === '') return { ...base, text: t('moveInFees.matters.open', said), turn: 'owner', state: 'todo' }
  const state = kind === 'late' ? 'late' : until === terms.today ? 'due' : 'todo'
  return { ...base, text: t('moveInFees.matters.promised', said), turn: 'owner', state, due: until }
}
