/** What the form of a visit holds while it is typed, and which fields each purpose needs (handbook D24). */
import { isLateEntryValues, type LateEntryValues, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { VISIT_PURPOSES, type VisitPurpose } from '#shared/domain/desk-visits/arrival.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { VisitLine } from './queries.ts'
import type { TypedArrival } from './typedArrival.ts'

export type VisitValues = LateEntryValues & {
  purpose: string
  name: string
  unitCode: string
  company: string
  host: string
  department: string
  headCount: string
  plate: string
  leaveBy: string
  /** Of a plan only. */
  day: Day | null
  time: string
}

export type VisitField = 'name' | 'unitCode' | 'company' | 'host' | 'department' | 'headCount' | 'plate' | 'leaveBy'

/** What is asked, in the order of the talk at the desk; the first is where the cursor stands. */
export const FIELDS_OF: Readonly<Record<VisitPurpose, readonly VisitField[]>> = {
  resident: ['name', 'unitCode'],
  visitor: ['name', 'unitCode', 'host', 'headCount', 'plate', 'leaveBy'],
  worker: ['company', 'unitCode', 'headCount', 'name', 'plate', 'leaveBy'],
  courier: ['company', 'unitCode', 'name'],
  viewing: ['name', 'unitCode', 'company', 'headCount'],
  department: ['department', 'name', 'headCount', 'leaveBy'],
}

const FIELDS_BY_NAME: Readonly<Record<VisitField, ''>> = {
  name: '',
  unitCode: '',
  company: '',
  host: '',
  department: '',
  headCount: '',
  plate: '',
  leaveBy: '',
}

const EMPTY: VisitValues = {
  ...NO_LATE_ENTRY,
  ...FIELDS_BY_NAME,
  purpose: 'visitor',
  day: null,
  time: '',
}

interface NewVisit {
  readonly kind: 'arrive' | 'plan'
  readonly personId?: string
}

/** A new form at the unit whose hub is open; a plan is for today until somebody says otherwise. */
export function emptyVisit(
  { kind, personId }: NewVisit,
  { unitCode, today }: { readonly unitCode: string; readonly today: Day },
): VisitValues {
  const purpose: VisitPurpose = personId === undefined ? 'visitor' : 'resident'
  return { ...EMPTY, purpose, unitCode, day: kind === 'plan' ? today : null }
}

/** The arrival as it stands, to mend it. */
export function valuesOf({ visit: { v }, unitCode, hostName }: VisitLine): VisitValues {
  const { purpose, name, company, department, headCount, plate, leaveBy } = v
  const heads = headCount === 1 ? '' : String(headCount)
  return { ...EMPTY, purpose, name, unitCode, company, host: hostName, department, headCount: heads, plate, leaveBy }
}

export function purposeOf(value: string): VisitPurpose {
  return VISIT_PURPOSES.find((purpose) => purpose === value) ?? 'visitor'
}

/** What counts of the values: fields that the purpose does not ask say nothing. */
export function typedOf(values: VisitValues, personId: string | null): TypedArrival {
  const purpose = purposeOf(values.purpose)
  const asked = new Set(FIELDS_OF[purpose])
  const said = (field: VisitField): string => (asked.has(field) ? values[field] : '')
  return {
    purpose,
    personId,
    name: said('name'),
    unitCode: said('unitCode'),
    company: said('company'),
    host: said('host'),
    department: said('department'),
    headCount: said('headCount'),
    plate: said('plate'),
    leaveBy: said('leaveBy'),
  }
}

export function isVisitValues(values: unknown): values is VisitValues {
  if (!isLateEntryValues(values)) return false
  const given = values as Record<string, unknown>
  const isText = (field: string): boolean => typeof given[field] === 'string'
  return [...Object.keys(FIELDS_BY_NAME), 'purpose', 'time'].every(isText)
}
