/** 住户证 (handbook R42, 2.4): a card with a photograph for those who live in a home; several people of a household in one act. */
import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { mayRun } from '#shared/domain/move-in/cases/caseFacts.ts'
import { handedItemClaim, handedItemIdOf } from '#shared/domain/move-in/ids.ts'
import { addDays, addMonths, type Day, isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { type HandedItemFacts, handedEvent } from './itemSteps.ts'

/** Most cards of one act: a page of A4 has eight. */
export const MOST_CARDS = 16
const MONTHS = 12
/** A card without an end is signed with a day that nobody sees. */
export const NO_END = '9999-12-31' as Day

/** One person who gets a card. */
export interface CardHolder {
  readonly personId: string
  /** Hash of the photograph; empty: one is glued on. */
  readonly photo: string
  /** The card that this one takes the place of; undefined for a first one. */
  readonly old: HandedItemFacts | undefined
  /** Whether the person lives in this home by its file. */
  readonly isResident: boolean
  /** Whether another card of the person in this home is in use. */
  readonly hasCard: boolean
}

/** Cards that are asked for. */
export interface CardsInput {
  readonly unitId: string | null
  readonly holders: readonly CardHolder[]
  /** Last day; empty for none. */
  readonly validUntil: string
  readonly remark: string
}

/** Why no card is made. */
export type CardRefusal = Refusal<
  | 'beyond-role'
  | 'unit-missing'
  | 'nobody-chosen'
  | 'too-many-cards'
  | 'not-resident'
  | 'has-card'
  | 'until-invalid'
  | 'until-past'
  | 'text-too-long'
>

/** The last day of a card by the setting `move-in.card-years`; empty where cards have none. */
export function cardEnd(today: Day, years: number): Day | '' {
  return years === 0 ? '' : addDays(addMonths(today, years * MONTHS), -1)
}

/** The number of one card of an act. */
export function cardNumber(number: string, place: number): string {
  return `${number}-${place}`
}

/** Cards that may be told once their paper has a number. */
export interface DecidedCards {
  readonly cmd: string
  readonly validUntil: Day | ''
  readonly items: (paper: { readonly sheetId: string; readonly number: string }) => readonly RecordItem[]
}

/**
 * Makes cards for people of one home; a card with `old` takes the place of a lost or expired one.
 * **Refuses** `beyond-role`, `unit-missing`, `nobody-chosen`, `too-many-cards`, `not-resident`, `has-card`, `until-invalid`, `until-past`, `text-too-long`.
 * Source: handbook R42, 2.4.
 */
export function decideCards(
  { unitId, holders, validUntil, remark }: CardsInput,
  context: DecisionContext,
): Result<DecidedCards, CardRefusal> {
  const cmd = 'handedItem.issue'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  if (unitId === null) return err({ code: 'unit-missing', field: 'unitCode' })
  if (holders.length === 0) return err({ code: 'nobody-chosen', field: 'people' })
  if (holders.length > MOST_CARDS) return err({ code: 'too-many-cards', field: 'people' })
  if (holders.some(({ isResident }) => !isResident)) return err({ code: 'not-resident', field: 'people' })
  if (holders.some(({ hasCard, old }) => hasCard && old === undefined))
    return err({ code: 'has-card', field: 'people' })
  if (validUntil !== '' && !isDay(validUntil)) return err({ code: 'until-invalid', field: 'validUntil' })
  if (validUntil !== '' && validUntil < context.today) return err({ code: 'until-past', field: 'validUntil' })
  const words = normalizeText(remark)
  if (words.length > 200) return err({ code: 'text-too-long', field: 'remark' })
  return ok({
    cmd,
    validUntil: validUntil as Day | '',
    items: ({ sheetId, number }) =>
      holders.flatMap(({ personId, photo, old }, index) => {
        const serial = cardNumber(number, index + 1)
        const place = { unitId, kind: 'resident-card', serial, turn: 0 }
        const id = handedItemIdOf(context.workspace, place)
        const what = {
          unitId,
          personId,
          caseId: null,
          kind: 'resident-card',
          count: 1,
          serial,
          number: serial,
          sheetId,
        }
        const money = { depositFen: 0, costFen: 0, receiptNumber: '' }
        const who = { takerName: '', relation: '', isIdChecked: false, remark: words }
        const data = { ...what, ...money, ...who, photo, validUntil }
        const claim = handedItemClaim(id, place)
        const issued: RecordItem = { kind: 'event', e: 'handedItem', id, ev: 'issued', claim, data }
        return old === undefined ? [issued] : [issued, handedEvent(old, 'replaced', { byItemId: id })]
      }),
  })
}
