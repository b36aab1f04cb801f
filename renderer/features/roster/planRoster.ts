/** The preview of a roster: every unit compared with the desk in slices, between which the desk goes on. Writes nothing. */
import type { Store } from '#renderer/db/store.ts'
import { breathe } from '#renderer/platform/breathe.ts'
import {
  type ChangedUnit,
  countUnit,
  NO_COUNTS,
  needsOf,
  type Progress,
  type RosterPreview,
  slicesOf,
} from '#shared/domain/roster/plan.ts'
import type { Overwrites } from '#shared/domain/roster/planCompare.ts'
import type { GoneRecord } from '#shared/domain/roster/planGone.ts'
import { type FoundPerson, type PersonPlan, planUnit, type UnitPlan } from '#shared/domain/roster/planUnit.ts'
import type { RosterWishes, WishedUnit } from '#shared/domain/roster/planWishes.ts'
import { type RosterIds, rosterIds } from '#shared/domain/roster/rosterIds.ts'
import { loadRosterFacts } from './rosterFacts.ts'

/** People planned between two looks at the tables. */
const PLAN_SLICE = 200

/** What the parts of one file are planned with. */
export interface FilePlan {
  readonly ids: RosterIds
  readonly overwrites: Overwrites
  readonly found: Map<string, FoundPerson>
}

/** The plan of a fresh look at a file. */
export function newFilePlan(store: Store, overwrites: Overwrites): FilePlan {
  return { ids: rosterIds(store.workspace), overwrites, found: new Map() }
}

/** Plans some units by what stands in the tables now. Awaits nothing but the store. */
export async function planUnits(store: Store, units: readonly WishedUnit[], plan: FilePlan): Promise<UnitPlan[]> {
  const planned: UnitPlan[] = []
  for (const slice of slicesOf(units, PLAN_SLICE)) {
    const facts = await loadRosterFacts(store, needsOf(slice, plan))
    for (const unit of slice) planned.push(planUnit(unit, { ...plan, facts }))
  }
  return planned
}

/** Compares the whole file. Undefined when `isCancelled` says so on the way. */
export async function previewRoster(
  store: Store,
  wishes: RosterWishes,
  watch: { readonly onProgress: (progress: Progress) => void; readonly isCancelled: () => boolean },
): Promise<RosterPreview | undefined> {
  const plan = newFilePlan(store, () => false)
  const found = {
    newPeople: [] as PersonPlan[],
    changed: [] as PersonPlan[],
    units: [] as ChangedUnit[],
    gone: [] as GoneRecord[],
  }
  let counts = NO_COUNTS
  let done = 0
  for (const slice of slicesOf(wishes.units, PLAN_SLICE)) {
    if (watch.isCancelled()) return undefined
    for (const unit of await inOneLook(store, () => planUnits(store, slice, plan))) {
      counts = countUnit(counts, unit)
      collect(found, unit)
    }
    done += slice.length
    watch.onProgress({ done, of: wishes.units.length })
    await breathe()
  }
  return { counts, ...found }
}

/** All requests of a slice go through one transaction: opening one for each costs more than the request. */
export function inOneLook<Answer>({ db }: Store, look: () => Promise<Answer>): Promise<Answer> {
  // Dexie follows awaits of the browser only into a body that is itself async.
  return db.transaction('r', db.tables, async () => look())
}

interface Collected {
  readonly newPeople: PersonPlan[]
  readonly changed: PersonPlan[]
  readonly units: ChangedUnit[]
  readonly gone: GoneRecord[]
}

function collect(found: Collected, unit: UnitPlan): void {
  for (const person of unit.people) {
    if (person.outcome === 'new') found.newPeople.push(person)
    else if (person.differences.length > 0) found.changed.push(person)
  }
  if (unit.differences.length > 0) found.units.push({ unitCode: unit.unitCode, differences: unit.differences })
  found.gone.push(...unit.gone)
}
