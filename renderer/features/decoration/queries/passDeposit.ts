/** What passes cost: the deposit of each by the price list of a day, and what those that are out still owe. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { passDepositOpen } from '#shared/domain/decoration/money/passDeposits.ts'
import type { DecorationPrice } from '#shared/domain/money/price.ts'
import { pricesOn } from '#shared/domain/money/prices.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Fen } from '#shared/kernel/money.ts'

/** What the price list asks for each pass on a day, zero where the project has none; live, undefined until it is read. */
export function usePassDeposit(today: Day): Fen | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const rows = (await store.db.decorationPrices.toArray()).filter((row) => !row.deleted)
    const prices = rows.map(
      ({ v }): DecorationPrice => ({
        name: v.name ?? '',
        account: v.account ?? '',
        payer: v.payer ?? '',
        per: v.per ?? '',
        amountFen: v.amountFen ?? 0,
        fromDay: v.fromDay ?? '',
        toDay: v.toDay ?? '',
        basis: v.basis ?? '',
        position: v.position ?? 0,
      }),
    )
    const deposits = pricesOn(prices, today).filter(
      ({ account, per }) => account === 'pass-deposit' && (per === 'pass' || per === 'worker'),
    )
    return deposits.reduce((sum, { amountFen }) => sum + amountFen, 0) as Fen
  }, [store, today])
}

/** Fen that are still to be collected for the passes of a case that are out; live, undefined until they are read. */
export function usePassDepositOpen(row: DecorationCaseRow): number | undefined {
  const { store } = useDesk()
  const passes = useLiveAnswer(() => store.db.workerPasses.where('v.caseId').equals(row.id).toArray(), [store, row.id])
  return (
    passes &&
    passDepositOpen(
      row.v.money,
      passes.map(({ v }) => v),
    )
  )
}
