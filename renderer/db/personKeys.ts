/**
 * One key a person (sync 4.3): erasing it erases what it sealed and breaks no chain. Keys rest sealed under the local key and
 * are opened into memory when first needed; a key minted in a transaction counts only once that transaction is complete.
 */
import type { Json } from '#shared/kernel/json.ts'
import type { SealedValue } from '#shared/sync/change.ts'
import {
  isSealed,
  keyIdOf,
  type OpenPersonal,
  openPersonal,
  type PersonalContext,
  type PersonKey,
  sealPersonal,
} from '#shared/sync/personal.ts'
import type { PersonKeyRow } from './rows.ts'
import type { KeyCache, Store } from './store.ts'

const SECRET_BYTES = 32

/** Which keys a piece of work needs: of persons whose values it seals, and those that sealed values name. */
export interface KeyNeeds {
  readonly persons?: Iterable<string>
  readonly sealed?: readonly SealedValue[]
}

/** The keys one transaction works with. */
export interface Keyring {
  /** Loads what is not at hand, and mints keys for persons without one. Undefined when all is at hand: nothing to await. */
  readonly prepare: (needs: KeyNeeds) => Promise<void> | undefined
  /** The value sealed under the key of a prepared person. **Throws** for others: a programmer's mistake. */
  readonly seal: (personId: string, context: PersonalContext, value: Json) => SealedValue
  readonly open: OpenPersonal
  /** Keys minted in this transaction, to be stored with it. */
  readonly minted: () => readonly PersonKeyRow[]
  /** Puts the minted keys at hand for later transactions; call once this one is complete. */
  readonly keep: () => void
}

/** An empty cache. */
export function createKeyCache(): KeyCache {
  return { byId: new Map(), byPerson: new Map(), opened: new Map() }
}

/** Every sealed value inside a stored state, however deep. */
export function sealedIn(value: unknown): readonly SealedValue[] {
  if (typeof value !== 'object' || value === null) return []
  if (isSealed(value as Json)) return [value as SealedValue]
  return Object.values(value).flatMap(sealedIn)
}

type KeyringParts = Pick<Store, 'db' | 'seal' | 'keys' | 'ids'>

/** A keyring for one transaction, or for one look, over the store's cache. */
export function createKeyring(parts: KeyringParts): Keyring {
  const { keys: cache } = parts
  const minted = new Map<string, PersonKeyRow>()
  const own = createKeyCache()
  // One transaction looks at the same value several times (bases, undo, row): it is opened once, and what it sealed never.
  const { opened } = own
  const find = (k: string) => own.byId.get(k) ?? cache.byId.get(k)
  const keyAtHand = (personId: string) => own.byPerson.get(personId) ?? cache.byPerson.get(personId)

  const mint = (personId: string): void => {
    const key = mintKey(parts)
    minted.set(personId, rowOf(parts, personId, key))
    own.byId.set(key.k, key)
    own.byPerson.set(personId, key)
  }
  return {
    prepare: ({ persons = [], sealed = [] }) => {
      const strangers = [...new Set(persons)].filter((personId) => !keyAtHand(personId))
      const wanted = [...new Set(sealed.map((value) => value.k))].filter((k) => !find(k))
      if (strangers.length === 0 && wanted.length === 0) return undefined
      return loadKeys(parts, { strangers, wanted }).then(() => {
        for (const personId of strangers) if (!keyAtHand(personId)) mint(personId)
      })
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
    minted: () => [...minted.values()],
    keep: () => {
      for (const [k, key] of own.byId) cache.byId.set(k, key)
      for (const [personId, key] of own.byPerson) cache.byPerson.set(personId, key)
      rememberOpened(cache.opened, opened)
    },
  }
}

/** Values kept opened between transactions at most: a few screens' worth. */
const MOST_OPENED = 2_000

function rememberOpened(kept: Map<string, Json>, opened: ReadonlyMap<string, Json>): void {
  for (const [place, value] of opened) kept.set(place, value)
  for (const place of kept.keys()) {
    if (kept.size <= MOST_OPENED) return
    kept.delete(place)
  }
}

/** A ciphertext opens in one place only: elsewhere, where somebody may have moved it, it must be tried on its own. */
function placeOf({ c }: SealedValue, { e, id, field }: PersonalContext): string {
  return `${c} ${field} ${e}/${id}`
}

function mintKey({ ids }: KeyringParts): PersonKey {
  const secret = ids.randomBytes(SECRET_BYTES)
  return { k: keyIdOf(secret), secret }
}

function rowOf({ seal }: KeyringParts, personId: string, { k, secret }: PersonKey): PersonKeyRow {
  return { k, personId, secret: seal.seal(secret, contextOf(k)) }
}

function contextOf(k: string): string {
  return `person-key/${k}`
}

interface Wanted {
  readonly strangers: readonly string[]
  readonly wanted: readonly string[]
}

/** Stored keys go to the cache: they are complete already, whatever becomes of this transaction. */
async function loadKeys({ db, seal, keys: cache }: KeyringParts, { strangers, wanted }: Wanted): Promise<void> {
  const ofPersons: readonly PersonKeyRow[] =
    strangers.length === 0 ? [] : await db.personKeys.where('personId').anyOf(strangers).toArray()
  const named: readonly (PersonKeyRow | undefined)[] =
    wanted.length === 0 ? [] : await db.personKeys.bulkGet([...wanted])
  for (const row of [...ofPersons, ...named]) {
    const secret = row && seal.open(row.secret, contextOf(row.k))
    if (secret) cache.byId.set(row.k, { k: row.k, secret })
  }
  for (const row of ofPersons) {
    const key = cache.byId.get(row.k)
    if (key && !cache.byPerson.has(row.personId)) cache.byPerson.set(row.personId, key)
  }
}
