/** 出入证 of workers at one site: issued for several in one act, extended, lost, given back, void (handbook 2.7, 3.6). */

import { isEnded } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { passClaim } from '#shared/domain/decoration/ids.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { addDays, type Day, isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { PassState } from './passFold.ts'
import type { WorkerGap } from './workers.ts'

/** A pass as its commands load it. */
export interface PassFacts {
  readonly id: string
  readonly state: PassState
  readonly events: readonly LiveEvent[]
}

/** Why nothing happens to a pass; each code is explained where it is given. */
export type PassRefusal = Refusal<
  | 'beyond-role'
  | 'permit-missing'
  | 'permit-returned'
  | 'case-over'
  | 'workers-missing'
  | 'too-many-workers'
  | 'worker-not-ready'
  | 'worker-barred'
  | 'pass-twice'
  | 'pass-unknown'
  | 'pass-ended'
  | 'pass-void'
  | 'day-invalid'
  | 'end-before-start'
  | 'end-passed'
  | 'beyond-permit'
  | 'extension-not-later'
  | 'day-pass-not-extended'
  | 'deposit-invalid'
  | 'reason-missing'
  | 'text-too-long'
>

/** Most passes of one act: five pages of cards. */
export const MAX_PASSES = 40
const LONGEST = 200
const ADMIT = 'worker.admit'

/** One worker for whom a pass is asked. */
export interface PassWorker {
  readonly workerId: string
  readonly trade: string
  readonly gaps: readonly WorkerGap[]
  /** Holds a valid pass of this site already. */
  readonly hasPass: boolean
}

/** What is asked for; days `YYYY-MM-DD`, the deposit in fen for each pass. */
export interface PassesInput {
  readonly workers: readonly PassWorker[]
  readonly from: string
  readonly to: string
  readonly depositFen: number
  /** 临时出入证 of one day, without a deposit. */
  readonly isDayPass: boolean
}

/** The site's case, as far as passes look at it. */
export type PassCase = Pick<CaseState, 'status' | 'permit' | 'unitId'> & { readonly id: string }

/** What passes will say, one for each worker; a number is put to each by its place. */
export interface DecidedPasses {
  readonly caseId: string
  readonly unitId: string | null
  readonly from: string
  readonly to: string
  readonly depositFen: number
  readonly isDayPass: boolean
  readonly workers: readonly Pick<PassWorker, 'workerId' | 'trade'>[]
}

/**
 * Passes for several workers in one act.
 * **Refuses** `permit-missing`, `permit-returned`, `case-over`, `workers-missing`, `too-many-workers` (over 40), `worker-not-ready` (detail: which gap),
 * `worker-barred` where the actor may not admit one, `pass-twice` when one has a pass of this site, `day-invalid`, `end-before-start`, `end-passed`,
 * `beyond-permit` when a day lies outside the permit, `deposit-invalid`, `beyond-role`.
 * Source: handbook 2.7, 3.6, D9.
 */
export function decidePasses(
  site: PassCase,
  input: PassesInput,
  context: DecisionContext,
): Result<DecidedPasses, PassRefusal> {
  if (context.mayAct('pass.issue', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const { from, isDayPass, workers } = input
  const to = isDayPass ? from : input.to
  const fault =
    siteFault(site) ?? daysFault({ from, to }, { site, today: context.today }) ?? workersFault(workers, context)
  if (fault) return err(fault)
  const depositFen = isDayPass ? 0 : input.depositFen
  if (!Number.isSafeInteger(depositFen) || depositFen < 0) return err({ code: 'deposit-invalid', field: 'depositFen' })
  const named = workers.map(({ workerId, trade }) => ({ workerId, trade }))
  return ok({ caseId: site.id, unitId: site.unitId, from, to, depositFen, isDayPass, workers: named })
}

function siteFault(site: PassCase): PassRefusal | undefined {
  const { permit } = site
  if (isEnded(site)) return { code: 'case-over' }
  if (permit === null) return { code: 'permit-missing' }
  return permit.returnedAt === '' ? undefined : { code: 'permit-returned' }
}

interface DaysFacts {
  readonly site: PassCase
  readonly today: string
}

function daysFault(
  { from, to }: Pick<PassesInput, 'from' | 'to'>,
  { site, today }: DaysFacts,
): PassRefusal | undefined {
  if (!isDay(from)) return { code: 'day-invalid', field: 'from' }
  if (!isDay(to)) return { code: 'day-invalid', field: 'to' }
  if (to < from) return { code: 'end-before-start', field: 'to' }
  if (to < today) return { code: 'end-passed', field: 'to' }
  if (site.permit !== null && from < site.permit.from) return { code: 'beyond-permit', field: 'from' }
  return site.permit !== null && to > site.permit.to ? { code: 'beyond-permit', field: 'to' } : undefined
}

const BARS: readonly WorkerGap[] = ['worker-barred', 'contractor-barred']

function workersFault(workers: readonly PassWorker[], context: DecisionContext): PassRefusal | undefined {
  if (workers.length === 0) return { code: 'workers-missing', field: 'workers' }
  if (workers.length > MAX_PASSES) return { code: 'too-many-workers', field: 'workers' }
  const gap = workers.flatMap(({ gaps }) => gaps).find((one) => !BARS.includes(one))
  if (gap !== undefined) return { code: 'worker-not-ready', field: 'workers', detail: { gap } }
  const isBarred = workers.some(({ gaps }) => gaps.some((one) => BARS.includes(one)))
  if (isBarred && context.mayAct(ADMIT, context.actor.role) !== 'allowed')
    return { code: 'worker-barred', field: 'workers' }
  const twice =
    workers.some(({ hasPass }) => hasPass) || new Set(workers.map(({ workerId }) => workerId)).size < workers.length
  return twice ? { code: 'pass-twice', field: 'workers' } : undefined
}

/** The number of one pass: that of its paper and its place on it, from 1. Source: handbook 2.7, sync 4.4. */
export function passNumber(paper: string, place: number): string {
  return `${paper}-${place}`
}

/** The passes as they are told in the change that issues their paper; one number twice is a conflict. Source: sync 4.4. */
export function passItems(
  { workers, ...facts }: DecidedPasses,
  ids: readonly string[],
  issued: { readonly sheetId: string; readonly number: string },
): readonly RecordItem[] {
  return workers.map((worker, index) => {
    const number = passNumber(issued.number, index + 1)
    const data: JsonObject = { ...facts, ...worker, number, sheetId: issued.sheetId }
    return { kind: 'event', e: 'workerPass', id: ids[index] ?? '', ev: 'issued', data, claim: passClaim(number) }
  })
}

/** One event of a pass. */
export function passItem({ id, events }: PassFacts, ev: string, data: JsonObject): RecordItem {
  return { kind: 'event', e: 'workerPass', id, ev, data, refs: events.map(({ dot }) => dot) }
}

/** Whether a pass can be extended to a day: one of a single day cannot, nor one that ended or runs longer already. Source: handbook 2.7. */
export function extendableTo({ status, isDayPass, to }: PassState, day: string): boolean {
  return status === 'valid' && !isDayPass && to < day
}

/**
 * Extends passes within their permit. **Refuses** `pass-unknown` for none, `pass-ended`, `day-pass-not-extended`, `extension-not-later`, `beyond-permit`,
 * `end-passed`, `day-invalid`, `permit-missing`, `permit-returned`, `case-over`, `beyond-role`. Source: handbook 2.7, 3.6.
 */
export function decideExtendPasses(
  passes: readonly PassFacts[],
  { site, to }: { readonly site: PassCase; readonly to: string },
  context: DecisionContext,
): Result<ChangeDraft, PassRefusal> {
  if (context.mayAct('pass.extend', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (passes.length === 0) return err({ code: 'pass-unknown' })
  const from = passes[0]?.state.from ?? to
  const fault = siteFault(site) ?? daysFault({ from, to }, { site, today: context.today })
  if (fault) return err(fault)
  if (passes.some(({ state }) => state.status !== 'valid')) return err({ code: 'pass-ended' })
  if (passes.some(({ state }) => state.isDayPass)) return err({ code: 'day-pass-not-extended' })
  if (passes.some(({ state }) => state.to >= to)) return err({ code: 'extension-not-later', field: 'to' })
  return ok({ cmd: 'pass.extend', items: passes.map((pass) => passItem(pass, 'extended', { to })) })
}

interface PassWord {
  readonly cmd: 'pass.lose' | 'pass.return' | 'pass.void'
  readonly ev: 'lost' | 'returned' | 'voided'
  readonly remark: string
}

function told(passes: readonly PassFacts[], { cmd, ev, remark }: PassWord): Result<ChangeDraft, PassRefusal> {
  const words = normalizeText(remark)
  if (lengthInCharacters(words) > LONGEST) return err({ code: 'text-too-long', field: 'remark' })
  return ok({ cmd, items: passes.map((pass) => passItem(pass, ev, { remark: words })) })
}

/** 挂失. **Refuses** `pass-ended` when it is not out any more, `text-too-long` (200), `beyond-role`. Source: handbook 2.7. */
export function decideLosePass(
  pass: PassFacts,
  remark: string,
  context: DecisionContext,
): Result<ChangeDraft, PassRefusal> {
  if (context.mayAct('pass.lose', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (pass.state.status !== 'valid') return err({ code: 'pass-ended' })
  return told([pass], { cmd: 'pass.lose', ev: 'lost', remark })
}

/** Passes came back, one that was lost among them. **Refuses** `pass-unknown` for none, `pass-ended`, `text-too-long` (200), `beyond-role`. Source: handbook 2.7. */
export function decideReturnPasses(
  passes: readonly PassFacts[],
  remark: string,
  context: DecisionContext,
): Result<ChangeDraft, PassRefusal> {
  if (context.mayAct('pass.return', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (passes.length === 0) return err({ code: 'pass-unknown' })
  if (passes.some(({ state }) => state.status === 'returned' || state.status === 'void'))
    return err({ code: 'pass-ended' })
  return told(passes, { cmd: 'pass.return', ev: 'returned', remark })
}

/** A leader voids a pass. **Refuses** `pass-void`, `reason-missing`, `text-too-long` (200), `beyond-role`. Source: handbook 2.7, V07. */
export function decideVoidPass(
  pass: PassFacts,
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, PassRefusal> {
  if (context.mayAct('pass.void', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (pass.state.status === 'void') return err({ code: 'pass-void' })
  if (normalizeText(reason) === '') return err({ code: 'reason-missing', field: 'remark' })
  return told([pass], { cmd: 'pass.void', ev: 'voided', remark: reason })
}

/** How a pass stands on a day: 有效, 快到期, 过期, 挂失, 收回, 作废 (handbook 3.6). */
export type PassStanding = 'valid' | 'ending' | 'expired' | 'lost' | 'returned' | 'void'

/** Days ahead in which a pass counts as about to end. */
export const ENDING_DAYS = 3

/** The last day of a pass: its own, or its permit's where that is earlier; a permit that is gone ends it. Source: handbook 3.6. */
export function passEnd({ to }: Pick<PassState, 'to'>, permitTo: string): string {
  return permitTo < to ? permitTo : to
}

/** How a pass stands; `permitTo` empty = the site has no permit any more. Source: handbook 2.7, 3.6. */
export function passStanding(
  pass: Pick<PassState, 'status' | 'to'>,
  { permitTo, today }: { readonly permitTo: string; readonly today: Day },
): PassStanding {
  if (pass.status !== 'valid') return pass.status
  const end = passEnd(pass, permitTo)
  if (end < today) return 'expired'
  return end <= addDays(today, ENDING_DAYS) ? 'ending' : 'valid'
}

/** The day by which a pass that ended has to be given back. Source: handbook 2.7 (`decoration.pass-return-days`). */
export function returnDueOn(end: Day, returnDays: number): Day {
  return addDays(end, returnDays)
}
