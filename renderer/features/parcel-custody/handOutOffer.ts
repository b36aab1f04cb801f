/** What a hand-out offers: the things that were scanned or picked, and what else waits for the same people, found by indexes alone. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { idsOfPerson, survivorId } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { CustodyItemRow } from '#renderer/db/tables.ts'
import { isCurrentStay } from '#shared/domain/owner-files/stays.ts'
import { isHeld } from '#shared/domain/parcel-custody/custodyState.ts'
import { type CustodyLine, custodyLines } from './queries.ts'

/** Somebody who lives where the things go. */
export interface Resident {
  readonly personId: string
  readonly name: string
}

/** Things of one household, oldest first. */
export interface HandOutOffer {
  /** In store: they can be ticked. */
  readonly lines: readonly CustodyLine[]
  /** Out with a run, or looked for: said, so that nobody has to come twice. */
  readonly elsewhere: readonly CustodyLine[]
  readonly residents: readonly Resident[]
  /** Whose the things are, by the id that they name: the file that stays, where several were made one. */
  readonly recipients: ReadonlyMap<string, Resident>
}

/** The offer for these things. Indexes: `custodyItems.unitId`, `personId`, `stays.unitId`. */
export async function loadOffer(store: Store, ids: readonly string[]): Promise<HandOutOffer> {
  const picked = (await store.db.custodyItems.bulkGet([...ids])).filter((row) => row !== undefined)
  const unitIds = distinct(picked.map(({ v }) => v.unitId))
  const people = await survivors(store, distinct(picked.map(({ v }) => v.personId)))
  const files = (await Promise.all(people.map((id) => idsOfPerson(store, id)))).flat()
  const [ofUnits, ofPeople] = await Promise.all([
    Promise.all(unitIds.map((id) => store.db.custodyItems.where('v.unitId').equals(id).toArray())),
    Promise.all(files.map((id) => store.db.custodyItems.where('v.personId').equals(id).toArray())),
  ])
  const rows = new Map([...picked, ...ofUnits.flat(), ...ofPeople.flat()].map((row) => [row.id, row]))
  const held = [...rows.values()].filter((row) => isOffered(row, ids)).sort(byArrival)
  const lines = await custodyLines(store, held)
  return {
    lines: lines.filter(({ item }) => item.status === 'in-store'),
    elsewhere: lines.filter(({ item }) => item.status !== 'in-store'),
    residents: await residentsOf(store, unitIds, people),
    recipients: await recipientsOf(store, distinct(held.map(({ v }) => v.personId))),
  }
}

async function survivors(store: Store, ids: readonly string[]): Promise<readonly string[]> {
  return distinct(await Promise.all(ids.map((id) => survivorId(store, id))))
}

async function recipientsOf(store: Store, ids: readonly string[]): Promise<HandOutOffer['recipients']> {
  const staying = await Promise.all(ids.map((id) => survivorId(store, id)))
  const rows = await store.db.people.bulkGet(staying)
  return new Map(
    ids.map((id, index) => [id, { personId: staying[index] ?? id, name: rows[index]?.v.name ?? '' }] as const),
  )
}

/** A found thing is nobody's until somebody has described it: it is offered where it was picked. */
const isOffered = ({ id, v }: CustodyItemRow, ids: readonly string[]): boolean =>
  isHeld(v) && (v.kind !== 'found' || ids.includes(id))

const byArrival = (a: CustodyItemRow, b: CustodyItemRow): number => (a.v.receivedAt < b.v.receivedAt ? -1 : 1)

const distinct = (ids: readonly (string | null)[]): readonly string[] => [
  ...new Set(ids.filter((id): id is string => id !== null && id !== '')),
]

async function residentsOf(
  store: Store,
  unitIds: readonly string[],
  people: readonly string[],
): Promise<readonly Resident[]> {
  const today = store.dayOf(store.clock.nowMs())
  const stays = await Promise.all(unitIds.map((id) => store.db.stays.where('v.unitId').equals(id).toArray()))
  const current = stays
    .flat()
    .filter(
      ({ deleted, v }) => !deleted && isCurrentStay({ fromDay: v.fromDay ?? null, toDay: v.toDay ?? null }, today),
    )
  const ids = await survivors(store, distinct([...people, ...current.map(({ v }) => v.personId ?? null)]))
  const rows = await store.db.people.bulkGet([...ids])
  return rows.flatMap((row) => (row && !row.deleted ? [{ personId: row.id, name: row.v.name ?? '' }] : []))
}

/** `loadOffer`, live; undefined until it is read. */
export function useOffer(ids: readonly string[]): HandOutOffer | undefined {
  const { store } = useDesk()
  const asked = ids.join('\n')
  return useLiveAnswer(() => loadOffer(store, asked.split('\n')), [store, asked])
}
