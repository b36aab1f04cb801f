/**
 * From a decision's plain items to the items of a change (sync 4.3): bases from what the form showed or from what stands now,
 * personal values sealed under their person's key.
 */
import type { ChangeDraft, DraftItem, RecordItem, SetItem } from '#shared/domain/draft.ts'
import type { DomainRegistry, EntityDeclaration } from '#shared/domain/registry.ts'
import type { Json } from '#shared/kernel/json.ts'
import type { ChangeItem, FieldWrite } from '#shared/sync/change.ts'
import { recordKey } from '#shared/sync/dot.ts'
import { sealPersonal } from '#shared/sync/personal.ts'
import { basesFor, basesForDelete, emptyRegister } from '#shared/sync/registerFold.ts'
import type { RegisterState } from '#shared/sync/state.ts'
import type { WorkingSet } from '#shared/sync/workingSet.ts'
import { type Keyring, openerOf, sealedIn } from './personKeys.ts'

interface BuildParts {
  readonly registry: DomainRegistry
  readonly set: WorkingSet
  readonly keyring: Keyring
}

/** The change items of a draft. The records it writes are in the working set already. */
export async function buildItems(draft: ChangeDraft, parts: BuildParts): Promise<readonly ChangeItem[]> {
  const items: ChangeItem[] = []
  for (const item of draft.items) items.push(await buildItem(item, parts))
  return items
}

function buildItem(item: DraftItem, parts: BuildParts): Promise<ChangeItem> | ChangeItem {
  switch (item.kind) {
    case 'set':
      return buildSet(item, parts)
    case 'delete': {
      const state = parts.set.registers.get(recordKey(item.e, item.id)) ?? emptyRegister
      return { e: item.e, id: item.id, f: { _deleted: { v: true, b: item.seen ?? basesForDelete(state) } } }
    }
    case 'event':
      return buildEvent(item, parts)
  }
}

async function buildSet(item: SetItem, { registry, set, keyring }: BuildParts): Promise<ChangeItem> {
  const declaration = declarationOf(registry, item.e)
  const state = set.registers.get(recordKey(item.e, item.id)) ?? emptyRegister
  await keyring.load(sealedIn(state))
  const eye = { key: recordKey(item.e, item.id), open: openerOf(keyring) }
  const fields: Record<string, FieldWrite> = {}
  for (const [field, value] of Object.entries(item.values)) {
    const bases = item.seen?.[field] ?? basesFor(state, field, eye)
    fields[field] = { v: await travelling(declaration, item, { field, value, state }, keyring), b: bases }
  }
  return { e: item.e, id: item.id, f: fields }
}

interface FieldToSeal {
  readonly field: string
  readonly value: Json
  readonly state: RegisterState
}

async function travelling(
  declaration: EntityDeclaration,
  item: SetItem,
  { field, value, state }: FieldToSeal,
  keyring: Keyring,
): Promise<Json> {
  const spec = declaration.spec.kind === 'register' ? declaration.spec.fields[field] : undefined
  if (!spec) throw new Error(`Entity "${item.e}" has no field "${field}".`)
  if (spec.privacy === 'plain' || value === null) return value
  const key = await keyring.keyFor(personOf(declaration, item, state))
  return sealPersonal(key, { e: item.e, id: item.id, field }, value)
}

/** Whose key seals the record: the person it names; a record without a known person is a person of its own. */
function personOf(declaration: EntityDeclaration, item: SetItem, state: RegisterState): string {
  const field = declaration.personField
  if (field === undefined || field === 'id') return item.id
  const named = item.values[field] ?? state[field]?.heads[0]?.v
  return typeof named === 'string' ? named : item.id
}

async function buildEvent(item: RecordItem, { registry, keyring }: BuildParts): Promise<ChangeItem> {
  const declaration = registry.declarationOf(item.e)
  const policy = declaration?.spec.kind === 'events' ? declaration.spec.events[item.ev] : undefined
  const personal = new Set(policy?.personal ?? personalOfEntity(declaration, item.ev))
  const data: Record<string, Json> = {}
  for (const [field, value] of Object.entries(item.data)) {
    if (!personal.has(field) || value === null || value === '') {
      data[field] = value
      continue
    }
    const named = declaration?.personField ? item.data[declaration.personField] : undefined
    const key = await keyring.keyFor(typeof named === 'string' ? named : item.id)
    data[field] = sealPersonal(key, { e: item.e, id: item.id, field }, value)
  }
  const claim = item.claim === undefined ? {} : { claim: item.claim }
  return { e: item.e, id: item.id, ev: item.ev, ...claim, data, refs: item.refs ?? [] }
}

/** A 更正 may replace any field of any event of the record: whatever is personal in one of them is sealed. */
function personalOfEntity(declaration: EntityDeclaration | undefined, ev: string): readonly string[] {
  if (ev !== 'correct' || declaration?.spec.kind !== 'events') return []
  return Object.values(declaration.spec.events).flatMap((policy) => policy.personal)
}

function declarationOf(registry: DomainRegistry, entity: string): EntityDeclaration {
  const declaration = registry.declarationOf(entity)
  if (!declaration) throw new Error(`No module declares the entity "${entity}".`)
  return declaration
}
