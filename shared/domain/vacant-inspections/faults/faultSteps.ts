/** What is done about a fault of an empty home (handbook R95, 3.7): notice, work order, mended, looked at again by somebody else. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { addDays, compareDays, instantMs, isDay, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import type { Dot } from '#shared/sync/change.ts'
import type { FaultState } from './faultFold.ts'

/** Why nothing is done about a fault; each code is explained where it is given. */
export type FaultRefusal = Refusal<
  | 'beyond-role'
  | 'fault-unknown'
  | 'fault-closed'
  | 'not-mended'
  | 'mended-already'
  | 'department-missing'
  | 'due-invalid'
  | 'same-person'
  | 'time-invalid'
  | 'bad-needs-words'
  | 'bad-needs-photo'
  | 'text-too-long'
>

/** A fault with the dots it stands on. */
export interface FaultFacts {
  readonly id: string
  readonly state: FaultState
  readonly dots: readonly Dot[]
}

const LONGEST = 200
const LONGEST_TERM = 365

function eventOn({ id, dots }: FaultFacts, ev: string, data: JsonObject): RecordItem {
  return { kind: 'event', e: 'inspectionFault', id, ev, data, refs: dots }
}

/** When a step was done, where it is told later; empty = now. Never before the fault was found. */
function timeFault(at: string, { state }: FaultFacts, { nowMs }: DecisionContext): FaultRefusal | undefined {
  if (at === '') return undefined
  const isGood = isInstant(at) && instantMs(at) <= nowMs && at >= state.foundAt
  return isGood ? undefined : { code: 'time-invalid', field: 'at' }
}

const timed = (at: string) => (at === '' ? {} : { at })

function openFault(cmd: string, { state }: FaultFacts, context: DecisionContext): FaultRefusal | undefined {
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return { code: 'beyond-role' }
  if (state.status === 'void') return { code: 'fault-unknown' }
  return state.status === 'closed' ? { code: 'fault-closed' } : undefined
}

/** Whom the notice of a fault goes to, and until when it is to be mended. */
export interface FaultNotice {
  readonly department: string
  /** ISO day. */
  readonly dueOn: string
}

/** A fault that may be told of: what the change holds of it, once its paper has a number. */
export interface ToldFault {
  readonly item: (issued: { readonly sheetId: string; readonly number: string }) => RecordItem
}

/**
 * Tells the department in writing; the notice's paper and this fact are one change. A fault that came back is told of again.
 * **Refuses** `department-missing`, `due-invalid` (before today, or later than a year), `mended-already`, `fault-closed`, `fault-unknown`,
 * `text-too-long`, `beyond-role`. Source: handbook R95.
 */
export function decideNoticeFault(
  facts: FaultFacts,
  notice: FaultNotice,
  context: DecisionContext,
): Result<ToldFault, FaultRefusal> {
  const fault = openFault('inspectionFault.notice', facts, context)
  if (fault) return err(fault)
  if (facts.state.status === 'mended') return err({ code: 'mended-already' })
  const department = normalizeText(notice.department)
  if (department === '') return err({ code: 'department-missing', field: 'department' })
  if (lengthInCharacters(department) > LONGEST) return err({ code: 'text-too-long', field: 'department' })
  const { dueOn } = notice
  if (!isDay(dueOn) || compareDays(dueOn, context.today) < 0 || dueOn > addDays(context.today, LONGEST_TERM))
    return err({ code: 'due-invalid', field: 'dueOn' })
  return ok({ item: (issued) => eventOn(facts, 'noticed', { department, dueOn, ...issued }) })
}

/** Says which work order runs for it. **Refuses** `fault-closed`, `fault-unknown`, `beyond-role`. Source: handbook 3.7. */
export function decideLinkFault(
  facts: FaultFacts,
  itemId: string,
  context: DecisionContext,
): Result<ChangeDraft, FaultRefusal> {
  const cmd = 'inspectionFault.link'
  const fault = openFault(cmd, facts, context)
  return fault ? err(fault) : ok({ cmd, items: [eventOn(facts, 'linked', { itemId })] })
}

/** What the department says that it did. */
export interface MendInput {
  readonly remark: string
  /** Staff id of who mended it; empty = who is signed in. */
  readonly byId: string
  /** When, an instant; empty = now. */
  readonly at: string
}

/**
 * The department says that it is mended; it waits for somebody to look.
 * **Refuses** `mended-already`, `time-invalid` (before it was found, or later than now), `fault-closed`, `fault-unknown`, `text-too-long`,
 * `beyond-role`. Source: handbook R95.
 */
export function decideMendFault(
  facts: FaultFacts,
  { remark, byId, at }: MendInput,
  context: DecisionContext,
): Result<ChangeDraft, FaultRefusal> {
  const cmd = 'inspectionFault.mend'
  const fault = openFault(cmd, facts, context)
  if (fault) return err(fault)
  if (facts.state.status === 'mended') return err({ code: 'mended-already' })
  if (lengthInCharacters(remark) > LONGEST) return err({ code: 'text-too-long', field: 'remark' })
  const late = timeFault(at, facts, context)
  if (late) return err(late)
  const data = { remark: normalizeText(remark), byId: byId || context.actor.id }
  return ok({ cmd, items: [eventOn(facts, 'mended', data)], ...timed(at) })
}

/** What somebody found who looked again. */
export interface ReinspectionInput {
  readonly isGood: boolean
  readonly remark: string
  /** Hashes of photographs. */
  readonly photos: readonly string[]
  /** Staff id of who looked; empty = who is signed in. */
  readonly officerId: string
  /** When, an instant; empty = now. */
  readonly at: string
}

/**
 * 复查: good closes the fault, not good opens it again. Whoever mended it, or said so, does not look at it; who found it may.
 * **Refuses** `not-mended`, `same-person`, of what is not good `bad-needs-words` and `bad-needs-photo`, `time-invalid` (before it was
 * mended, or later than now), `fault-closed`, `fault-unknown`, `text-too-long`, `beyond-role`. Source: handbook R95, 3.7.
 */
export function decideReinspectFault(
  facts: FaultFacts,
  { isGood, remark, photos, officerId, at }: ReinspectionInput,
  context: DecisionContext,
): Result<ChangeDraft, FaultRefusal> {
  const cmd = 'inspectionFault.reinspect'
  const fault = openFault(cmd, facts, context)
  if (fault) return err(fault)
  const { status, mendedBy, mendedAt } = facts.state
  if (status !== 'mended') return err({ code: 'not-mended' })
  const looker = officerId || context.actor.id
  if (looker === mendedBy) return err({ code: 'same-person', field: 'officerId' })
  const words = normalizeText(remark)
  if (!isGood && words === '') return err({ code: 'bad-needs-words', field: 'remark' })
  if (!isGood && photos.length === 0) return err({ code: 'bad-needs-photo', field: 'photos' })
  if (lengthInCharacters(words) > LONGEST) return err({ code: 'text-too-long', field: 'remark' })
  const late = timeFault(at, facts, context)
  if (late || (at !== '' && at < mendedAt)) return err(late ?? { code: 'time-invalid', field: 'at' })
  const data = { isGood, remark: words, photos: [...photos], officerId: looker }
  return ok({ cmd, items: [eventOn(facts, 'reinspected', data)], blobs: [...photos], ...timed(at) })
}

/** Earlier faults of the same item of the same home, newest first: what comes back is shown as recurring. Source: handbook R95. */
export function recurrencesOf(
  { unitId, item, foundAt }: Pick<FaultState, 'unitId' | 'item' | 'foundAt'>,
  all: readonly FaultState[],
): readonly FaultState[] {
  return all
    .filter((one) => one.status !== 'void' && one.unitId === unitId && one.item === item && one.foundAt < foundAt)
    .sort((a, b) => (a.foundAt < b.foundAt ? 1 : -1))
}
