/** 停水停电 (handbook R79): asked for in writing ahead of time, agreed by engineering, cut and restored by the centre. */
import { type CaseFacts, mayRun } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { enterOnPaper, type PaperDecision, type PaperRefusal } from '#shared/domain/paperDecision.ts'
import { addDays, type Day, type Instant, instantMs, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import type { Dot } from '#shared/sync/change.ts'
import type { UtilityCutState } from './cutFold.ts'
import { LONGEST_HOT_WORK_TEXT, siteFault } from './hotWorkAsk.ts'

/** What is cut: 停水、停电、停水停电. */
export const SUPPLIES = ['water', 'power', 'both'] as const
/** One of them. */
export type Supply = (typeof SUPPLIES)[number]

/** Why no supply is cut; each code is explained where it is given. */
export type CutRefusal =
  | PaperRefusal
  | Refusal<
      | 'case-ended'
      | 'not-permitted'
      | 'site-stopped'
      | 'supply-missing'
      | 'area-missing'
      | 'reason-missing'
      | 'time-invalid'
      | 'end-before-start'
      | 'notice-short'
      | 'text-too-long'
      | 'cut-unknown'
      | 'cut-elsewhere'
      | 'opinion-missing'
      | 'time-over'
      | 'number-missing'
      | 'late-before-step'
    >

/** What is asked for, as typed; `from` and `to` are instants. */
export interface CutInput {
  readonly supply: string
  /** 影响范围. */
  readonly area: string
  readonly reason: string
  readonly from: string
  readonly to: string
}

/** The project's bounds. */
export interface CutBounds {
  /** `decoration.cut-notice-days`: whole days between the day of asking and the day of the cut. */
  readonly noticeDays: number
  readonly zone: string
}

/** A cut with the dots of its live events. */
export interface CutFacts {
  readonly id: string
  readonly state: UtilityCutState
  readonly dots: readonly Dot[]
}

/**
 * A cut as it is asked for; its paper goes to engineering.
 * **Refuses** `notice-short` (detail: the first day that may be asked for), `time-invalid`, `end-before-start`, `supply-missing`,
 * `area-missing`, `reason-missing`, `text-too-long`, as `siteFault`, `beyond-role`. Source: handbook R79.
 */
export function decideAskCut(
  facts: CaseFacts,
  { input, bounds }: { readonly input: CutInput; readonly bounds: CutBounds },
  context: DecisionContext,
): Result<
  {
    readonly input: CutInput
    readonly item: (issued: { readonly sheetId: string; readonly number: string }) => RecordItem
  },
  CutRefusal
> {
  const read = { ...input, area: normalizeText(input.area), reason: normalizeText(input.reason) }
  const fault =
    (mayRun('cut.ask', context) ? undefined : ({ code: 'beyond-role' } as const)) ??
    siteFault(facts.state) ??
    inputFault(read) ??
    timeFault(read, bounds, context.today)
  if (fault) return err(fault)
  const { unitId, personId } = facts.state
  const id = context.newId()
  const data = { ...read, caseId: facts.id, unitId, personId }
  return ok({
    input: read,
    item: (issued) => ({ kind: 'event', e: 'utilityCut', id, ev: 'asked', data: { ...data, ...issued }, refs: [] }),
  })
}

function inputFault({ supply, area, reason }: CutInput): CutRefusal | undefined {
  if (!(SUPPLIES as readonly string[]).includes(supply)) return { code: 'supply-missing', field: 'supply' }
  if (area === '') return { code: 'area-missing', field: 'area' }
  if (reason === '') return { code: 'reason-missing', field: 'reason' }
  const long = [area, reason].findIndex((text) => lengthInCharacters(text) > LONGEST_HOT_WORK_TEXT)
  return long < 0 ? undefined : { code: 'text-too-long', field: long === 0 ? 'area' : 'reason' }
}

function timeFault({ from, to }: CutInput, { noticeDays, zone }: CutBounds, today: Day): CutRefusal | undefined {
  if (!isInstant(from)) return { code: 'time-invalid', field: 'from' }
  if (!isInstant(to)) return { code: 'time-invalid', field: 'to' }
  if (to <= from) return { code: 'end-before-start', field: 'to' }
  const earliest = addDays(today, noticeDays)
  const day = dayInZone(instantMs(from), zone)
  return day < earliest ? { code: 'notice-short', field: 'from', detail: { day: earliest } } : undefined
}

/** Engineering's word on a cut, or the signed form that carries it. */
export interface CutJudgement {
  readonly agrees: boolean
  readonly opinion: string
  readonly paper?: PaperDecision
}

/**
 * 同意 or 不同意.
 * **Refuses** `opinion-missing` of who does not agree, `time-over`, `cut-elsewhere` once judged, `cut-unknown`, `text-too-long`, as
 * `enterOnPaper`, `beyond-role`. Source: handbook R79, D19.
 */
export function decideJudgeCut(
  facts: CutFacts | undefined,
  { agrees, opinion, paper }: CutJudgement,
  context: DecisionContext,
): Result<ChangeDraft, CutRefusal> {
  const fits = standing(facts, ['asked'], agrees ? context : undefined)
  if (!fits.ok) return fits
  const words = normalizeText(opinion)
  if (!agrees && words === '') return err({ code: 'opinion-missing', field: 'opinion' })
  if (lengthInCharacters(words) > LONGEST_HOT_WORK_TEXT) return err({ code: 'text-too-long', field: 'opinion' })
  const item = cutEvent(fits.value, agrees ? 'agreed' : 'refused', { opinion: words })
  const cmd = 'cut.judge'
  if (paper === undefined) return mayRun(cmd, context) ? ok({ cmd, items: [item] }) : err({ code: 'beyond-role' })
  const entered = enterOnPaper({ cmd, item }, paper, context)
  return entered.ok ? ok({ cmd: entered.value.cmd, items: [entered.value.item] }) : entered
}

/**
 * The centre cuts the supply, or restores it.
 * **Refuses** `cut-elsewhere` (cut what is agreed, restore what is cut), `time-over` for a cut after its time, `cut-unknown`, `beyond-role`.
 * Source: handbook R79.
 */
export function decideRunCut(
  facts: CutFacts | undefined,
  act: 'cut' | 'restored',
  context: DecisionContext,
): Result<ChangeDraft, CutRefusal> {
  if (!mayRun('cut.run', context)) return err({ code: 'beyond-role' })
  const fits = act === 'cut' ? standing(facts, ['agreed'], context) : standing(facts, ['cut'])
  return fits.ok ? ok({ cmd: 'cut.run', items: [cutEvent(fits.value, act, {})] }) : fits
}

/** Whether a supply is off now: cut and not restored. */
export function isOff({ status }: Pick<UtilityCutState, 'status'>): boolean {
  return status === 'cut'
}

/** Whether the time of a cut that was not made is over. Source: handbook R79. */
export function isCutOver({ status, to }: Pick<UtilityCutState, 'status' | 'to'>, nowMs: number): boolean {
  return (status === 'asked' || status === 'agreed') && isInstant(to) && nowMs >= instantMs(to as Instant)
}

function standing(
  facts: CutFacts | undefined,
  statuses: readonly UtilityCutState['status'][],
  context?: DecisionContext,
): Result<CutFacts, CutRefusal> {
  if (facts === undefined) return err({ code: 'cut-unknown' })
  if (!statuses.includes(facts.state.status)) return err({ code: 'cut-elsewhere' })
  if (context && isCutOver(facts.state, context.nowMs)) return err({ code: 'time-over' })
  return ok(facts)
}

function cutEvent({ id, state, dots }: CutFacts, ev: string, data: JsonObject): RecordItem {
  return { kind: 'event', e: 'utilityCut', id, ev, data: { ...data, personId: state.personId }, refs: [...dots] }
}
