/** 《临时动火作业申请表》 (handbook 2.9, 2.17, 3.6): what is asked for, and what it needs before anybody judges it. */
import { type CaseFacts, caseEvent, isEnded, mayRun } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { HOT_WORK_WAYS } from '#shared/domain/decoration/kinds.ts'
import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { PaperRefusal } from '#shared/domain/paperDecision.ts'
import { type Day, daysBetween, instantMs, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import { dayInZone } from '#shared/kernel/zone.ts'

/** Why nothing happens to hot work; each code is explained where it is given. */
export type HotWorkRefusal =
  | PaperRefusal
  | Refusal<
      | 'case-ended'
      | 'not-permitted'
      | 'site-stopped'
      | 'hot-work-undeclared'
      | 'place-missing'
      | 'way-missing'
      | 'reason-missing'
      | 'time-invalid'
      | 'end-before-start'
      | 'time-over'
      | 'too-long'
      | 'outside-permit'
      | 'operator-missing'
      | 'certificate-missing'
      | 'guardian-missing'
      | 'guardian-works'
      | 'equipment-missing'
      | 'clearing-missing'
      | 'notice-missing'
      | 'text-too-long'
      | 'hot-work-unknown'
      | 'hot-work-elsewhere'
      | 'side-unknown'
      | 'judged-already'
      | 'opinion-missing'
      | 'opinions-missing'
      | 'too-early'
      | 'hot-work-running'
      | 'recheck-missing'
      | 'number-missing'
      | 'late-before-step'
    >

/** What is asked for, as typed; `from` and `to` are instants. */
export interface HotWorkInput {
  readonly place: string
  readonly ways: readonly string[]
  readonly reason: string
  readonly from: string
  readonly to: string
  readonly operator: string
  readonly certificateNo: string
  readonly guardian: string
  /** Kinds and pieces. */
  readonly extinguishers: string
  /** 可燃物清理、隔离、接火措施. */
  readonly clearing: string
}

/** The project's bounds. */
export interface HotWorkBounds {
  /** `decoration.hot-work-days`. */
  readonly mostDays: number
  readonly zone: string
}

/** Longest text of one field, in characters. */
export const LONGEST_HOT_WORK_TEXT = 200

/**
 * Why work may not go on at the site, or undefined.
 * **Refuses** `case-ended`, `not-permitted` without a standing permit, `site-stopped`. Source: handbook 3.6.
 */
export function siteFault(state: CaseState): Refusal<'case-ended' | 'not-permitted' | 'site-stopped'> | undefined {
  if (isEnded(state)) return { code: 'case-ended' }
  if (state.permit === null || state.permit.returnedAt !== '') return { code: 'not-permitted' }
  return state.stops.some(({ resumedAt }) => resumedAt === '') ? { code: 'site-stopped' } : undefined
}

/**
 * Hot work as it is asked for; its paper goes round to be judged.
 * **Refuses** `hot-work-undeclared` until the declaration or an amendment names it, `time-invalid`, `end-before-start`, `time-over`,
 * `too-long` above `decoration.hot-work-days` (counted by calendar days), `outside-permit`, and of the needs of art. 15 what the form has to
 * name: `operator-missing`, `certificate-missing`, `guardian-missing`, `guardian-works` (who works does not watch), `equipment-missing`,
 * `clearing-missing`; as `siteFault`; `place-missing`, `way-missing`, `reason-missing`, `text-too-long`, `beyond-role`.
 * Source: handbook 2.9, 2.17, 3.6.
 */
export function decideAskHotWork(
  facts: CaseFacts,
  { input, bounds }: { readonly input: HotWorkInput; readonly bounds: HotWorkBounds },
  context: DecisionContext,
): Result<
  {
    readonly input: HotWorkInput
    readonly item: (issued: { readonly sheetId: string; readonly number: string }) => RecordItem
  },
  HotWorkRefusal
> {
  const read = cleaned(input)
  const { state } = facts
  const fault =
    (mayRun('hotWork.ask', context) ? undefined : ({ code: 'beyond-role' } as const)) ??
    siteFault(state) ??
    (state.application.declared.includes('hot-work') ? undefined : ({ code: 'hot-work-undeclared' } as const)) ??
    fieldFault(read) ??
    timeFault(read, { ...bounds, state, nowMs: context.nowMs })
  if (fault) return err(fault)
  const hotWorkId = context.newId()
  const data = { ...read, ways: [...read.ways], hotWorkId }
  return ok({ input: read, item: (issued) => caseEvent(facts, 'hotWorkAsked', { data: { ...data, ...issued } }) })
}

function cleaned(input: HotWorkInput): HotWorkInput {
  return {
    place: normalizeText(input.place),
    ways: HOT_WORK_WAYS.filter((way) => input.ways.includes(way)),
    reason: normalizeText(input.reason),
    from: input.from,
    to: input.to,
    operator: normalizeName(input.operator),
    certificateNo: normalizeText(input.certificateNo),
    guardian: normalizeName(input.guardian),
    extinguishers: normalizeText(input.extinguishers),
    clearing: normalizeText(input.clearing),
  }
}

const REQUIRED = [
  ['place', 'place-missing'],
  ['reason', 'reason-missing'],
  ['operator', 'operator-missing'],
  ['certificateNo', 'certificate-missing'],
  ['guardian', 'guardian-missing'],
  ['extinguishers', 'equipment-missing'],
  ['clearing', 'clearing-missing'],
] as const

function fieldFault(input: HotWorkInput): HotWorkRefusal | undefined {
  if (input.ways.length === 0) return { code: 'way-missing', field: 'ways' }
  for (const [field, code] of REQUIRED) {
    if (input[field] === '') return { code, field }
    if (lengthInCharacters(input[field]) > LONGEST_HOT_WORK_TEXT) return { code: 'text-too-long', field }
  }
  return input.guardian === input.operator ? { code: 'guardian-works', field: 'guardian' } : undefined
}

interface TimeFacts extends HotWorkBounds {
  readonly state: CaseState
  readonly nowMs: number
}

function timeFault(
  { from, to }: HotWorkInput,
  { state, nowMs, mostDays, zone }: TimeFacts,
): HotWorkRefusal | undefined {
  if (!isInstant(from)) return { code: 'time-invalid', field: 'from' }
  if (!isInstant(to)) return { code: 'time-invalid', field: 'to' }
  if (to <= from) return { code: 'end-before-start', field: 'to' }
  if (instantMs(to) <= nowMs) return { code: 'time-over', field: 'to' }
  const [first, last] = [dayInZone(instantMs(from), zone), dayInZone(instantMs(to), zone)] as readonly [Day, Day]
  if (daysBetween(first, last) + 1 > mostDays) return { code: 'too-long', field: 'to', detail: { days: mostDays } }
  const { permit } = state
  if (permit !== null && (first < permit.from || last > permit.to))
    return { code: 'outside-permit', field: 'to', detail: { from: permit.from, to: permit.to } }
  return undefined
}
