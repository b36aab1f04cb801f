/** One unit of a roster against the desk: its people found or new, each record compared, and who is not in the file any more. */
import type { SetItem } from '#shared/domain/draft.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import { type Compared, compareRecord, type Overwrites, type RosterDifference, type Wanted } from './planCompare.ts'
import { hasEndedByHand, isDeletedByHand, type KnownRow, type RosterEntity, type RosterFacts } from './planFacts.ts'
import { type FoundFile, findPerson, followMerges, stayRowOf } from './planFind.ts'
import { type GoneRecord, goneDetails, gonePeople } from './planGone.ts'
import { planPerson } from './planPerson.ts'
import { stayValues, unitValues } from './planValues.ts'
import type { WishedPerson, WishedStay, WishedUnit } from './planWishes.ts'
import type { RosterIds } from './rosterIds.ts'

/** What the import would do with a person: a new file, a changed one, nothing, or differences that all stay as people wrote them. */
export type PersonOutcome = 'new' | 'changed' | 'same' | 'kept'

/** One person in one unit as the preview shows it. */
export interface PersonPlan {
  /** First row of the file. */
  readonly row: number
  readonly unitCode: string
  readonly personId: string
  readonly name: string
  readonly relation: Relation
  readonly outcome: PersonOutcome
  /** Whether the person is counted here: of several units, in the first. */
  readonly isCounted: boolean
  readonly differences: readonly RosterDifference[]
}

/** What one unit of the file comes to. */
export interface UnitPlan {
  readonly unitCode: string
  readonly isNew: boolean
  readonly differences: readonly RosterDifference[]
  readonly people: readonly PersonPlan[]
  readonly gone: readonly GoneRecord[]
  readonly items: readonly SetItem[]
  /** Rows of the file in this unit; one for a unit without people. */
  readonly rows: number
}

/** How a person of several units was found in the first of them. */
export interface FoundPerson {
  readonly id: string
  readonly state: Compared['state']
}

/** What planning needs besides the unit. `found` is one map for all units of a file. */
export interface PlanParts {
  readonly ids: RosterIds
  readonly facts: RosterFacts
  readonly overwrites: Overwrites
  readonly found: Map<string, FoundPerson>
}

/** Plans one unit; units come in the order of `wishesOf`. */
export function planUnit(wished: WishedUnit, parts: PlanParts): UnitPlan {
  const { ids, facts } = parts
  const { code } = wished.unit
  const id = ids.unit(code)
  const values = unitValues(wished.unit, ids)
  const unit = compareRecord({ entity: 'unit', id, values }, facts.row('unit', id), parts)
  const rows = Math.max(
    1,
    wished.stays.reduce((sum, { lines }) => sum + lines.length, 0),
  )
  const nothing = { unitCode: code, isNew: false, differences: unit.differences, people: [], gone: [], items: [], rows }
  // Of a unit that people deleted nothing comes back by itself, and so nobody who would live nowhere.
  if (unit.state === 'left-deleted') return nothing
  const used = new Set<string>()
  const residents = wished.stays.map((stay) => {
    const resident = planResident(stay, { code, unitId: id, used, parts })
    used.add(resident.plan.personId)
    return resident
  })
  return {
    ...nothing,
    isNew: unit.state === 'new',
    people: residents.map(({ plan }) => plan),
    // Who is not named may stand in a row that is to be mended.
    gone: wished.unit.hasBadRows
      ? []
      : [...gonePeople({ id, code }, used, facts), ...residents.flatMap(({ gone }) => gone)],
    items: [...unit.items, ...residents.flatMap(({ items }) => items)],
  }
}

interface Place {
  readonly code: string
  readonly unitId: string
  readonly used: ReadonlySet<string>
  readonly parts: PlanParts
}

interface Resident {
  readonly plan: PersonPlan
  readonly items: readonly SetItem[]
  readonly gone: readonly GoneRecord[]
}

function planResident(stay: WishedStay, place: Place): Resident {
  const { code, parts } = place
  const { person, lines } = stay
  const { id: personId, state, merged, compared } = planFile(stay, place)
  const isCounted = person.lines[0]?.unit.code === code
  const all = state === 'left-deleted' ? compared : [...compared, planStay(stay, personId, place)]
  const items = all.flatMap((one) => one.items)
  const differences = all.flatMap((one) => one.differences)
  const added = state === 'new' ? [] : all.filter((one) => one.state === 'new').flatMap((one) => one.items.map(asAdded))
  const isChanged = items.length > 0
  const plan: PersonPlan = {
    row: lines.reduce((first, line) => Math.min(first, line.row), Number.POSITIVE_INFINITY),
    unitCode: code,
    personId,
    name: person.name,
    relation: lines[0]?.relation ?? 'owner',
    outcome: state === 'new' ? 'new' : isChanged ? 'changed' : differences.length > 0 ? 'kept' : 'same',
    isCounted,
    differences: [...added, ...differences],
  }
  const found = { id: personId, merged }
  const gone = isCounted && state === 'known' ? goneDetails(person, { found, code, facts: parts.facts }) : []
  return { plan, items, gone }
}

interface FilePlan extends FoundPerson, FoundFile {
  readonly compared: readonly Compared[]
}

/** A person is compared where the file names them first; in their other units only the stay is. */
function planFile({ person, lines }: WishedStay, { unitId, used, parts }: Place): FilePlan {
  const known = parts.found.get(person.id)
  if (known !== undefined) return { ...asOfNow(known, parts), merged: undefined, compared: [] }
  const file = findPerson(person, unitId, { ...parts, used })
  const compared = planPerson(person, file, parts)
  const found = { id: file.id, state: compared[0]?.state ?? 'known' }
  if (livesElsewhereToo(person, lines)) parts.found.set(person.id, found)
  return { ...found, merged: file.merged, compared }
}

/** Between two slices a file may have been merged or deleted. */
function asOfNow({ id: before, state }: FoundPerson, { facts, overwrites }: PlanParts): FoundPerson {
  const id = followMerges(before, facts)
  const row = facts.row('person', id)
  if (row === undefined || !isDeletedByHand(row)) return { id, state }
  const isTicked = overwrites({ entity: 'person', id, field: '_deleted', old: null, next: null, byHand: true })
  return { id, state: isTicked ? state : 'left-deleted' }
}

function livesElsewhereToo(person: WishedPerson, here: WishedStay['lines']): boolean {
  return person.lines.length > here.length
}

function planStay({ person, lines }: WishedStay, personId: string, { unitId, parts }: Place): Compared {
  const row = stayRowOf({ unitId, personId, wishedId: person.id }, parts)
  const id = row?.id ?? parts.ids.stay(unitId, personId)
  const values = stayValues(lines)
  const made = { unitId, personId }
  if (row === undefined || 'toDay' in values || !hasEndedByHand(row)) {
    return compareRecord({ entity: 'stay', id, values, made }, row, parts)
  }
  return compareEnded({ entity: 'stay', id, values: { ...values, toDay: null }, made }, row, parts)
}

/** The file names somebody whose stay was ended at the desk: whether they are back is not for a list to say. */
function compareEnded(wanted: Wanted, row: KnownRow, parts: PlanParts): Compared {
  const compared = compareRecord(wanted, row, parts)
  const items = compared.items.map((item) =>
    'toDay' in item.values ? { ...item, values: { ...item.values, endReason: null } } : item,
  )
  return { ...compared, items }
}

function asAdded({ e, id, values }: SetItem): RosterDifference {
  const next = values.number ?? values.plate ?? values.relation ?? null
  return { entity: e as RosterEntity, id, field: '_new', old: null, next, byHand: false }
}
