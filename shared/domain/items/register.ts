/** A call or visit becomes items, one for each matter, in one change (handbook R9, D23). */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { LONGEST_NAME, mayRun, readText, type TextRefusal } from './acting.ts'
import {
  attendDeadline,
  defaultPromise,
  type ItemRules,
  judgePromise,
  type PromiseRefusal,
  visitBackOf,
} from './rules.ts'
import type { ItemChannel } from './schema.ts'

/** One matter of a call, as the desk notes it. */
export interface NewItem {
  readonly kind: string
  readonly matter: string
  readonly place: string
  readonly department: string
  readonly officerId: string | null
  /** Promised moment (ISO 8601 UTC); null for the default of the setting. */
  readonly due: string | null
  /** Why it takes longer than the setting allows. */
  readonly dueReason: string
  /** Somebody was promised to come at once: the 15-minute clock runs (handbook R22). */
  readonly attend: boolean
  /** Answered on the spot: nothing is owed but the visit-back of a complaint (handbook R13, R150). */
  readonly atOnce: boolean
}

/** Who called or came, and what about. */
export interface NewCall {
  readonly channel: ItemChannel
  readonly personId: string | null
  readonly unitId: string | null
  readonly visitId: string | null
  /** As told by somebody without a file; empty for a known person. */
  readonly contactName: string
  readonly contactPhone: string
  readonly items: readonly NewItem[]
  /** When it was, where it is entered afterwards (补录); milliseconds since 1970. */
  readonly atMs?: number
}

/** Why a call is not taken down; `field` is `items.<n>.<field>` where it belongs to one matter. */
export type RegisterRefusal =
  | Refusal<'beyond-role' | 'who-missing' | 'no-items' | 'kind-missing'>
  | TextRefusal
  | PromiseRefusal

/** A call taken down: which items, and which of them were promised for longer than is usual. */
export interface RegisteredCall extends ChangeDraft {
  readonly callId: string
  readonly itemIds: readonly string[]
  /** Places in the call of items whose promise is longer than the setting warns at (handbook R18). */
  readonly longPromises: readonly number[]
}

/**
 * Takes a call or visit down: one item for each matter, all or none.
 * **Refuses** `beyond-role`, `no-items`, `who-missing` (a patrol's find needs nobody), and of a matter `kind-missing`,
 * `text-missing`, `text-too-long`, `due-invalid`, `due-past`, `promise-needs-reason`.
 * Source: handbook R9, R13, R18, R22, D23.
 */
export function decideRegister(
  call: NewCall,
  rules: ItemRules,
  context: DecisionContext,
): Result<RegisteredCall, RegisterRefusal> {
  if (!mayRun('item.register', context)) return err({ code: 'beyond-role' })
  if (call.items.length === 0) return err({ code: 'no-items' })
  const caller = readCaller(call)
  if (!caller.ok) return caller
  const callId = context.newId()
  const items: RecordItem[] = []
  const longPromises: number[] = []
  for (const [index, matter] of call.items.entries()) {
    const read = readMatter(matter, { rules, fromMs: call.atMs ?? context.nowMs })
    if (!read.ok) return err({ ...read.error, field: `items.${index}.${read.error.field ?? 'matter'}` })
    if (read.value.isLong) longPromises.push(index)
    const id = context.newId()
    const ended = matter.atOnce ? endedData(id, { call, matter, rules, context }) : {}
    const data = { ...caller.value, ...read.value.data, ...ended, callId }
    items.push({ kind: 'event', e: 'item', id, ev: 'registered', data })
  }
  return ok({ cmd: 'item.register', items, callId, itemIds: items.map(({ id }) => id), longPromises })
}

function readCaller(call: NewCall): Result<JsonObject, RegisterRefusal> {
  const { channel, personId, unitId, visitId } = call
  const name = readText(call.contactName, { field: 'contactName', max: LONGEST_NAME, isOptional: true })
  if (!name.ok) return name
  const phone = readText(call.contactPhone, { field: 'contactPhone', max: 40, isOptional: true })
  if (!phone.ok) return phone
  const isKnown = personId !== null || unitId !== null || name.value !== '' || phone.value !== ''
  if (!isKnown && channel !== 'patrol') return err({ code: 'who-missing', field: 'contactName' })
  // A known person is named by their file alone, so that a new name there is the name here.
  const told = { contactName: personId === null ? name.value : '', contactPhone: phone.value }
  return ok({ channel, personId, unitId, visitId, ...told })
}

interface ReadMatter {
  readonly data: JsonObject
  readonly isLong: boolean
}

/** Each matter is read by the moment at which it was told. */
function readMatter(
  matter: NewItem,
  { rules, fromMs }: { readonly rules: ItemRules; readonly fromMs: number },
): Result<ReadMatter, RegisterRefusal> {
  if (matter.kind.trim() === '') return err({ code: 'kind-missing', field: 'kind' })
  const text = readText(matter.matter, { field: 'matter' })
  if (!text.ok) return text
  const place = readText(matter.place, { field: 'place', max: LONGEST_NAME, isOptional: true })
  if (!place.ok) return place
  const department = readText(matter.department, { field: 'department', max: LONGEST_NAME, isOptional: true })
  if (!department.ok) return department
  const { kind, officerId } = matter
  const data = { kind, matter: text.value, place: place.value, department: department.value, officerId }
  if (matter.atOnce) return ok({ data: { ...data, due: '', attendBy: '' }, isLong: false })
  const promise = readPromise(matter, { rules, fromMs })
  if (!promise.ok) return promise
  const clock = matter.attend ? attendDeadline(fromMs, rules) : undefined
  const attend = clock === undefined ? { attendBy: '' } : { attendBy: clock.by, attendBasis: clock.basis }
  return ok({ data: { ...data, ...promise.value.data, ...attend }, isLong: promise.value.isLong })
}

function readPromise(
  { due, dueReason }: NewItem,
  { rules, fromMs }: { readonly rules: ItemRules; readonly fromMs: number },
): Result<ReadMatter, PromiseRefusal | TextRefusal> {
  if (due === null) {
    const dueBasis = { nextPromiseDays: rules.nextPromiseDays, closing: rules.closing, zone: rules.zone }
    return ok({ data: { due: defaultPromise(fromMs, rules), dueBasis }, isLong: false })
  }
  const reason = readText(dueReason, { field: 'dueReason', isOptional: true })
  if (!reason.ok) return reason
  const judged = judgePromise({ due, reason: reason.value, fromMs }, rules)
  if (!judged.ok) return judged.error.field === 'reason' ? err({ ...judged.error, field: 'dueReason' }) : judged
  const { isLong, basis } = judged.value
  const why = reason.value === '' ? {} : { dueReason: reason.value }
  return ok({ data: { due: judged.value.due, dueBasis: basis, ...why }, isLong })
}

interface EndedParts {
  readonly call: NewCall
  readonly matter: NewItem
  readonly rules: ItemRules
  readonly context: DecisionContext
}

/** Answered on the spot; who answered is who took it down. */
function endedData(id: string, { call, matter, rules, context }: EndedParts): JsonObject {
  const canBeAsked = call.personId !== null || call.unitId !== null || call.contactPhone.trim() !== ''
  const endMs = call.atMs ?? context.nowMs
  const visitBack = visitBackOf({ id, kind: matter.kind, reopened: 0, canBeAsked, endMs }, rules)
  return { atOnce: true, ...visitBack }
}
