/** What screens ask of release slips: their lines with names of units and staff, and how each stands today. */
import { useLiveQuery } from 'dexie-react-hooks'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ReleaseRow, ReleaseWeekRow } from '#renderer/db/tables.ts'
import type { ReleaseState } from '#shared/domain/releases/releaseFold.ts'
import { weekEnd } from '#shared/domain/releases/releaseWeek.ts'
import { byFinding, type Finding, findingOf, type Standing, standingOf } from '#shared/domain/releases/standing.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'

/** A slip as lists show it. */
export interface SlipLine {
  readonly id: string
  readonly number: string
  readonly slip: ReleaseState
  readonly standing: Standing
  readonly finding: Finding
  readonly unitCode: string
  /** Names of who issued it, and the number of the slip that it takes the place of. */
  readonly issuedBy: string
  readonly replaces: string
}

/** Slips older than this are looked up by their number; a copy that is missing for longer is signed off with its week. */
const DAYS_BACK = 60

/** The rows as lines of a day; a slip whose paper was voided is void, unless its goods have left. */
export async function slipLines(store: Store, rows: readonly ReleaseRow[], today: string): Promise<SlipLine[]> {
  const [units, sheets, before] = await Promise.all([
    store.db.units.bulkGet(rows.map((row) => row.v.unitId ?? '')),
    store.db.sheets.bulkGet(rows.map((row) => row.v.sheetId)),
    store.db.releases.bulkGet(rows.map((row) => row.v.replaces ?? '')),
  ])
  const staff = await store.db.staff.bulkGet(rows.map((row) => row.v.issuedBy))
  return rows.map((row, index) => {
    const isPaperVoid = sheets[index]?.v.status === 'void' && row.v.status !== 'passed'
    const slip = isPaperVoid ? { ...row.v, status: 'void' as const } : row.v
    return {
      id: row.id,
      number: slip.number,
      slip,
      standing: standingOf(slip, today),
      finding: findingOf(slip, today),
      unitCode: units[index]?.v.code ?? '',
      issuedBy: staff[index]?.v.name ?? '',
      replaces: before[index]?.v.number ?? '',
    }
  })
}

/** Slips of the last weeks, newest first; undefined while loading. Index: `releases.day`. */
export function useRecentSlips(today: Day): readonly SlipLine[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const rows = await store.db.releases.where('v.day').aboveOrEqual(addDays(today, -DAYS_BACK)).toArray()
    const lines = await slipLines(store, rows, today)
    return lines.sort((a, b) => (a.slip.issuedAt < b.slip.issuedAt ? 1 : -1))
  }, [store, today])
}

/** Slips of one week, differences first, and its signature; undefined while loading. */
export function useSlipWeek(monday: Day, today: Day) {
  const { store } = useDesk()
  return useLiveQuery(() => loadWeek(store, monday, today), [store, monday, today])
}

/** A week with its slips, differences first. */
export async function loadWeek(store: Store, monday: Day, today: Day) {
  const rows = await store.db.releases.where('v.day').between(monday, weekEnd(monday), true, true).toArray()
  const lines = byFinding(await slipLines(store, rows, today))
  const week: ReleaseWeekRow | undefined = await store.db.releaseWeeks.get(monday)
  const signer = week && (await store.db.staff.get(week.v.signedBy))
  return { lines, week: week?.v, signer: signer?.v.name ?? '' }
}

/** The slip of a scanned paper or a typed number; undefined where there is none. */
export async function findSlip(store: Store, key: { readonly sheetId?: string; readonly number?: string }) {
  if (key.sheetId !== undefined) return store.db.releases.where('v.sheetId').equals(key.sheetId).first()
  const number = key.number ?? ''
  const exact = await store.db.releases.where('v.number').equals(number).first()
  if (exact || !/^\d{1,5}$/.test(number)) return exact
  // The last figures are what somebody reads out: the newest slip that ends so.
  const all = await store.db.releases.orderBy('v.day').reverse().limit(400).toArray()
  return all.find((row) => row.v.number.endsWith(number.padStart(5, '0')))
}

/** Slips of a person, under whatever id they are on file, or of a unit, oldest first. */
export async function slipsOf(store: Store, subject: HubSubject): Promise<readonly ReleaseRow[]> {
  const index = subject.kind === 'person' ? 'v.personId' : 'v.unitId'
  const ids = subject.kind === 'person' ? await idsOfPerson(store, subject.id) : [subject.id]
  return store.db.releases.where(index).anyOf(ids).sortBy('v.issuedAt')
}
