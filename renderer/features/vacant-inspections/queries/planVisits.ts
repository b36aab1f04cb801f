/**
 * The visits that the plan counts, read from an index alone: the rows of 24 months are hundreds of thousands, and a plan needs three words of
 * each. Two calendar months, and what is older only of homes that were not seen in them.
 */
import Dexie from 'dexie'
import type { Store } from '#renderer/db/store.ts'
import type { CountedVisit } from '#shared/domain/vacant-inspections/plan/compliance.ts'
import type { VisitTally } from '#shared/domain/vacant-inspections/visits/inspectionFold.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'

/** A visit as the plan counts it. */
export interface PlanVisit extends CountedVisit {
  readonly isAired: boolean
}

/** Days, both ends included. */
export interface DaySpan {
  readonly from: Day
  readonly to: Day
}

/** Requests under way at a time. */
const AT_ONCE = 250
/** Times in a row that nobody got in, before the last visit is looked for no more. */
const FAR_BACK = 24

/** Visits of these days by home, in no order. Index: `vacantInspections.[day+unitId+tally]`, its keys alone. */
export async function visitsWithin(
  { db }: Pick<Store, 'db'>,
  { from, to }: DaySpan,
): Promise<ReadonlyMap<string, readonly PlanVisit[]>> {
  const keys = await db.vacantInspections
    .where('[v.day+v.unitId+v.tally]')
    .between([from, Dexie.minKey], [to, Dexie.maxKey])
    .keys()
  const found = new Map<string, PlanVisit[]>()
  for (const key of keys as unknown as readonly (readonly [Day, string, VisitTally])[]) {
    const [day, unitId, tally] = key
    const visit = { day, isUnable: tally === 'unable', isAired: tally === 'aired' }
    const known = found.get(unitId)
    if (known === undefined) found.set(unitId, [visit])
    else known.push(visit)
  }
  return found
}

/** The visits of one home from a day on. Index: `vacantInspections.[unitId+day]`. */
export async function visitsOfHome(
  { db }: Pick<Store, 'db'>,
  unitId: string,
  { from, to }: DaySpan,
): Promise<readonly PlanVisit[]> {
  const rows = await db.vacantInspections
    .where('[v.unitId+v.day]')
    .between([unitId, from], [unitId, to], true, true)
    .toArray()
  return rows.map(({ v }) => planVisit(v))
}

/** The last visit before a day that counts, of each of these homes that has one. Index: `vacantInspections.[unitId+day]`. */
export async function lastBefore(
  { db }: Pick<Store, 'db'>,
  unitIds: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, PlanVisit>> {
  const found = new Map<string, PlanVisit>()
  await inParts(db, unitIds, async (unitId) => {
    const rows = await db.vacantInspections
      .where('[v.unitId+v.day]')
      .between([unitId, ''], [unitId, day], true, false)
      .reverse()
      .limit(FAR_BACK)
      .toArray()
    const last = rows.map(({ v }) => planVisit(v)).find(({ isUnable }) => !isUnable)
    if (last !== undefined) found.set(unitId, last)
  })
  return found
}

/** The first day on which each of these homes was visited, where that was before `day`; nothing is asked where no visit is so old. */
export async function firstBefore(
  { db }: Pick<Store, 'db'>,
  unitIds: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, Day>> {
  const found = new Map<string, Day>()
  const older = await db.vacantInspections.where('v.day').between('0', day, true, false).limit(1).count()
  if (older === 0) return found
  await inParts(db, unitIds, async (unitId) => {
    const [key] = await db.vacantInspections
      .where('[v.unitId+v.day]')
      .between([unitId, '0'], [unitId, day], true, false)
      .limit(1)
      .keys()
    const first = (key as unknown as readonly [string, string] | undefined)?.[1]
    if (isDay(first)) found.set(unitId, first)
  })
  return found
}

function planVisit({ day, tally }: { readonly day: string; readonly tally: VisitTally }): PlanVisit {
  return { day: day as Day, isUnable: tally === 'unable', isAired: tally === 'aired' }
}

/** One transaction for all of them: to open one for each home takes longer than what is asked in it. */
async function inParts(db: Store['db'], unitIds: readonly string[], ask: (unitId: string) => Promise<void>) {
  if (unitIds.length === 0) return
  await db.transaction('r', db.vacantInspections, async () => {
    for (let at = 0; at < unitIds.length; at += AT_ONCE) await Promise.all(unitIds.slice(at, at + AT_ONCE).map(ask))
  })
}
