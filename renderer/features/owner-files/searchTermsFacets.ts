/** By what the lists of people and units are filtered and the dashboards count. A facet is a short word that many share. */
import { isOpenStay } from '#shared/domain/owner-files/stays.ts'
import { unitState } from '#shared/domain/owner-files/unitState.ts'
import type { StayInUnit } from './searchTermsDocuments.ts'
import type { FoundPerson, FoundRows, FoundUnit } from './searchTermsRows.ts'

/** `building/<id>`, or `building/<first part of the code>` where the project has no such building. */
export function buildingOf({ project }: FoundRows, { buildingId, code = '' }: FoundUnit): string | undefined {
  if (buildingId) return buildingId
  const first = /^[^-#\s]+/.exec(code)?.[0]
  return first === undefined || first === code ? undefined : (project.buildingByCode.get(first) ?? first)
}

function placeFacets(rows: FoundRows, unit: FoundUnit): readonly string[] {
  const building = buildingOf(rows, unit)
  const phase = unit.phase || rows.project.phases.get(building ?? '')
  return [
    ...(building === undefined ? [] : [`building/${building}`]),
    ...(rows.project.officers.get(building ?? '') ?? []).map((staffId) => `tower-officer/${staffId}`),
    ...(phase ? [`phase/${phase}`] : []),
    ...(unit.use ? [`use/${unit.use}`] : []),
    ...(unit.sale ? [`sale/${unit.sale}`] : []),
  ]
}

/** Facets of a person: of the units where they are, or were if they are nowhere now. */
export function personFacets(rows: FoundRows, person: FoundPerson, stays: readonly StayInUnit[]): readonly string[] {
  const current = stays.filter((one) => one.isOpen)
  const isFormer = stays.length > 0 && current.length === 0
  const places = (isFormer ? stays : current).flatMap(({ unit }) => placeFacets(rows, unit))
  const says = (condition: boolean, what: string): string => `${condition ? 'has' : 'lacks'}/${what}`
  const hasVehicle = (rows.platesOfPerson.get(person.id) ?? []).length > 0
  return [
    `kind/${person.kind ?? 'natural'}`,
    says((rows.phones.get(person.id) ?? []).length > 0, 'phone'),
    says((person.idNumberLast4 ?? '') !== '' || Boolean(person.creditCode), 'id'),
    says(current.length > 0, 'unit'),
    `vehicle/${hasVehicle ? 'yes' : 'no'}`,
    ...(isFormer
      ? ['relation/former']
      : current.flatMap(({ stay }) => (stay.relation ? [`relation/${stay.relation}`] : []))),
    ...(current.some(({ stay }) => stay.verified !== true) ? ['stay/unverified'] : []),
    ...places,
  ]
}

/** Facets of a unit. */
export function unitFacets(rows: FoundRows, unit: FoundUnit): readonly string[] {
  const everyStay = rows.staysOfUnit.get(unit.id) ?? []
  const stays = everyStay.filter((stay) => isOpenStay(stay, rows.today) && rows.people.has(stay.personId ?? ''))
  const relations = new Set(stays.map((stay) => stay.relation))
  const hasVehicle = (rows.platesOfUnit.get(unit.id) ?? []).length > 0
  return [
    ...placeFacets(rows, unit),
    `state/${unitState({ unit, stays: everyStay, today: rows.today, isDecorating: rows.decorating.has(unit.id) })}`,
    ...[...relations].flatMap((relation) => (relation ? [`relation/${relation}`] : [])),
    `${relations.has('owner') ? 'has' : 'lacks'}/owner`,
    `${unit.areaCm2 ? 'has' : 'lacks'}/area`,
    `vehicle/${hasVehicle ? 'yes' : 'no'}`,
  ]
}
