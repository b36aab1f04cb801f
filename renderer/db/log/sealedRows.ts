/**
 * Rows that show less than they hold, because a person's key has not arrived: another desk's file may name it before the file that brings it
 * (case 29). They are noted by key, and opened when it comes. A key that was erased here never comes, and its rows stay as they are.
 */
import { type Keyring, sealedIn } from '#renderer/db/personKeys.ts'
import type { Store } from '#renderer/db/store.ts'
import type { FrontDeskDatabase } from '#renderer/db/tables.ts'
import type { Loading } from '#renderer/db/workingRows.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import type { Address, WorkingSet } from '#shared/sync/workingSet.ts'

const KEY = 'sealed-rows'

/** `<kind> <record>` of the rows that wait, by key id. */
export type Waiting = Readonly<Record<string, readonly string[]>>

/** What waits for a key. */
export async function readWaiting({ exchange }: FrontDeskDatabase): Promise<Waiting> {
  return ((await exchange.get(KEY))?.value ?? {}) as Waiting
}

/** Starts to store what waits now. */
export function putWaiting({ exchange }: FrontDeskDatabase, waiting: Waiting): PromiseLike<unknown> {
  return exchange.put({ key: KEY, value: waiting })
}

/** The records that wait for one of these keys. */
export function openedBy(waiting: Waiting, ks: readonly string[]): readonly Address[] {
  const found = new Set(ks.flatMap((k) => waiting[k] ?? []))
  return [...found].map((text) => {
    const space = text.indexOf(' ')
    return { kind: text.slice(0, space) as 'register' | 'aggregate', key: text.slice(space + 1) as RecordKey }
  })
}

/** What waits after a batch: what waited, without what came, with what was looked for in vain. The same object where nothing changed. */
export function waitingAfter(
  before: Waiting,
  {
    came,
    touched,
    loading,
    keyring,
  }: {
    readonly came: readonly string[]
    readonly touched: Iterable<Address>
    readonly loading: Loading
    readonly keyring: Pick<Keyring, 'lacking'>
  },
): Waiting {
  const lacking = keyring.lacking()
  if (lacking.size === 0 && !came.some((k) => k in before)) return before
  const after = new Map(Object.entries(before).filter(([k]) => !came.includes(k)))
  if (lacking.size > 0) for (const address of touched) noteLacking(after, { set: loading.set, address, lacking })
  return Object.fromEntries(after)
}

/** Of a whole state, what waits: after a snapshot. */
export async function waitingIn({ db }: Pick<Store, 'db'>, set: WorkingSet): Promise<Waiting> {
  const held = new Set((await db.personKeys.toArray()).flatMap((pack) => pack.ks))
  const lacking = { has: (k: string) => !held.has(k) }
  const found = new Map<string, readonly string[]>()
  for (const key of set.registers.keys()) noteLacking(found, { set, address: { kind: 'register', key }, lacking })
  for (const key of set.aggregates.keys()) noteLacking(found, { set, address: { kind: 'aggregate', key }, lacking })
  return Object.fromEntries(found)
}

interface Noting {
  readonly set: WorkingSet
  readonly address: Address
  readonly lacking: { readonly has: (k: string) => boolean }
}

function noteLacking(found: Map<string, readonly string[]>, { set, address, lacking }: Noting): void {
  const { kind, key } = address
  if (kind === 'claim') return
  const state = kind === 'register' ? set.registers.get(key) : set.aggregates.get(key)
  const place = `${kind} ${key}`
  for (const { k } of sealedIn(state)) {
    const others = found.get(k) ?? []
    if (lacking.has(k) && !others.includes(place)) found.set(k, [...others, place])
  }
}
