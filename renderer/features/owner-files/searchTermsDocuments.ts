/** The documents of people and units: how they are found, filtered and listed. Labels are masked: the list may face the resident. */
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import { RELATIONS, type Relation } from '#shared/domain/owner-files/schema.ts'
import { isOpenStay } from '#shared/domain/owner-files/stays.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import { personFacets, unitFacets } from './searchTermsFacets.ts'
import type { FoundPerson, FoundRows, FoundStay, FoundUnit } from './searchTermsRows.ts'

export const PERSON = 'person/'
export const UNIT = 'unit/'

/** Of equal matches the owner is meant first, then who lives there, then who has left; then places. */
const RANK = { owner: 1, resident: 0, former: -0.5, unit: -1 } as const
/** After everything that has a unit. */
const NO_UNIT = '\u{10ffff}'

export interface StayInUnit {
  readonly stay: FoundStay
  readonly unit: FoundUnit
  /** Not ended; it may begin on a later day. */
  readonly isOpen: boolean
}

const relationOrder = (stay: FoundStay): number => RELATIONS.indexOf(stay.relation ?? 'emergency-contact')

/** Where a person stays or stayed: present ones first, owners before the others, then as they were entered. */
export function staysOf(rows: FoundRows, personId: string): readonly StayInUnit[] {
  const stays = (rows.staysOfPerson.get(personId) ?? []).flatMap((stay) => {
    const unit = rows.units.get(stay.unitId ?? '')
    return unit ? [{ stay, unit, isOpen: isOpenStay(stay, rows.today) }] : []
  })
  return stays.toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen) || relationOrder(a.stay) - relationOrder(b.stay))
}

function rankOf(stays: readonly StayInUnit[]): number {
  if (stays.some(({ stay, isOpen }) => isOpen && stay.relation === ('owner' satisfies Relation))) return RANK.owner
  return stays.length === 0 || stays.some((one) => one.isOpen) ? RANK.resident : RANK.former
}

/** The document of a person; none of one who is deleted, or whose file was merged into another. */
export function personDocument(rows: FoundRows, personId: string): SearchDocument | undefined {
  const person = rows.people.get(personId)
  if (!person || person.mergedInto) return undefined
  const stays = staysOf(rows, personId)
  const phones = rows.phones.get(personId) ?? []
  const plates = rows.platesOfPerson.get(personId) ?? []
  const codes = [...new Set(stays.map(({ unit }) => unit.code ?? ''))].filter((code) => code !== '')
  const first = stays[0]
  return {
    id: PERSON + personId,
    kind: 'person',
    names: namesOf(person),
    units: codes,
    phones,
    ...(person.idNumberLast4 === undefined ? {} : { idLast4: person.idNumberLast4 }),
    ...(plates.length === 0 ? {} : { plates }),
    rank: rankOf(stays),
    facets: personFacets(rows, person, stays),
    sort: [codes[0] ?? NO_UNIT, first ? relationOrder(first.stay) : 0, person.name ?? ''].join('\t'),
    label: {
      title: person.name ?? '',
      ...(codes[0] === undefined ? {} : { unit: codes[0] }),
      ...(phones[0] === undefined ? {} : { maskedPhone: maskPhone(phones[0]) }),
    },
  }
}

/** A company is also found by whom one speaks to there. */
function namesOf({ name, contactName, legalRepresentative }: FoundPerson): readonly string[] {
  return [name, contactName, legalRepresentative].filter((one): one is string => one !== undefined && one !== '')
}

/** The document of a unit. */
export function unitDocument(rows: FoundRows, unitId: string): SearchDocument | undefined {
  const unit = rows.units.get(unitId)
  if (!unit) return undefined
  const code = unit.code ?? ''
  return {
    id: UNIT + unitId,
    kind: 'unit',
    names: [],
    units: [code],
    phones: [],
    rank: RANK.unit,
    facets: unitFacets(rows, unit),
    sort: code,
    label: { title: code, unit: code },
  }
}
