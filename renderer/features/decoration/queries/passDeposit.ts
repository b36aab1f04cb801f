/** What the price list asks for a pass on a day: the deposit of each, zero where the project has none. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { pricesOn } from '#shared/domain/decoration/money/prices.ts'
import type { DecorationPrice } from '#shared/domain/decoration/registers.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Fen } from '#shared/kernel/money.ts'

/** Live; undefined until it is read. */
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
