/** What is done about a fault of an empty home (handbook R95, 3.7): notice, work order, mended, looked at again by somebody else. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { addDays, compareDays, isDay } from '#shared/kernel/days.ts'
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

/**
 * Tells the department in writing; the notice's paper and this fact are one change. A fault that came back is told of again.
 * **Refuses** `department-missing`, `due-invalid` (before today, or later than a year), `mended-already`, `fault-closed`, `fault-unknown`,
 * `text-too-long`, `beyond-role`. Source: handbook R95.
 */
export function decideNoticeFault(
  facts: FaultFacts,
  notice: FaultNotice,
  context: DecisionContext,
): Result<
  { readonly item: (issued: { readonly sheetId: string; readonly number: string }) => RecordItem },
  FaultRefusal
> {
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

/**
 * The department says that it is mended; it waits for somebody to look.
 * **Refuses** `mended-already`, `fault-closed`, `fault-unknown`, `text-too-long`, `beyond-role`. Source: handbook R95.
 */
export function decideMendFault(
  facts: FaultFacts,
  remark: string,
  context: DecisionContext,
): Result<ChangeDraft, FaultRefusal> {
  const cmd = 'inspectionFault.mend'
  const fault = openFault(cmd, facts, context)
  if (fault) return err(fault)
  if (facts.state.status === 'mended') return err({ code: 'mended-already' })
  if (lengthInCharacters(remark) > LONGEST) return err({ code: 'text-too-long', field: 'remark' })
  return ok({ cmd, items: [eventOn(facts, 'mended', { remark: normalizeText(remark) })] })
}

/** What somebody found who looked again. */
export interface ReinspectionInput {
  readonly isGood: boolean
  readonly remark: string
  /** Hashes of photographs. */
  readonly photos: readonly string[]
}

/**
 * 复查: good closes the fault, not good opens it again. Whoever said that it is mended does not look at it; who found it may.
 * **Refuses** `not-mended`, `same-person`, of what is not good `bad-needs-words` and `bad-needs-photo`, `fault-closed`, `fault-unknown`,
 * `text-too-long`, `beyond-role`. Source: handbook R95, 3.7.
 */
export function decideReinspectFault(
  facts: FaultFacts,
  { isGood, remark, photos }: ReinspectionInput,
  context: DecisionContext,
): Result<ChangeDraft, FaultRefusal> {
  const cmd = 'inspectionFault.reinspect'
  const fault = openFault(cmd, facts, context)
  if (fault) return err(fault)
  if (facts.state.status !== 'mended') return err({ code: 'not-mended' })
  if (facts.state.mendedBy === context.actor.id) return err({ code: 'same-person' })
  const words = normalizeText(remark)
  if (!isGood && words === '') return err({ code: 'bad-needs-words', field: 'remark' })
  if (!isGood && photos.length === 0) return err({ code: 'bad-needs-photo', field: 'photos' })
  if (lengthInCharacters(words) > LONGEST) return err({ code: 'text-too-long', field: 'remark' })
  const data = { isGood, remark: words, photos: [...photos] }
  return ok({ cmd, items: [eventOn(facts, 'reinspected', data)], blobs: [...photos] })
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
