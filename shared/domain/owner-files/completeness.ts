/**
 * 档案齐备 (handbook R139): which papers a file needs by how a person is tied to a unit, and the clock of working days in which they are
 * handed in. An exception counts when it was announced before the papers were due.
 */
import type { Day } from '#shared/kernel/days.ts'
import type { DocumentFields, DocumentKind, PersonKind } from './fileRecords.ts'
import type { Relation } from './schema.ts'

/** Papers that a project may ask for, by what each is to say (setting `file.required-papers`). Source: handbook R37–R40, R139, 2.1. */
export const REQUIRED_PAPERS = [
  'identity',
  'title',
  'registration-form',
  'service-contract',
  'community-rules',
  'lease',
  'authorisation',
] as const
/** One of them. */
export type RequiredPaper = (typeof REQUIRED_PAPERS)[number]

/** One paper that a file needs: any of these kinds will do. */
export interface NeededPaper {
  readonly paper: RequiredPaper
  readonly anyOf: readonly DocumentKind[]
  /** Of the person, whatever the unit: an identity paper serves all their units. */
  readonly ofPerson?: true
}

const ID_COPY: NeededPaper = { paper: 'identity', anyOf: ['id-copy'], ofPerson: true }
const COMPANY_PAPERS: readonly NeededPaper[] = [
  { paper: 'identity', anyOf: ['business-licence'], ofPerson: true },
  { paper: 'authorisation', anyOf: ['authorisation'], ofPerson: true },
]
const OWNER_FORMS: readonly NeededPaper[] = [
  { paper: 'title', anyOf: ['property-certificate', 'purchase-contract'] },
  { paper: 'registration-form', anyOf: ['registration-form'] },
  { paper: 'service-contract', anyOf: ['service-contract'] },
  { paper: 'community-rules', anyOf: ['community-rules'] },
]

/** Version of the list; a changed list is a new version. Source: handbook R37–R40, R139, 2.1. */
export const NEEDED_PAPERS_VERSION = '2026-11'

/**
 * The papers that a stay needs, of those that the project asks for. Family, occupants and emergency contacts hand in none.
 * Source: handbook R37–R40, R139.
 */
export function neededPapers(
  relation: Relation,
  kind: PersonKind,
  required: readonly string[],
): readonly NeededPaper[] {
  return papersOf(relation, kind).filter(({ paper }) => required.includes(paper))
}

function papersOf(relation: Relation, kind: PersonKind): readonly NeededPaper[] {
  const identity = kind === 'company' ? COMPANY_PAPERS : [ID_COPY]
  switch (relation) {
    case 'owner':
      return [...identity, ...OWNER_FORMS]
    case 'co-owner':
      return identity
    case 'tenant':
      return [...identity, { paper: 'lease', anyOf: ['lease'] }]
    case 'agent':
      return kind === 'company' ? identity : [ID_COPY, { paper: 'authorisation', anyOf: ['authorisation'] }]
    case 'family':
    case 'occupant':
    case 'emergency-contact':
      return []
  }
}

/** What the clock is told of a stay. */
export interface CompletenessInput {
  readonly personId: string
  readonly unitId: string
  readonly relation: Relation
  readonly kind: PersonKind
  /** Day on which the clock started, or null while it has not: see `clockStart`. */
  readonly startDay: Day | null
  /** Papers of the person and of the unit. */
  readonly documents: readonly Partial<DocumentFields>[]
}

/** The moment and the rule; working days are the community's. */
export interface CompletenessClock {
  readonly today: Day
  /** Working days in which a file is complete. */
  readonly daysToComplete: number
  /** Papers that the project asks for, of `REQUIRED_PAPERS`. */
  readonly required: readonly string[]
  readonly addWorkingDays: (day: Day, count: number) => Day
}

/** What is missing of one file: `waiting` while its clock has not started, `todo` before the day, `due` on it, `late` after it. */
export interface FileGaps {
  readonly missing: readonly NeededPaper[]
  readonly dueDay: Day | null
  readonly state: 'complete' | 'waiting' | 'todo' | 'due' | 'late'
}

/**
 * What is missing of a file and by when. A paper counts in any state but `promised`; a promise announced not later than the due day
 * moves that paper's day, and the file is due when the first of its missing papers is. Source: handbook R139.
 */
export function fileGaps(input: CompletenessInput, clock: CompletenessClock): FileGaps {
  const own = input.documents.filter((document) => belongsTo(document, input))
  const missing = neededPapers(input.relation, input.kind, clock.required).filter(
    (paper) => !own.some((document) => document.state !== 'promised' && serves(document, paper, input)),
  )
  if (missing.length === 0) return { missing, dueDay: null, state: 'complete' }
  if (input.startDay === null) return { missing, dueDay: null, state: 'waiting' }
  const usual = clock.addWorkingDays(input.startDay, clock.daysToComplete)
  const days = missing.map((paper) => promisedDay(own, paper, { input, usual }) ?? usual)
  const dueDay = days.reduce((first, day) => (day < first ? day : first))
  return { missing, dueDay, state: stateOn(clock.today, dueDay) }
}

function stateOn(today: Day, dueDay: Day): 'todo' | 'due' | 'late' {
  if (today < dueDay) return 'todo'
  return today === dueDay ? 'due' : 'late'
}

function belongsTo({ personId, unitId }: Partial<DocumentFields>, input: CompletenessInput): boolean {
  return personId == null ? unitId === input.unitId : personId === input.personId
}

/** A paper of one unit does not complete the file of another. */
function serves({ kind, unitId }: Partial<DocumentFields>, paper: NeededPaper, input: CompletenessInput): boolean {
  if (kind === undefined || !paper.anyOf.includes(kind)) return false
  return paper.ofPerson === true || unitId == null || unitId === input.unitId
}

function promisedDay(
  own: readonly Partial<DocumentFields>[],
  paper: NeededPaper,
  { input, usual }: { readonly input: CompletenessInput; readonly usual: Day },
): Day | undefined {
  const promise = own.find(
    (document) =>
      document.state === 'promised' &&
      serves(document, paper, input) &&
      document.dueDay != null &&
      (document.receivedDay ?? '') !== '' &&
      (document.receivedDay ?? '') <= usual,
  )
  return promise?.dueDay == null ? undefined : (promise.dueDay as Day)
}

/** What a stay says of its clock. */
export interface ClockFacts {
  /** `undefined` where nobody said; `false` for one that waits to be verified, such as an imported one. */
  readonly verified: boolean | undefined
  /** Day on which the stay was written. */
  readonly writtenDay: Day
  /** Day on which `verified` was written last. */
  readonly verifiedDay: Day | null
}

/**
 * Day on which the clock starts: when a stay is verified, or when it is written at the desk. A stay that waits to be verified has no
 * clock, so that a roster of 5,000 owners brings no 25,000 late papers. Source: handbook R139, 3.3.
 */
export function clockStart({ verified, writtenDay, verifiedDay }: ClockFacts): Day | null {
  if (verified === false) return null
  return verified === true ? (verifiedDay ?? writtenDay) : writtenDay
}
