/** 移交 (handbook R42, 3.8): the keys of a home, its cards, gifts and papers in one change; from then on it is delivered. */
import type { DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import type { KeySetFacts, KeySetRefusal } from '#shared/domain/loans/keys/setDecisions.ts'
import { isEnded, type MoveInCaseFacts, mayRun, moveInEvent } from '#shared/domain/move-in/cases/caseFacts.ts'
import { handOverClaim } from '#shared/domain/move-in/ids.ts'
import { PACKET_PAPERS } from '#shared/domain/move-in/kinds.ts'
import type { MoveInGap } from '#shared/domain/move-in/steps/moveInSteps.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import {
  type IssuedThing,
  issuedItems,
  type KnownThing,
  lacksReceipt,
  readTaker,
  type TakerInput,
  type ThingInput,
  type ThingRefusal,
  thingsOf,
} from './handedThings.ts'
import type { GivenGift } from './handOverFold.ts'
import { setsLeave } from './issuing.ts'

/** How the taker signs: on the paper that saving prints, on the pad, or on a paper that lies signed already. */
export const SIGNING_WAYS = ['print', 'pad', 'signed'] as const
/** One of them. */
export type SigningWay = (typeof SIGNING_WAYS)[number]

/** What is handed over, to whom. */
export interface HandOverInput extends TakerInput {
  readonly things: readonly ThingInput[]
  readonly gifts: readonly GivenGift[]
  /** `PacketPaper`. */
  readonly bag: readonly string[]
  readonly way: SigningWay
  /** Hash of what was drawn on the pad. */
  readonly signature: string
  /** Number of the paper that is signed already. */
  readonly signedPaper: string
}

/** What the records say besides the case. */
export interface HandOverFacts {
  /** `handOverGaps` of the case. */
  readonly gaps: readonly MoveInGap[]
  readonly known: readonly KnownThing[]
  /** Sets of its keys in the cabinet that leave with it. */
  readonly sets: readonly KeySetFacts[]
  /** Day of delivery as the home's file has it. */
  readonly deliveredDay: string | null
}

/** Why nothing is handed over. */
export type HandOverRefusal =
  | ThingRefusal
  | KeySetRefusal
  | {
      readonly code:
        | 'case-ended'
        | 'unit-missing'
        | 'handed-over-already'
        | 'not-ready'
        | 'gift-invalid'
        | 'bag-unknown'
        | 'signature-missing'
        | 'paper-missing'
      readonly field?: string
      readonly detail?: Readonly<Record<string, string | number>>
    }

/** A hand-over that may be told once its paper has a number. */
export interface DecidedHandOver {
  readonly cmd: string
  readonly things: readonly IssuedThing[]
  readonly taker: TakerInput
  readonly gifts: readonly GivenGift[]
  readonly items: (paper: { readonly sheetId: string; readonly number: string }) => readonly DraftItem[]
}

const MOST_GIFTS = 99
const LONGEST_GIFT = 40

/**
 * Hands a home over: keys, cards, gifts and bag; the sets of its keys leave the cabinet, the home is delivered today.
 * **Refuses** `beyond-role`, `case-ended`, `unit-missing`, `handed-over-already`, `not-ready` with the first gap, `nothing-given`, `gift-invalid`,
 * `bag-unknown`, `signature-missing`, `paper-missing`, `receipt-missing`, and as `thingsOf`, `readTaker` and `decideHandOver` of a set (`thing-out`
 * while it is lent). Source: handbook R42, R48, 3.4, 3.8.
 */
export function decideHandOverHome(
  facts: MoveInCaseFacts,
  input: HandOverInput,
  { gaps, known, sets, deliveredDay }: HandOverFacts,
  context: DecisionContext,
): Result<DecidedHandOver, HandOverRefusal> {
  const cmd = 'moveIn.handOver'
  const { state } = facts
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  if (isEnded(state)) return err({ code: 'case-ended' })
  if (state.handOver !== null) return err({ code: 'handed-over-already' })
  if (state.unitId === null) return err({ code: 'unit-missing' })
  const [gap] = gaps
  if (gap !== undefined) return err({ code: 'not-ready', detail: { gap: gap.code, count: gaps.length } })
  const taker = readTaker(input)
  if (!taker.ok) return taker
  const { unitId, personId } = state
  const things = thingsOf(input.things, { unitId, workspace: context.workspace, known })
  if (!things.ok) return things
  if (things.value.length + sets.length === 0) return err({ code: 'nothing-given', field: 'things' })
  if (lacksReceipt(things.value, taker.value)) return err({ code: 'receipt-missing', field: 'receiptNumber' })
  const fault = withFault(input)
  if (fault) return err(fault)
  const gifts = input.gifts.filter(({ count }) => count > 0)
  const packetGifts = gifts.length === 0 ? undefined : packetGiftReceipt(state)
  const left = setsLeave(sets, { personId, takerName: taker.value.takerName }, context)
  if (!left.ok) return left
  const isDelivered = deliveredDay !== null && deliveredDay <= context.today
  const unit: DraftItem = {
    ...{ kind: 'set', e: 'unit', id: unitId },
    values: { sale: 'delivered', ...(isDelivered ? {} : { deliveredDay: context.today }) },
  }
  const told = (paper: { readonly sheetId: string; readonly number: string }) => {
    const { takerName, relation, isIdChecked, remark } = taker.value
    const who = { handedOverDay: context.today, takerName, relation, isIdChecked, remark }
    const what = { itemIds: things.value.map(({ id }) => id), gifts, bag: [...input.bag] }
    const data = { ...who, ...what, ...paper, papers: signedPapers(input, paper.number, packetGifts) }
    return moveInEvent(facts, 'handedOver', { data, claim: handOverClaim(unitId) })
  }
  return ok({
    ...{ cmd, things: things.value, taker: taker.value, gifts },
    items: (paper) => [
      told(paper),
      ...issuedItems(things.value, { unitId, personId, caseId: facts.id }, { taker: taker.value, paper }),
      ...left.value,
      unit,
    ],
  })
}

function withFault({ gifts, bag, way, signature, signedPaper }: HandOverInput): HandOverRefusal | undefined {
  const wrong = gifts.findIndex(({ name, count }) => {
    const isCount = Number.isSafeInteger(count) && count >= 0 && count <= MOST_GIFTS
    return !isCount || normalizeText(name) === '' || name.length > LONGEST_GIFT
  })
  if (wrong >= 0) return { code: 'gift-invalid', field: `gifts.${wrong}.count` }
  if (bag.some((paper) => !(PACKET_PAPERS as readonly string[]).includes(paper)))
    return { code: 'bag-unknown', field: 'bag' }
  if (way === 'pad' && signature === '') return { code: 'signature-missing', field: 'way' }
  if (way === 'signed' && normalizeText(signedPaper) === '') return { code: 'paper-missing', field: 'signedPaper' }
  return undefined
}

/** The receipt lies at the desk once it is signed; one that was only printed comes back signed later. Source: handbook R42. */
function signedPapers({ way, signature }: HandOverInput, number: string, packetGifts: string | undefined) {
  if (way === 'print') return []
  const keys = paperThere({ paper: 'key-receipt', number, signature: way === 'pad' ? signature : '' })
  // The packet's papers are signed together.
  if (way !== 'signed' || packetGifts === undefined) return [keys]
  return [keys, paperThere({ paper: 'gift-receipt', number: packetGifts, signature: '' })]
}

/** Number of the gifts' receipt that the packet brought; undefined without one. */
export function packetGiftReceipt({ drawn }: Pick<MoveInCaseFacts['state'], 'drawn'>): string | undefined {
  return drawn.find(({ form }) => form === 'gift-receipt')?.number
}

/** A paper of the hand-over that lies at the desk. */
export function paperThere({
  paper,
  number,
  signature,
}: {
  readonly paper: 'key-receipt' | 'gift-receipt'
  readonly number: string
  readonly signature: string
}) {
  return { paper, of: '', copies: 1, isOriginal: true, number, blob: '', signature, remark: '' }
}
