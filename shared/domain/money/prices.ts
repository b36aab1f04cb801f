/** The project's price list (handbook C15, D10): each line in force from a day on. Nothing is shipped; no amount is invented. */

import type { ChangeDraft, DecisionContext, SetItem } from '#shared/domain/draft.ts'
import { OCCASIONS, type Occasion, PRICE_UNITS } from '#shared/domain/money/kinds.ts'
import type { DecorationPrice } from '#shared/domain/money/price.ts'
import { compareDays, type Day, isDay } from '#shared/kernel/days.ts'
import type { Json } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { isAccount, isAmount, isPayer, LONGEST_MONEY_TEXT, type MoneyRefusal, roleFault } from './moneyFacts.ts'

/** A price with the id of its record. */
export interface NamedPrice extends DecorationPrice {
  readonly id: string
}

/** What a price is for: two lines with one key are two versions of one price. */
function keyOf({ name, account, payer, per, occasion }: DecorationPrice): string {
  return JSON.stringify([name, account, payer, per, occasionOf({ occasion })])
}

/** Where a price is charged; one that says nothing is of decoration. */
export function occasionOf({ occasion }: { readonly occasion?: string | null | undefined }): Occasion {
  return OCCASIONS.find((one) => one === occasion) ?? 'decoration'
}

/** The prices of one occasion. */
export function pricesOf<Price extends DecorationPrice>(
  prices: readonly Price[],
  occasion: Occasion,
): readonly Price[] {
  return prices.filter((price) => occasionOf(price) === occasion)
}

/** Whether the price holds on a day, by its own days alone. */
export function isInForce({ fromDay, toDay }: DecorationPrice, day: Day): boolean {
  return fromDay <= day && (toDay === '' || day <= toDay)
}

/**
 * The prices in force on a day, in the order of the list: of several lines for one thing the one that began last.
 * Source: handbook C15, D10.
 */
export function pricesOn<Price extends DecorationPrice>(prices: readonly Price[], day: Day): readonly Price[] {
  const latest = new Map<string, Price>()
  for (const price of prices) {
    const known = latest.get(keyOf(price))
    if (isInForce(price, day) && (known === undefined || known.fromDay < price.fromDay)) latest.set(keyOf(price), price)
  }
  return [...latest.values()].sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1))
}

/** A price as its form gives it; `id` null for a new one, `seen` = the writes the form showed. */
export interface PriceInput {
  readonly id: string | null
  readonly values: DecorationPrice
  /** The price as it stands, where there is one. */
  readonly before?: DecorationPrice
  readonly seen?: SetItem['seen']
}

/**
 * Saves one line of the price list.
 * **Refuses** `price-incomplete` (which field), `amount-invalid`, `price-days-turned`, `price-in-force` when what was already charged by would
 * change: a price that holds gets an end, and another one from the next day; `price-not-of-move-in` when a deposit or a contractor is charged
 * at move-in, where nothing is refunded; `text-too-long`, `beyond-role`.
 * Source: handbook C15, D10.
 */
export function decideSavePrice(input: PriceInput, context: DecisionContext): Result<ChangeDraft, MoneyRefusal> {
  const values = readPrice(input.values)
  const fault = roleFault('price.save', context) ?? priceFault(values) ?? forceFault(input, values, context.today)
  if (fault) return err(fault)
  const item = {
    kind: 'set',
    e: 'decorationPrice',
    id: input.id ?? context.newId(),
    values: changed(input.before, values),
    ...(input.seen === undefined ? {} : { seen: input.seen }),
  } as const
  return ok({ cmd: 'price.save', items: [item] })
}

/** Only what is new is written: what another desk wrote beside it stands. */
function changed(before: DecorationPrice | undefined, after: DecorationPrice): Readonly<Record<string, Json>> {
  const written = Object.entries(after).filter(([field, value]) => before?.[field as keyof DecorationPrice] !== value)
  return Object.fromEntries(written.length === 0 ? Object.entries(after) : written)
}

function readPrice(values: DecorationPrice): DecorationPrice {
  return { ...values, name: normalizeText(values.name), basis: normalizeText(values.basis) }
}

function priceFault(price: DecorationPrice) {
  const { name, account, payer, per, amountFen, fromDay, toDay, basis } = price
  const lacks = (field: string): MoneyRefusal => ({ code: 'price-incomplete', field })
  if (name === '') return lacks('name')
  if (!isAccount(account)) return lacks('account')
  if (!isPayer(payer)) return lacks('payer')
  if (!(PRICE_UNITS as readonly string[]).includes(per)) return lacks('per')
  const isMoveIn = occasionOf(price) === 'move-in'
  if (isMoveIn && (account !== 'fees' || payer !== 'owner'))
    return { code: 'price-not-of-move-in', field: account === 'fees' ? 'payer' : 'account' } as const
  if (!isAmount(amountFen)) return { code: 'amount-invalid', field: 'amountFen' } as const
  if (!isDay(fromDay)) return lacks('fromDay')
  if (basis === '') return lacks('basis')
  if (toDay !== '' && (!isDay(toDay) || compareDays(toDay, fromDay) < 0))
    return { code: 'price-days-turned', field: 'toDay' } as const
  const long = [name, basis].some((text) => text.length > LONGEST_MONEY_TEXT)
  return long
    ? ({ code: 'text-too-long', field: name.length > LONGEST_MONEY_TEXT ? 'name' : 'basis' } as const)
    : undefined
}

/** A figure that papers carry already keeps saying what it said. */
function forceFault({ before }: PriceInput, after: DecorationPrice, today: Day): MoneyRefusal | undefined {
  if (before === undefined || before.fromDay >= today) return undefined
  const changes =
    keyOf(before) !== keyOf(after) || before.amountFen !== after.amountFen || before.fromDay !== after.fromDay
  return changes ? { code: 'price-in-force', field: 'amountFen' } : undefined
}
