/**
 * From a decision's plain items to the items of a change (sync 4.3): bases from what the form showed or from what stands now,
 * personal values sealed under their person's key.
 */
import type { ChangeDraft, DraftItem, RecordItem, SetItem } from '#shared/domain/draft.ts'
import type { DomainRegistry, EntityDeclaration } from '#shared/domain/registry.ts'
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import type { ChangeItem, FieldWrite } from '#shared/sync/change.ts'
import { recordKey } from '#shared/sync/dot.ts'
import { DELETED, headsOf } from '#shared/sync/registerEye.ts'
import { basesFor, basesForDelete, emptyRegister } from '#shared/sync/registerFold.ts'
import { CORRECT, VOID } from '#shared/sync/reversal.ts'
import { SETTLEMENT } from '#shared/sync/settlement.ts'
import type { RegisterState } from '#shared/sync/state.ts'
import type { WorkingSet } from '#shared/sync/workingSet.ts'
import type { KeyOwner, Keyring } from './personKeys.ts'

interface BuildParts {
  readonly registry: DomainRegistry
  readonly set: WorkingSet
  readonly keyring: Keyring
}

/** Persons whose keys `buildItems` will ask for. The records the drafts write are in the working set already. */
export function personsOf(drafts: readonly ChangeDraft[], parts: Omit<BuildParts, 'keyring'>): readonly KeyOwner[] {
  const owners = drafts.flatMap((draft) => draft.items.flatMap((item) => ownersOf(item, parts)))
  // A person who comes with these drafts is told by their own record, whatever else of it names them.
  const newcomers = new Set(owners.filter((owner) => owner.isNew).map((owner) => owner.personId))
  return newcomers.size === 0 ? owners : owners.map(({ personId }) => ({ personId, isNew: newcomers.has(personId) }))
}

function ownersOf(item: DraftItem, { registry, set }: Omit<BuildParts, 'keyring'>): readonly KeyOwner[] {
  const declaration = registry.declarationOf(item.e)
  if (!declaration || item.kind === 'delete') return []
  if (item.kind === 'event') {
    const names = personalData(declaration, item).length > 0
    return names ? [{ personId: personOfEvent(declaration, item), isNew: false }] : []
  }
  const spec = declaration.spec.kind === 'register' ? declaration.spec.fields : {}
  const isSealed = ([field, value]: [string, Json]) =>
    spec[field]?.privacy === 'personal' && value !== null && value !== ''
  if (!Object.entries(item.values).some(isSealed)) return []
  const state = stateOf(set, item)
  const isNew = isPersonItself(declaration) && Object.keys(state).length === 0
  return [{ personId: personOfRecord(declaration, item, state), isNew }]
}

/** The change items of a draft; keys of `personsOf` and of the records' heads are prepared. */
export function buildItems(draft: ChangeDraft, parts: BuildParts): readonly ChangeItem[] {
  return draft.items.map((item) => buildItem(item, parts))
}

function buildItem(item: DraftItem, parts: BuildParts): ChangeItem {
  switch (item.kind) {
    case 'set':
      return buildSet(item, parts)
    case 'delete': {
      const bases = item.seen ?? basesForDelete(stateOf(parts.set, item))
      return { e: item.e, id: item.id, f: { [DELETED]: { v: true, b: bases } } }
    }
    case 'event':
      return buildEvent(item, parts)
  }
}

function stateOf(set: WorkingSet, item: DraftItem): RegisterState {
  return set.registers.get(recordKey(item.e, item.id)) ?? emptyRegister
}

function buildSet(item: SetItem, { registry, set, keyring }: BuildParts): ChangeItem {
  const declaration = declarationOf(registry, item.e)
  const state = stateOf(set, item)
  const eye = { key: recordKey(item.e, item.id), open: keyring.open }
  const travelling = (field: string, value: Json): Json => {
    const spec = declaration.spec.kind === 'register' ? declaration.spec.fields[field] : undefined
    if (!spec) throw new Error(`Entity "${item.e}" has no field "${field}".`)
    // An empty one says nothing of anybody, and its ciphertext would tell by its length that it is empty.
    if (spec.privacy === 'plain' || value === null || value === '') return value
    return keyring.seal(personOfRecord(declaration, item, state), { e: item.e, id: item.id, field }, value)
  }
  const write = ([field, value]: [string, Json]): [string, FieldWrite] => {
    const bases = item.seen?.[field] ?? basesFor(state, field, eye)
    return [field, { v: travelling(field, value), b: bases }]
  }
  return { e: item.e, id: item.id, f: Object.fromEntries(Object.entries(item.values).map(write)) }
}

/** Whose key seals the record: the person it names; a record without a known person is a person of its own. */
function personOfRecord(declaration: EntityDeclaration, item: SetItem, state: RegisterState): string {
  const field = declaration.personField
  if (field === undefined || isPersonItself(declaration)) return item.id
  const named = item.values[field] ?? headsOf(state, field)[0]?.v
  return typeof named === 'string' ? named : item.id
}

function isPersonItself({ personField }: EntityDeclaration): boolean {
  return personField === 'id'
}

function buildEvent(item: RecordItem, parts: BuildParts): ChangeItem {
  const claim = item.claim === undefined ? {} : { claim: item.claim }
  const data = { ...item.data, ...sealedData(item, parts) }
  return { e: item.e, id: item.id, ev: item.ev, ...claim, data, refs: item.refs ?? [] }
}

function sealedData(item: RecordItem, { registry, keyring }: BuildParts): JsonObject {
  // Settlements belong to no module: they name dots, and nobody.
  if (item.e === SETTLEMENT) return {}
  const declaration = declarationOf(registry, item.e)
  const sealed = personalData(declaration, item).map((field): [string, Json] => {
    const place = { e: item.e, id: item.id, field }
    return [field, keyring.seal(personOfEvent(declaration, item), place, item.data[field] ?? null)]
  })
  return Object.fromEntries(sealed)
}

/** Data fields to seal; an empty one says nothing of anybody. */
function personalData(declaration: EntityDeclaration, item: RecordItem): readonly string[] {
  const isEmpty = (field: string) =>
    item.data[field] === undefined || item.data[field] === null || item.data[field] === ''
  return personalFields(declaration, item.ev).filter((field) => !isEmpty(field))
}

/**
 * A 更正 may replace any field of any event of the record: whatever is personal in one of them is sealed. Why something was taken
 * back is free words, about people as likely as not.
 */
function personalFields({ spec }: EntityDeclaration, ev: string): readonly string[] {
  if (spec.kind !== 'events') return []
  if (ev === VOID) return ['reason']
  if (ev === CORRECT) return [...new Set(Object.values(spec.events).flatMap((policy) => policy.personal))]
  return spec.events[ev]?.personal ?? []
}

function personOfEvent({ personField }: EntityDeclaration, item: RecordItem): string {
  const named = personField === undefined ? undefined : item.data[personField]
  return typeof named === 'string' ? named : item.id
}

function declarationOf(registry: DomainRegistry, entity: string): EntityDeclaration {
  const declaration = registry.declarationOf(entity)
  if (!declaration) throw new Error(`No module declares the entity "${entity}".`)
  return declaration
}
