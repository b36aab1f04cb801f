/** Keys of homes: which sets hang where, which are out and with whom, which may not be taken. May run inside a transaction of the store. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { KeySetRow, LoanRow, LoanThingRow } from '#renderer/db/tables.ts'
import { type LentKeySet, whyNotLent } from '#shared/domain/loans/decisions.ts'
import { dueInstant } from '#shared/domain/loans/due.ts'
import type { WantedSet } from '#shared/domain/loans/keys/manyLoans.ts'

/** One set of keys of a home. */
export interface HomeKey {
  readonly thingId: string
  readonly unitId: string
  readonly label: string
  /** Hook in the cabinet: A-07; may be empty. */
  readonly hook: string
  readonly count: number
  /** Why it cannot be taken now, as `whyNotLent`; undefined where it can. */
  readonly whyNot: ReturnType<typeof whyNotLent>
  /** The loan that it is out by. */
  readonly loan: KeyOut | undefined
}

/** Who has a set. */
export interface KeyOut {
  readonly loanId: string
  /** A colleague; null where somebody else took it. */
  readonly staffId: string | null
  readonly lentAt: string
}

/** Sets by home. */
export type KeysByHome = ReadonlyMap<string, readonly HomeKey[]>

/** All sets of keys by home, live; undefined while loading. */
export function useKeysByHome(): KeysByHome | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadKeysByHome(store), [store])
}

/** All sets of keys that belong to a home. Indexes: `loans.status`; the cabinet as a whole. */
export async function loadKeysByHome({ db }: Pick<Store, 'db'>): Promise<KeysByHome> {
  const things = (await db.loanThings.toArray()).filter(isKeyOfHome)
  const [sets, out] = await Promise.all([
    db.keySets.bulkGet(things.map(({ id }) => id)),
    db.loans.where('v.status').equals('out').toArray(),
  ])
  const loanOf = new Map(out.map((row) => [row.v.thingId, row]))
  const keys = things.map((thing, index) => homeKey(thing, sets[index], loanOf.get(thing.id)))
  return Map.groupBy(keys, ({ unitId }) => unitId)
}

function isKeyOfHome({ v, deleted }: LoanThingRow): boolean {
  return !deleted && v.kind === 'key' && (v.unitId ?? '') !== '' && v.active !== false
}

function homeKey({ id, v }: LoanThingRow, set: KeySetRow | undefined, loan: LoanRow | undefined): HomeKey {
  const loans = loan === undefined ? [] : [loan.v]
  return {
    ...{ thingId: id, unitId: v.unitId ?? '', label: v.label ?? '', hook: v.slot ?? '', count: v.count ?? 1 },
    whyNot: whyNotLent({ thing: thingFacts(v), loans, keySet: setFacts(set) }),
    loan: loan && { loanId: loan.id, staffId: loan.v.staffId, lentAt: loan.v.lentAt },
  }
}

const thingFacts = (v: LoanThingRow['v']) => ({
  ...{ label: v.label ?? '', feeFen: v.feeFen ?? 0, depositFen: v.depositFen ?? 0, active: v.active !== false },
})

function setFacts(row: KeySetRow | undefined): LentKeySet | undefined {
  return row === undefined || row.v.status === 'void' ? undefined : row.v
}

/** What a lending of these sets is decided on. */
export async function loadWantedSets(
  store: Store,
  thingIds: readonly string[],
  atMs: number,
): Promise<readonly WantedSet[]> {
  const { db } = store
  const ranges = await settingOf(store, 'desk.open-hours')
  const wanted: WantedSet[] = []
  for (const thingId of thingIds) {
    const row = await db.loanThings.get(thingId)
    const loans = await db.loans.where('v.thingId').equals(thingId).toArray()
    const keySet = setFacts(await db.keySets.get(thingId))
    // Keys of a round are back by the close of the day, whatever their tag allows (handbook R30).
    const dueAt = dueInstant('same-day', atMs, { ranges, zone: store.zone() })
    const thing = row === undefined || row.deleted ? undefined : thingFacts(row.v)
    wanted.push({ thingId, thing, loans: loans.map(({ v }) => v), keySet, dueAt })
  }
  return wanted
}
