/** Issuing a 放行单 (handbook D16, 2.10), whoever asks and with or without a decoration case; money owed never plays a part. */
import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { instantMs, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { readPlate } from '#shared/kernel/plates.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeName, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import { type GoodsLine, goodsSchema } from './goods.ts'
import type { Applicant, Authorisation } from './schema.ts'

/** A slip as the form gives it; texts as typed, `callAt` an ISO instant or empty. */
export interface ReleaseInput {
  readonly unitId: string | null
  /** The applicant's file, where there is one. */
  readonly personId: string | null
  readonly applicant: Applicant
  readonly applicantName: string
  readonly authorisation: Authorisation
  /** The owner who agreed; empty where the owner asks. */
  readonly ownerName: string
  /** Where the written consent is kept. */
  readonly paperPlace: string
  readonly callNumber: string
  readonly callAt: string
  /** Who made the call at the desk. */
  readonly verifier: string
  readonly carrierName: string
  readonly carrierIdLast4: string
  readonly plate: string
  readonly goods: readonly GoodsLine[]
  readonly reason: string
  /** The slip that this one takes the place of. */
  readonly replaces: string | null
  /** The slip's only day: today, or the paper's day on a 补录. */
  readonly day: string
}

/** Why a slip cannot be issued; each code is explained where it is given. */
export type ReleaseRefusal = Refusal<
  | 'beyond-role'
  | 'applicant-missing'
  | 'owner-consent-missing'
  | 'paper-place-missing'
  | 'call-number-missing'
  | 'call-number-invalid'
  | 'call-time-missing'
  | 'call-in-future'
  | 'verifier-missing'
  | 'id-last4-invalid'
  | 'goods-missing'
  | 'too-many-goods'
  | 'text-too-long'
>

const LONGEST = 120
const LAST_FOUR = /^[0-9]{3}[0-9X]$/

/** What the slip holds once it is read; the command puts paper and number to it. */
export type ReleaseFacts = Omit<ReleaseInput, 'goods'> & { readonly goods: readonly GoodsLine[] }

/**
 * What a slip will say.
 * **Refuses** `applicant-missing`, `owner-consent-missing` when somebody else than the owner asks and no owner is named, the details of the
 * owner's word (`paper-place-missing`, `call-number-missing`, `call-number-invalid`, `call-time-missing`, `call-in-future`,
 * `verifier-missing`), `goods-missing`, `too-many-goods` (over 40 lines), `id-last4-invalid`, `text-too-long`, `beyond-role`.
 * Source: handbook D16, 2.10.
 */
export function decideRelease(input: ReleaseInput, context: DecisionContext): Result<ReleaseFacts, ReleaseRefusal> {
  if (context.mayAct('release.issue', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const facts = readInput(input)
  if (facts.applicantName === '') return err({ code: 'applicant-missing', field: 'applicantName' })
  if (facts.applicant !== 'owner' && facts.ownerName === '')
    return err({ code: 'owner-consent-missing', field: 'ownerName' })
  const word = wordFault(facts, context)
  if (word) return err(word)
  if (facts.carrierIdLast4 !== '' && !LAST_FOUR.test(facts.carrierIdLast4))
    return err({ code: 'id-last4-invalid', field: 'carrierIdLast4' })
  if (facts.goods.length === 0) return err({ code: 'goods-missing', field: 'goods' })
  if (!goodsSchema.safeParse(facts.goods).success) return err({ code: 'too-many-goods', field: 'goods' })
  const long = TEXTS.find((field) => facts[field].length > LONGEST)
  return long === undefined ? ok(facts) : err({ code: 'text-too-long', field: long })
}

const TEXTS = ['applicantName', 'ownerName', 'paperPlace', 'verifier', 'carrierName', 'plate', 'reason'] as const

function readInput(input: ReleaseInput): ReleaseFacts {
  const isOwner = input.applicant === 'owner'
  const phone = input.authorisation === 'phone'
  return {
    ...input,
    applicantName: normalizeName(input.applicantName),
    ownerName: isOwner ? '' : normalizeName(input.ownerName),
    paperPlace: input.authorisation === 'written' ? normalizeText(input.paperPlace) : '',
    callNumber: phone ? numberOf(input.callNumber) : '',
    callAt: phone ? input.callAt : '',
    verifier: phone ? normalizeName(input.verifier) : '',
    carrierName: normalizeName(input.carrierName),
    carrierIdLast4: upperAscii(normalizeText(input.carrierIdLast4)),
    plate: plateOf(input.plate),
    reason: normalizeText(input.reason),
  }
}

/** A number in its usual form; what is none stays as typed, and is refused. */
function numberOf(typed: string): string {
  const read = parsePhone(typed)
  return read.ok ? read.value.number : normalizeText(typed)
}

/** A plate in its usual form; one that is none, such as a hand cart's word, stays as it was typed. */
function plateOf(typed: string): string {
  const text = normalizeText(typed)
  return text === '' ? '' : readPlate(text).plate
}

/** What is missing of the owner's word. */
function wordFault(facts: ReleaseFacts, { nowMs }: DecisionContext): ReleaseRefusal | undefined {
  if (facts.authorisation === 'written')
    return facts.paperPlace === '' ? { code: 'paper-place-missing', field: 'paperPlace' } : undefined
  if (facts.authorisation !== 'phone') return undefined
  if (facts.callNumber === '') return { code: 'call-number-missing', field: 'callNumber' }
  if (!parsePhone(facts.callNumber).ok) return { code: 'call-number-invalid', field: 'callNumber' }
  if (!isInstant(facts.callAt)) return { code: 'call-time-missing', field: 'callAt' }
  if (instantMs(facts.callAt) > nowMs) return { code: 'call-in-future', field: 'callAt' }
  return facts.verifier === '' ? { code: 'verifier-missing', field: 'verifier' } : undefined
}

/** The slip's record, told in the change that issues its paper. */
export function releaseItem(
  id: string,
  facts: ReleaseFacts,
  issued: { readonly sheetId: string; readonly number: string },
): RecordItem {
  const { goods, ...texts } = facts
  const data = { ...texts, ...issued, goods: goods.map((line) => ({ ...line })) }
  return { kind: 'event', e: 'release', id, ev: 'issued', data }
}
