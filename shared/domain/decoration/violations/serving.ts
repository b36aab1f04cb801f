/** 通知与送达 (handbook 2.12): the notice with its demand and deadline, and how it reached whom it is for. */
import { SERVED_BY } from '#shared/domain/decoration/kinds.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { signedOnPad } from '#shared/domain/sheets/returns.ts'
import { addDays, compareDays, isDay } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeName, normalizeText } from '#shared/kernel/text.ts'
import {
  actFault,
  isOpen,
  isTheft,
  longFault,
  type ViolationFacts,
  type ViolationRefusal,
  violationEvent,
} from './violationFacts.ts'

/** Whom a notice is for: 业主、装修单位. */
export const ADDRESSEES = ['owner', 'contractor'] as const
/** One of them. */
export type Addressee = (typeof ADDRESSEES)[number]

/** A notice as it is written. */
export interface NoticeInput {
  readonly to: readonly string[]
  readonly demand: string
  /** Last day on which it is mended in time. */
  readonly until: string
  /** Whether work stands still until then. */
  readonly stops: boolean
}

/** Longest term of a notice, in days. */
export const LONGEST_TERM = 90

/**
 * A notice that may be issued: its event once the paper has a number. A second notice takes the place of the first, with a new deadline.
 * **Refuses** `mended-already`, `addressee-missing`, `demand-missing`, `until-invalid`: before today or over 90 days; `text-too-long`,
 * `violation-unknown`, `beyond-role`. Source: handbook 2.12.
 */
export function decideNotice(
  facts: ViolationFacts,
  input: NoticeInput,
  context: DecisionContext,
): Result<
  {
    readonly notice: NoticeInput
    readonly item: (issued: { readonly sheetId: string; readonly number: string }) => RecordItem
  },
  ViolationRefusal
> {
  const fault = actFault('violation.notice', facts, context)
  if (fault) return err(fault)
  if (!isOpen(facts.state)) return err({ code: 'mended-already' })
  const notice = {
    to: ADDRESSEES.filter((one) => input.to.includes(one)),
    demand: normalizeText(input.demand),
    until: input.until,
    stops: input.stops,
  }
  if (notice.to.length === 0) return err({ code: 'addressee-missing', field: 'to' })
  if (notice.demand === '') return err({ code: 'demand-missing', field: 'demand' })
  const { until } = notice
  if (!isDay(until) || compareDays(until, context.today) < 0 || until > addDays(context.today, LONGEST_TERM))
    return err({ code: 'until-invalid', field: 'until' })
  const long = longFault({ demand: notice.demand })
  if (long) return err(long)
  return ok({ notice, item: (issued) => violationEvent(facts, 'noticed', { ...notice, ...issued }) })
}

/** How a notice was given. */
export interface ServedInput {
  /** `ServedBy`. */
  readonly way: string
  /** Who took it, answered, or refused; where it hangs. */
  readonly to: string
  readonly witness: string
  /** Hash of the drawn signature, or empty. */
  readonly signature: string
  /** Hashes of photographs of it hanging. */
  readonly photos: readonly string[]
}

/**
 * 送达. A refused signature needs a witness.
 * **Refuses** `notice-missing`, `way-missing`, `taker-missing`: who took it, or where it hangs; `witness-missing` of 拒签见证; `theft-not-posted`:
 * what is posted names nobody accused (handbook D7); `text-too-long`, `violation-unknown`, `beyond-role`. Source: handbook 2.12, D7.
 */
export function decideServe(
  facts: ViolationFacts,
  input: ServedInput,
  context: DecisionContext,
): Result<ChangeDraft, ViolationRefusal> {
  const fault = actFault('violation.serve', facts, context)
  if (fault) return err(fault)
  if (facts.state.noticeNumber === '') return err({ code: 'notice-missing' })
  const [servedTo, witness] = [normalizeName(input.to), normalizeName(input.witness)]
  const { way, signature, photos } = input
  if (!SERVED_BY.some((known) => known === way)) return err({ code: 'way-missing', field: 'way' })
  if (way === 'posted' && isTheft(facts.state)) return err({ code: 'theft-not-posted', field: 'way' })
  if (servedTo === '') return err({ code: 'taker-missing', field: 'to' })
  if (way === 'refused-witnessed' && witness === '') return err({ code: 'witness-missing', field: 'witness' })
  const long = longFault({ to: servedTo, witness })
  if (long) return err(long)
  const told = { servedBy: way, servedTo, witness, signature, photos: [...photos] }
  const blobs = [signature, ...photos].filter((hash) => hash !== '')
  // Its stub comes back with a signature; drawn on the pad, there is nothing to wait for.
  const sheetId = facts.state.notices.at(-1)?.sheetId ?? null
  const drawn = signature === '' || sheetId === null ? [] : [signedOnPad(sheetId)]
  return ok({ cmd: 'violation.serve', items: [violationEvent(facts, 'served', told), ...drawn], blobs })
}
