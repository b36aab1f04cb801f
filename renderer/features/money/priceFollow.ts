/** The form of a price follows what other desks write of it meanwhile (fault case 62). */
import type { UseFormReturnType } from '@mantine/form'
import type { Opened, RecordShape, ShownRecord } from '#renderer/db/formMerge.ts'
import { useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { useOpenedForm } from '#renderer/db/useOpenedForm.ts'
import { notesElsewhere } from '#renderer/ui/notesElsewhere.ts'
import { occasionOf } from '#shared/domain/money/prices.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { accountWords, occasionWords, payerWords, unitWords } from './moneyWords.ts'

export type PriceValues = {
  name: string
  account: string
  payer: string
  per: string
  occasion: string
  amountFen: Fen | null
  fromDay: Day | null
  toDay: Day | null
  basis: string
}

export type ShownPrice = ShownRecord<Opened>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const dayOf = (value: unknown): Day | null => (isDay(value) ? value : null)

const shape: RecordShape<Opened, PriceValues> = {
  entity: 'decorationPrice',
  fieldsOf: ({ name, account, payer, per, occasion, amountFen, fromDay, toDay, basis }) => ({
    name: textOf(name),
    account: textOf(account),
    payer: textOf(payer),
    per: textOf(per),
    occasion: occasionOf({ occasion: textOf(occasion) }),
    amountFen: typeof amountFen === 'number' ? (amountFen as Fen) : null,
    fromDay: dayOf(fromDay),
    toDay: dayOf(toDay),
    basis: textOf(basis),
  }),
  parts: {
    name: ['name'],
    account: ['account'],
    payer: ['payer'],
    per: ['per'],
    occasion: ['occasion'],
    amountFen: ['amountFen'],
    fromDay: ['fromDay'],
    toDay: ['toDay'],
    basis: ['basis'],
  },
}
const asItStands = (values: Opened): Opened => values

/** The price as its form opens it; undefined while loading, and where there is none. */
export function useOpenedPrice(id: string | undefined): ShownPrice | undefined {
  const opened = useOpenedForm({ entity: shape.entity, id, read: asItStands })
  return typeof opened === 'object' ? opened : undefined
}

/** What an open form shows and rests on. */
export interface FollowedPrice {
  readonly id: string | undefined
  readonly first: ShownPrice | undefined
  readonly form: UseFormReturnType<PriceValues>
}

export function useFollowedPrice({ id, first, form }: FollowedPrice) {
  const followed = useFollowedForm({ id: id ?? '', shape, read: asItStands, first, form })
  return { shown: followed.shown, elsewhere: notesElsewhere(followed, shape, saidValue) }
}

function saidValue(name: keyof PriceValues, theirs: unknown): string {
  if (typeof theirs === 'number') return formatFen(theirs as Fen)
  const word = textOf(theirs)
  if (name === 'account') return accountWords(word)
  if (name === 'payer') return payerWords(word)
  if (name === 'occasion') return occasionWords(word)
  return name === 'per' ? unitWords(word) : word
}
