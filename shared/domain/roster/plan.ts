/** A roster against the desk, slice by slice: what the preview shows and what the run writes come out of the same comparison (handbook D26). */
import type { SetItem } from '#shared/domain/draft.ts'
import { missingPlaces } from '#shared/domain/places.ts'
import type { RosterDifference } from './planCompare.ts'
import { isDeletedByHand, type RosterFacts } from './planFacts.ts'
import type { GoneRecord } from './planGone.ts'
import type { PersonPlan, PlanParts, UnitPlan } from './planUnit.ts'
import type { WishedUnit } from './planWishes.ts'
import type { RosterIds } from './rosterIds.ts'

/** Totals of a plan; people are counted once, however many units they have. */
export interface PlanCounts {
  readonly newPeople: number
  readonly changedPeople: number
  readonly samePeople: number
  readonly keptPeople: number
  readonly newUnits: number
  readonly changedUnits: number
  readonly gonePeople: number
  /** Rows of units in which something is written. */
  readonly rowsToWrite: number
}

/** Nothing yet. */
export const NO_COUNTS: PlanCounts = {
  newPeople: 0,
  changedPeople: 0,
  samePeople: 0,
  keptPeople: 0,
  newUnits: 0,
  changedUnits: 0,
  gonePeople: 0,
  rowsToWrite: 0,
}

/** The counts with one more unit. */
export function countUnit(counts: PlanCounts, unit: UnitPlan): PlanCounts {
  const counted = unit.people.filter((person) => person.isCounted)
  const of = (outcome: PersonPlan['outcome']) => counted.filter((person) => person.outcome === outcome).length
  const isUnitChanged = !unit.isNew && unit.items.some((item) => item.e === 'unit')
  return {
    newPeople: counts.newPeople + of('new'),
    changedPeople: counts.changedPeople + of('changed'),
    samePeople: counts.samePeople + of('same'),
    keptPeople: counts.keptPeople + of('kept'),
    newUnits: counts.newUnits + (unit.isNew ? 1 : 0),
    changedUnits: counts.changedUnits + (isUnitChanged ? 1 : 0),
    gonePeople: counts.gonePeople + unit.gone.filter((gone: GoneRecord) => gone.kind === 'person').length,
    rowsToWrite: counts.rowsToWrite + (unit.items.length > 0 ? unit.rows : 0),
  }
}

/** A unit whose own facts differ. */
export interface ChangedUnit {
  readonly unitCode: string
  readonly differences: readonly RosterDifference[]
}

/** What the preview shows. People that stay the same are counted and not listed. */
export interface RosterPreview {
  readonly counts: PlanCounts
  readonly newPeople: readonly PersonPlan[]
  readonly changed: readonly PersonPlan[]
  readonly units: readonly ChangedUnit[]
  readonly gone: readonly GoneRecord[]
}

/** How far a long piece of work is. */
export interface Progress {
  readonly done: number
  readonly of: number
}

/** How a run ended. `failed` says why; what went in before is in, and the run can be taken back or begun again. */
export type RunEnd =
  | { readonly kind: 'finished' | 'cancelled'; readonly runId: string; readonly counts: PlanCounts }
  | {
      readonly kind: 'failed'
      readonly runId: string
      readonly counts: PlanCounts
      readonly why: { readonly code: string }
    }

/** Units in slices of about `rows` rows; a unit stays whole. */
export function slicesOf(units: readonly WishedUnit[], rows: number): readonly (readonly WishedUnit[])[] {
  const slices: WishedUnit[][] = []
  let open: WishedUnit[] = []
  let size = 0
  for (const unit of units) {
    open.push(unit)
    size += Math.max(1, unit.stays.length)
    if (size < rows) continue
    slices.push(open)
    open = []
    size = 0
  }
  return open.length > 0 ? [...slices, open] : slices
}

/** Buildings and entrances that units of the file lie in and the desk does not have; what is there is left as it is. */
export function planPlaces(
  units: readonly WishedUnit[],
  { ids, facts }: { readonly ids: RosterIds; readonly facts: Pick<RosterFacts, 'row'> },
): readonly SetItem[] {
  const isMissing = (entity: 'building' | 'entrance', id: string) => {
    const row = facts.row(entity, id)
    return row === undefined || (row.deleted === true && !isDeletedByHand(row))
  }
  return missingPlaces(
    units.map(({ unit }) => unit),
    { workspace: ids.workspace, isMissing },
  )
}

/** A person whose rows a slice needs, and the identity numbers by which they may be known under another id. */
export interface PersonNeed {
  readonly id: string
  readonly numbers: readonly string[]
}

/** Which rows a slice needs, so that they are read together. */
export interface SliceNeeds {
  readonly units: readonly string[]
  readonly people: readonly PersonNeed[]
}

/** The needs of a slice; people whom earlier slices found are needed under the id that was found. */
export function needsOf(slice: readonly WishedUnit[], { ids, found }: Pick<PlanParts, 'ids' | 'found'>): SliceNeeds {
  const people = slice.flatMap(({ stays }) => stays.map(({ person }) => person))
  const numbersOf = ({ lines }: (typeof people)[number]) => [
    ...new Set(lines.flatMap((line) => line.person.idNumber ?? [])),
  ]
  return {
    units: slice.map(({ unit }) => ids.unit(unit.code)),
    people: people.flatMap((person) => {
      const known = found.get(person.id)
      return known === undefined
        ? [{ id: person.id, numbers: numbersOf(person) }]
        : [
            { id: person.id, numbers: [] },
            { id: known.id, numbers: [] },
          ]
    }),
  }
}
