/** Settling at this desk: what stands is read inside the transaction, so that a side that arrived meanwhile is never settled unseen. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import type { RegisterRow } from '#renderer/db/rows.ts'
import type { SettleChoice } from '#shared/domain/conflicts/choices.ts'
import { decideSettle, decideSettleDelete, decideSettleField, type Kept } from '#shared/domain/conflicts/decisions.ts'
import { entityOfDeletion, fieldOfRule } from '#shared/domain/conflicts/settlers.ts'
import { readThird } from '#shared/domain/conflicts/thirdValues.ts'
import type { Json } from '#shared/kernel/json.ts'
import { err } from '#shared/kernel/result.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import type { Conflict } from '#shared/sync/conflict.ts'
import { parseRecordKey } from '#shared/sync/dot.ts'
import { readValue } from '#shared/sync/registerEye.ts'
import { basesFor } from '#shared/sync/registerFold.ts'
import type { RegisterState } from '#shared/sync/state.ts'
import { openRow, type Side } from './sides.ts'

/** What was chosen on the page. */
export interface Settlement {
  /** The conflict as the page showed it. */
  readonly conflict: Conflict
  readonly sides: readonly Side[]
  readonly choice: SettleChoice
  /** What was typed for a third value. */
  readonly typed: string
  readonly note: string
}

/** Settles it. Refusals as `decideSettleField`, `decideSettleDelete`, `decideSettle`, and `value-unreadable`. */
export function settleConflict(desk: Desk, settlement: Settlement) {
  const { rule } = settlement.conflict
  if (fieldOfRule(rule)) return settleField(desk, settlement)
  return entityOfDeletion(rule) === undefined ? settleFacts(desk, settlement) : settleDelete(desk, settlement)
}

function settleField(desk: Desk, { conflict, sides, choice, typed, note }: Settlement) {
  return runCommand(desk, async (context) => {
    const place = fieldOfRule(conflict.rule)
    const side = sides.find(({ dot }) => dot === choice.dot)
    const third = place && choice.kind === 'third' ? readThird(place.entity, place.field, typed) : undefined
    if (third && !third.ok) return third
    const value: Json | undefined = third ? third.value : side?.raw
    if (value === undefined) return err({ code: 'other-kind' as const })
    const now = await stands(desk, conflict)
    const kind = choice.kind === 'third' ? 'third' : 'side'
    return decideSettleField({ ...now, seen: conflict.parties, note, value, choice: kind }, context)
  })
}

function settleDelete(desk: Desk, { conflict, choice, note }: Settlement) {
  return runCommand(desk, async (context) => {
    const now = await stands(desk, conflict)
    const settling = { ...now, seen: conflict.parties, note }
    if (choice.kind === 'delete-again') return decideSettleDelete({ ...settling, choice: choice.kind }, context)
    const kept = await keptField(desk, conflict)
    if (kept === undefined) return err({ code: 'other-kind' as const })
    return decideSettleDelete({ ...settling, choice: 'keep-record', kept }, context)
  })
}

function settleFacts(desk: Desk, { conflict, choice, note }: Settlement) {
  const { db } = desk.store
  return runCommand(desk, async (context) => {
    const open = await db.conflicts.toArray()
    const now = open.find(({ id }) => id === conflict.id)
    const known = (await db.settlements.get(conflict.root))?.s ?? []
    return decideSettle({ conflict: now, seen: conflict.parties, note, choice, open, known }, context)
  })
}

/** The conflict and its record as they stand now. */
async function stands({ store }: Desk, { id, subject }: Conflict) {
  const key = parseRecordKey(subject as RecordKey)
  const table = store.registry.declarationOf(key.e)?.table
  const row = table === undefined ? undefined : ((await store.db.table(table).get(key.id)) as RegisterRow | undefined)
  const state: RegisterState = row?.s ?? {}
  return { conflict: await store.db.conflicts.get(id), state }
}

/** A field to write again so that the record stays: one that a desk wrote after the deletion it did not know, and that can be read. */
async function keptField({ store }: Desk, { subject, parties }: Conflict): Promise<Kept | undefined> {
  const opened = await openRow(store, subject as RecordKey)
  if (!opened) return undefined
  const { row, eye } = opened
  const spec = store.registry.declarationOf(parseRecordKey(eye.key).e)?.spec
  if (spec?.kind !== 'register') return undefined
  const fields = Object.keys(spec.fields).flatMap((field) => {
    const head = row.s[field]?.heads[0]
    const value = head && readValue(eye, field, head.v)
    if (!head || value === undefined) return []
    return [{ field, value, bases: basesFor(row.s, field, eye), isParty: parties.includes(head.dot) }]
  })
  return fields.find(({ isParty }) => isParty) ?? fields[0]
}
