/**
 * Records of a run that surely go: alive, written by nobody else, nothing of others hanging on them. Read once over whole tables,
 * because asking for what hangs on each of thousands costs a dozen requests a person; as soon as anybody else writes, each is asked again.
 */
import { placeOf } from '#renderer/db/knownRecords.ts'
import type { FrontierRow, RegisterRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { tablePages } from '#renderer/db/tablePages.ts'
import { isUntouched } from '#shared/domain/roster/takeBack.ts'
import type { Dot, RegisterItem } from '#shared/sync/change.ts'
import { seqOf } from '#shared/sync/dot.ts'
import { OF_PERSON, OF_UNIT, OWNED_TABLES } from './takeBackHolds.ts'

/** Of a run that made fewer than one in so many people of the desk, each record is asked for. */
const PEOPLE_A_MADE = 8

/** What is sure, as long as nobody else writes. */
export interface SureOnes {
  readonly has: (item: Pick<RegisterItem, 'e' | 'id'>) => boolean
  /** Inside a transaction: whether it still holds. */
  readonly isStill: () => Promise<boolean>
  /** After a transaction of the taking back itself. */
  readonly wrote: (dots: readonly Dot[]) => void
}

interface RunParts {
  readonly isOurs: (dot: Dot) => boolean
  /** People whom the run made. */
  readonly made: ReadonlySet<string>
}

type Row = RegisterRow<{
  readonly personId?: string | null
  readonly unitId?: string | null
  readonly mergedInto?: string | null
}>

/** Reads the tables; undefined where that would take longer than asking, or somebody wrote meanwhile. */
export async function readSureOnes(store: Store, parts: RunParts): Promise<SureOnes | undefined> {
  if (parts.made.size * PEOPLE_A_MADE < (await store.db.people.count())) return undefined
  let seq = store.head.read().seq
  const heard = await appliedOf(store)
  const isStill = async () => placeOf(store.head.read().seq, await appliedOf(store)) === placeOf(seq, heard)
  const sure = await sureKeys(store, parts)
  if (!(await isStill())) return undefined
  return {
    has: ({ e, id }) => sure.has(`${e}/${id}`),
    isStill,
    wrote: (dots) => {
      const last = dots.at(-1)
      if (last !== undefined) seq = seqOf(last)
    },
  }
}

async function appliedOf({ db }: Store): Promise<FrontierRow['applied'] | undefined> {
  return ((await db.meta.get('frontier')) as FrontierRow | undefined)?.applied
}

async function sureKeys(store: Store, parts: RunParts): Promise<ReadonlySet<string>> {
  const kept = await keptPersons(store, parts)
  const held = await heldUnits(store, parts, kept)
  const sure = new Set<string>()
  const isOurs = (row: Row) => isUntouched(row.s, parts.isOurs)
  await eachAlive(store, 'people', (row) => isOurs(row) && !kept.has(row.id) && sure.add(`person/${row.id}`))
  await eachAlive(store, 'units', (row) => isOurs(row) && !held.has(row.id) && sure.add(`unit/${row.id}`))
  for (const [entity, table] of Object.entries(OWNED_TABLES)) {
    await eachAlive(store, table, (row) => isOurs(row) && !kept.has(personOf(row)) && sure.add(`${entity}/${row.id}`))
  }
  return sure
}

/** As `keptAmong` of the holds, over whole tables. */
async function keptPersons(store: Store, { made, isOurs }: RunParts): Promise<ReadonlySet<string>> {
  const kept = new Set<string>()
  for (const table of OF_PERSON) await eachAlive(store, table, (row) => kept.add(personOf(row)))
  await eachAlive(store, 'people', (row) => {
    if (!isUntouched(row.s, isOurs)) kept.add(row.id)
    kept.add(row.v.mergedInto ?? '')
  })
  for (const table of Object.values(OWNED_TABLES)) {
    await eachAlive(store, table, (row) => !isUntouched(row.s, isOurs) && kept.add(personOf(row)))
  }
  return new Set([...kept].filter((id) => made.has(id)))
}

async function heldUnits(store: Store, { isOurs }: RunParts, kept: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const held = new Set<string>()
  for (const table of OF_UNIT) await eachAlive(store, table, (row) => held.add(row.v.unitId ?? ''))
  for (const table of ['stays', 'vehicles']) {
    await eachAlive(store, table, (row) => {
      if (!isUntouched(row.s, isOurs) || kept.has(personOf(row))) held.add(row.v.unitId ?? '')
    })
  }
  return held
}

const personOf = ({ v }: Row): string => v.personId ?? ''

async function eachAlive({ db }: Store, table: string, look: (row: Row) => unknown): Promise<void> {
  for await (const page of tablePages(db.table<Row, string>(table))) {
    for (const row of page) if (!row.deleted) look(row)
  }
}
