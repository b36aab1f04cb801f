/**
 * Undo beats confirm (architecture 9): what takes a change back is planned when it is made, from what stood before. An undo is a new
 * change like any other; history keeps both.
 */
import { UNDO_SUFFIX } from '#shared/domain/commandNames.ts'
import type { ChangeDraft, DraftItem, SetItem } from '#shared/domain/draft.ts'
import type { DomainRegistry } from '#shared/domain/registry.ts'
import type { Json } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Dot } from '#shared/sync/change.ts'
import { deviceOf, recordKey, seqOf } from '#shared/sync/dot.ts'
import { DELETED, headsOf } from '#shared/sync/registerEye.ts'
import { viewRegister } from '#shared/sync/registerView.ts'
import type { StoredEvent } from '#shared/sync/state.ts'
import type { WorkingSet } from '#shared/sync/workingSet.ts'
import type { Keyring } from './personKeys.ts'
import type { AggregateRow, RegisterRow } from './rows.ts'
import type { Store, UndoPlan } from './store.ts'
import { tableOf } from './workingRows.ts'

/** What stood before: opened values of each register record the draft writes; undefined = no such record. */
export type BeforeValues = ReadonlyMap<string, Readonly<Record<string, Json>> | undefined>

interface OpenParts {
  readonly registry: DomainRegistry
  readonly set: WorkingSet
  readonly keyring: Keyring
}

/** Opened values of the register records a draft is about to write; their keys are loaded already. */
export function openRegisters(draft: ChangeDraft, { registry, set, keyring }: OpenParts): BeforeValues {
  const before = new Map<string, Readonly<Record<string, Json>> | undefined>()
  for (const item of draft.items) {
    if (item.kind === 'event') continue
    const key = recordKey(item.e, item.id)
    const spec = registry.declarationOf(item.e)?.spec
    if (spec?.kind !== 'register') continue
    const view = viewRegister(set.registers.get(key) ?? {}, spec, { key, open: keyring.open })
    before.set(key, view.exists ? view.values : undefined)
  }
  return before
}

/** The plan that takes a draft back, or undefined when one of its events is final. */
export function planUndo(
  draft: ChangeDraft,
  dot: Dot,
  { registry, before }: { readonly registry: DomainRegistry; readonly before: BeforeValues },
): UndoPlan | undefined {
  const items: DraftItem[] = []
  for (const item of draft.items) {
    const inverse = invert(item, dot, { registry, before })
    if (!inverse) return undefined
    items.push(inverse)
  }
  return { dot, cmd: `${draft.cmd}${UNDO_SUFFIX}`, items: items.reverse() }
}

function invert(
  item: DraftItem,
  dot: Dot,
  { registry, before }: { readonly registry: DomainRegistry; readonly before: BeforeValues },
): DraftItem | undefined {
  if (item.kind === 'event') {
    const spec = registry.declarationOf(item.e)?.spec
    const canVoid = spec?.kind === 'events' && spec.events[item.ev]?.voidableBy.includes('own-session')
    return canVoid
      ? { kind: 'event', e: item.e, id: item.id, ev: 'void', data: { reason: '' }, refs: [dot] }
      : undefined
  }
  const values = before.get(recordKey(item.e, item.id))
  if (item.kind === 'delete') return values && { kind: 'set', e: item.e, id: item.id, values }
  return values ? restore(item, values) : { kind: 'delete', e: item.e, id: item.id }
}

function restore(item: SetItem, values: Readonly<Record<string, Json>>): SetItem {
  const fields = Object.keys(item.values)
  return {
    kind: 'set',
    e: item.e,
    id: item.id,
    values: Object.fromEntries(fields.map((name) => [name, values[name] ?? null])),
  }
}

/**
 * The plan as a draft, checked inside the transaction.
 * **Refuses** `changed-since` when somebody wrote after the change what the plan would take back: their work is not undone unseen.
 */
export async function decideUndo(
  store: Store,
  plan: UndoPlan,
): Promise<Result<ChangeDraft, { readonly code: 'changed-since' }>> {
  for (const item of plan.items) {
    const table = tableOf(store.registry, item.e)
    const row = table && ((await store.db.table(table).get(item.id)) as RegisterRow | AggregateRow | undefined)
    if (row && isChanged(row, item, plan.dot)) return err({ code: 'changed-since' })
  }
  return ok({ cmd: plan.cmd, items: plan.items })
}

function isChanged(row: RegisterRow | AggregateRow, item: DraftItem, dot: Dot): boolean {
  if (item.kind === 'event') return (row as AggregateRow).s.some((event) => isAfter(event, dot))
  const { s: state, deleted } = row as RegisterRow
  // The plan brings back what its change deleted, or it would revive what somebody else deleted since.
  if (deleted) return headsOf(state, DELETED)[0]?.dot !== dot
  const fields = item.kind === 'set' ? Object.keys(item.values) : Object.keys(state)
  return fields.some((field) => headsOf(state, field)[0]?.dot !== dot)
}

/** Told by the same desk later, or by another that knew of it. */
function isAfter(event: StoredEvent, dot: Dot): boolean {
  return event.refs.includes(dot) || (deviceOf(event.dot) === deviceOf(dot) && seqOf(event.dot) > seqOf(dot))
}
