/**
 * One key a person (sync 4.3): erasing it erases what it sealed and breaks no chain. Keys rest sealed under the local key and
 * are opened into memory when first needed; a key minted in a transaction counts only once that transaction is complete.
 */
import type { Json } from '#shared/kernel/json.ts'
import type { SealedValue } from '#shared/sync/change.ts'
import { isSealed, keyIdOf, type OpenPersonal, openPersonal, type PersonKey } from '#shared/sync/personal.ts'
import type { LocalSeal } from './localSeal.ts'
import type { PersonKeyRow } from './rows.ts'
import type { FrontDeskDatabase } from './tables.ts'

const SECRET_BYTES = 32

/** The keys one transaction works with. */
export interface Keyring {
  /** The key of a person: known, stored, or minted now. Call inside the transaction. */
  readonly keyFor: (personId: string) => Promise<PersonKey>
  /** Loads the keys that these sealed values name, so that `find` can be synchronous. */
  readonly load: (values: readonly SealedValue[]) => Promise<void>
  readonly find: (k: string) => PersonKey | undefined
  /** Keys minted in this transaction, to be stored with it. */
  readonly minted: () => readonly PersonKeyRow[]
}

/** Keys that stayed in memory between transactions. */
export interface KeyCache {
  readonly byId: Map<string, PersonKey>
  readonly byPerson: Map<string, PersonKey>
}

/** An empty cache. */
export function createKeyCache(): KeyCache {
  return { byId: new Map(), byPerson: new Map() }
}

/** Every sealed value inside a stored state, however deep. */
export function sealedIn(value: unknown): readonly SealedValue[] {
  if (typeof value !== 'object' || value === null) return []
  if (isSealed(value as Json)) return [value as SealedValue]
  return Object.values(value).flatMap(sealedIn)
}

/** Opens sealed values with the keys that are at hand. */
export function openerOf(keyring: Keyring): OpenPersonal {
  return (value, context) => openPersonal(keyring.find(value.k), context, value)
}

interface KeyringParts {
  readonly db: FrontDeskDatabase
  readonly seal: LocalSeal
  readonly cache: KeyCache
  readonly randomBytes: (length: number) => Uint8Array
}

/** A keyring for one transaction over the shared cache. */
export function createKeyring({ db, seal, cache, randomBytes }: KeyringParts): Keyring {
  const minted: PersonKeyRow[] = []
  const own: KeyCache = createKeyCache()

  const openRow = (row: PersonKeyRow): PersonKey | undefined => {
    const secret = seal.open(row.secret, `person-key/${row.k}`)
    if (!secret) return undefined
    const key = { k: row.k, secret }
    cache.byId.set(row.k, key)
    return key
  }

  const mint = (personId: string): PersonKey => {
    const secret = randomBytes(SECRET_BYTES)
    const k = keyIdOf(secret)
    const key = { k, secret }
    minted.push({ k, personId, secret: seal.seal(secret, `person-key/${k}`) })
    own.byId.set(k, key)
    own.byPerson.set(personId, key)
    return key
  }

  return {
    keyFor: async (personId) => {
      const known = own.byPerson.get(personId) ?? cache.byPerson.get(personId)
      if (known) return known
      const row = await db.personKeys.where('personId').equals(personId).first()
      const stored = row && openRow(row)
      if (stored) cache.byPerson.set(personId, stored)
      return stored ?? mint(personId)
    },
    load: async (values) => {
      const wanted = [...new Set(values.map((value) => value.k))].filter((k) => !own.byId.has(k) && !cache.byId.has(k))
      if (wanted.length === 0) return
      for (const row of await db.personKeys.bulkGet(wanted)) if (row) openRow(row)
    },
    find: (k) => own.byId.get(k) ?? cache.byId.get(k),
    minted: () => minted,
  }
}

/** Keeps a finished transaction's minted keys at hand. */
export function keepMinted(cache: KeyCache, keyring: Keyring): void {
  for (const row of keyring.minted()) {
    const key = keyring.find(row.k)
    if (!key) continue
    cache.byId.set(row.k, key)
    cache.byPerson.set(row.personId, key)
  }
}
