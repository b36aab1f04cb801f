/**
 * One key a person (sync 4.3): erasing it erases what it sealed and breaks no chain. Keys rest sealed under the local key and
 * are opened into memory when first needed; a key minted in a transaction counts only once that transaction is complete.
 */
import type { Json } from '#shared/kernel/json.ts'
import type { SealedValue } from '#shared/sync/change.ts'
import {
  isSealed,
  type OpenPersonal,
  openPersonal,
  type PersonalContext,
  personKeyOf,
  sealPersonal,
} from '#shared/sync/personal.ts'
import { findKeys, type PackedKey, packKeys, SECRET_BYTES } from './personKeyPacks.ts'
import type { PersonKeyPack } from './rows.ts'
import type { KeyCache, Store } from './store.ts'

/** Which keys a piece of work needs: of persons whose values it seals, and those that sealed values name. */
export interface KeyNeeds {
  readonly persons?: Iterable<KeyOwner>
  readonly sealed?: readonly SealedValue[]
}

/** Whose key is needed. */
export interface KeyOwner {
  readonly personId: string
  /** No record of the person is here, so a key is not looked for: at worst one that came ahead of its person gets a companion. */
  readonly isNew: boolean
}

/** The keys one transaction works with. */
export interface Keyring {
  /** Loads what is not at hand. Undefined when all is at hand or known to be missing: nothing to await. */
  readonly load: (needs: KeyNeeds) => Promise<void> | undefined
  /** Mints keys for those of the loaded persons who have none. */
  readonly mint: (persons: Iterable<KeyOwner>) => void
  /** The value sealed under the key of a person. **Throws** for those without one: a programmer's mistake. */
  readonly seal: (personId: string, context: PersonalContext, value: Json) => SealedValue
  readonly open: OpenPersonal
  /** Keys minted in this transaction, to be stored with it. */
  readonly minted: () => readonly PersonKeyPack[]
  /** Ids of what was looked for and is not here. */
  readonly lacking: () => ReadonlySet<string>
  /** Puts keys at hand, by id, that were minted elsewhere and are stored with this transaction or before it. */
  readonly hold: (keys: ReadonlyMap<string, PackedKey>) => void
  /** Puts the minted keys at hand for later transactions; call once this one is complete. */
  readonly keep: () => void
}

/** An empty cache. */
export function createKeyCache(): KeyCache {
  return { byId: new Map(), byPerson: new Map(), opened: new Map() }
}

/** Every sealed value inside a stored state, however deep. */
export function sealedIn(value: unknown): readonly SealedValue[] {
  const found: SealedValue[] = []
  collectSealed(value, found)
  return found
}

function collectSealed(value: unknown, found: SealedValue[]): void {
  if (typeof value !== 'object' || value === null) return
  if (isSealed(value as Json)) found.push(value as SealedValue)
  else for (const inner of Object.values(value)) collectSealed(inner, found)
}

type KeyringParts = Pick<Store, 'db' | 'seal' | 'keys' | 'ids'>

/** A keyring for one transaction, or for one look, over the store's cache. */
export function createKeyring(parts: KeyringParts): Keyring {
  const { keys: cache } = parts
  const minted: PackedKey[] = []
  const own = createKeyCache()
  // What was looked for and is not here is not looked for again.
  const absent = new Set<string>()
  let beside: ReadonlyMap<string, PackedKey> = new Map()
  // One transaction looks at the same value several times (bases, undo, row): it is opened once, and what it sealed never.
  const { opened } = own
  // What is found in the cache is held: others may crowd it out before it is used.
  const find = (k: string) => held(own.byId, k, cache.byId.get(k) ?? beside.get(k)?.key)
  const keyAtHand = (personId: string) => held(own.byPerson, personId, cache.byPerson.get(personId))

  return {
    load: ({ persons = [], sealed = [] }) => {
      const strangers = new Set<string>()
      for (const { personId, isNew } of persons)
        if (!isNew && !keyAtHand(personId) && !absent.has(personId)) strangers.add(personId)
      const ks = new Set<string>()
      for (const { k } of sealed) if (!find(k) && !absent.has(k)) ks.add(k)
      if (strangers.size === 0 && ks.size === 0) return undefined
      return loadKeys(parts, { persons: [...strangers], ks: [...ks] }, own).then(() => {
        for (const personId of strangers) if (!keyAtHand(personId)) absent.add(personId)
        for (const k of ks) if (!find(k)) absent.add(k)
      })
    },
    mint: (persons) => {
      for (const { personId } of persons) {
        if (keyAtHand(personId)) continue
        const key = personKeyOf(parts.ids.randomBytes(SECRET_BYTES))
        minted.push({ personId, key })
        own.byId.set(key.k, key)
        own.byPerson.set(personId, key)
      }
    },
    seal: (personId, context, value) => {
      const key = keyAtHand(personId)
      if (!key) throw new Error('A person key was not prepared.')
      const sealed = sealPersonal(key, context, value)
      opened.set(placeOf(sealed, context), value)
      return sealed
    },
    open: (sealed, context) => {
      const place = placeOf(sealed, context)
      const known = opened.get(place) ?? cache.opened.get(place)
      if (known !== undefined) return known
      const value = openPersonal(find(sealed.k), context, sealed)
      if (value !== undefined) opened.set(place, value)
      return value
    },
    minted: () => packKeys(parts.seal, minted),
    lacking: () => absent,
    hold: (keys) => {
      beside = keys
    },
    keep: () => {
      remember(cache.byId, own.byId, MOST_KEYS)
      remember(cache.byPerson, own.byPerson, MOST_KEYS)
      remember(cache.opened, opened, MOST_OPENED)
    },
  }
}

/** Values kept opened between transactions at most: a few screens' worth. */
const MOST_OPENED = 2_000
/** Keys kept between transactions at most: a changed roster or one that is taken back looks at everybody's, once. */
const MOST_KEYS = 5_000

/** The newest stay. */
function remember<Kept>(kept: Map<string, Kept>, found: ReadonlyMap<string, Kept>, most: number): void {
  for (const [name, value] of found) kept.set(name, value)
  for (const name of kept.keys()) {
    if (kept.size <= most) return
    kept.delete(name)
  }
}

function held<Kept>(own: Map<string, Kept>, name: string, cached: Kept | undefined): Kept | undefined {
  const known = own.get(name)
  if (known === undefined && cached !== undefined) own.set(name, cached)
  return known ?? cached
}

/** A ciphertext opens in one place only: elsewhere, where somebody may have moved it, it must be tried on its own. */
function placeOf({ c }: SealedValue, { e, id, field }: PersonalContext): string {
  return `${c} ${field} ${e}/${id}`
}

/** Stored keys go to the cache too: they are complete already, whatever becomes of this transaction. */
async function loadKeys(
  { keys: cache, ...reader }: KeyringParts,
  wanted: { readonly persons: readonly string[]; readonly ks: readonly string[] },
  own: Pick<KeyCache, 'byId' | 'byPerson'>,
): Promise<void> {
  const persons = new Set(wanted.persons)
  const found: Pick<KeyCache, 'byId' | 'byPerson'> = { byId: new Map(), byPerson: new Map() }
  for (const { personId, key } of await findKeys(reader, wanted)) {
    found.byId.set(key.k, key)
    if (!persons.has(personId) || found.byPerson.has(personId)) continue
    found.byPerson.set(personId, cache.byPerson.get(personId) ?? key)
  }
  for (const [k, key] of found.byId) own.byId.set(k, key)
  for (const [personId, key] of found.byPerson) own.byPerson.set(personId, key)
  remember(cache.byId, found.byId, MOST_KEYS)
  remember(cache.byPerson, found.byPerson, MOST_KEYS)
}
