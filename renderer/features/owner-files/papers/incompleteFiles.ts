/**
 * 档案不齐: every present stay whose file lacks a paper, the latest first (handbook R139). Read in slices of a table, so that the desk
 * goes on beside it: stays first, then only what those need whose clock runs.
 */
import type { Store } from '#renderer/db/store.ts'
import { rowsById, tablePages } from '#renderer/db/tablePages.ts'
import type { DocumentRow, PersonRow, StayRow, UnitRow } from '#renderer/db/tables.ts'
import { type NeededPaper, neededPapers } from '#shared/domain/owner-files/completeness.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import { clockStartOf, completenessClock, gapsOf, type RecordClock } from './completenessOf.ts'

export interface IncompleteFile {
  readonly id: string
  readonly personId: string
  readonly unitCode: string
  readonly name: string
  readonly relation: Relation
  readonly missing: readonly NeededPaper[]
  readonly dueDay: string | null
  readonly state: 'waiting' | 'todo' | 'due' | 'late'
  /** Working days past the due day. */
  readonly lateDays: number
  /** Its place among the others. */
  readonly order: string
}

/** Which of them, who hears how far the reading is, and what ends it. */
export interface IncompleteReading {
  /** Those whose clock has not started, too: after an import, nearly everybody. */
  readonly withWaiting: boolean
  readonly onProgress: (done: number, of: number) => void
  readonly signal: AbortSignal
}

const ALL: IncompleteReading = {
  withWaiting: true,
  onProgress: () => undefined,
  signal: new AbortController().signal,
}

/** All of them; those whose clock has not started come last. Nothing of what a reading that was ended found. */
export async function loadIncompleteFiles(
  store: Store,
  reading: IncompleteReading = ALL,
): Promise<readonly IncompleteFile[]> {
  const { db } = store
  const clock = await completenessClock(store)
  const progress = await progressOf(store, reading)
  const stays: StayRow[] = []
  for await (const page of tablePages(db.stays)) {
    for (const stay of page) if (isAsked(store, stay, { clock, reading })) stays.push(stay)
    if (!progress(page.length)) return []
  }
  const papers = stays.length === 0 ? NO_PAPERS : await readPapers(store, progress)
  const people = await rowsById(db.people, new Set(stays.map(({ v }) => v.personId ?? '')), progress)
  const units = await rowsById(db.units, new Set(stays.map(({ v }) => v.unitId ?? '')), progress)
  const found: IncompleteFile[] = []
  for (let from = 0; from < stays.length; from += SLICE) {
    const slice = stays.slice(from, from + SLICE)
    for (const stay of slice) {
      const file = incompleteOf(store, stay, { clock, papers, people, units })
      if (file !== undefined) found.push(file)
    }
    if (!progress(0)) return []
    await nextTurn()
  }
  return found.sort((a, b) => (a.order < b.order ? -1 : 1))
}

/** Records judged in one turn: some milliseconds. */
const SLICE = 1000

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Counts what was read; false once the reading is to end. */
type Progress = (read: number) => boolean

async function progressOf({ db }: Store, { onProgress, signal }: IncompleteReading): Promise<Progress> {
  const counts = await Promise.all([db.stays.count(), db.documents.count(), db.people.count(), db.units.count()])
  const of = counts.reduce((sum, count) => sum + count, 0)
  let done = 0
  return (read) => {
    done += read
    if (!signal.aborted) onProgress(Math.min(done, of), of)
    return !signal.aborted
  }
}

/** Told by the stay alone, so that nobody else's records are read. */
function isAsked(
  store: Store,
  stay: StayRow,
  { clock, reading }: { readonly clock: RecordClock; readonly reading: IncompleteReading },
): boolean {
  const { toDay, relation = 'owner' } = stay.v
  if (stay.deleted || (toDay != null && toDay < clock.today)) return false
  const needsAny = (['natural', 'company'] as const).some(
    (kind) => neededPapers(relation, kind, clock.required).length > 0,
  )
  return needsAny && (reading.withWaiting || clockStartOf(store, stay) !== null)
}

/** What is judged of a paper, and no more of it: a large community has hundreds of thousands. */
type PaperFacts = Pick<DocumentRow, 'v'>
interface Papers {
  readonly ofPerson: ReadonlyMap<string, readonly PaperFacts[]>
  readonly ofUnit: ReadonlyMap<string, readonly PaperFacts[]>
}
const NO_PAPERS: Papers = { ofPerson: new Map(), ofUnit: new Map() }

async function readPapers({ db }: Store, progress: Progress): Promise<Papers> {
  const ofPerson = new Map<string, PaperFacts[]>()
  const ofUnit = new Map<string, PaperFacts[]>()
  for await (const page of tablePages(db.documents)) {
    for (const { deleted, v } of page) {
      if (deleted) continue
      const { personId = null, unitId = null, kind, state, dueDay = null, receivedDay = null } = v
      const facts = { v: { personId, unitId, ...(kind && { kind }), ...(state && { state }), dueDay, receivedDay } }
      // A paper of a person counts for that person, whatever unit it names.
      if (personId !== null) add(ofPerson, personId, facts)
      else if (unitId !== null) add(ofUnit, unitId, facts)
    }
    if (!progress(page.length)) return NO_PAPERS
  }
  return { ofPerson, ofUnit }
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

interface Known {
  readonly clock: RecordClock
  readonly papers: Papers
  readonly people: ReadonlyMap<string, PersonRow>
  readonly units: ReadonlyMap<string, UnitRow>
}

function incompleteOf(
  store: Store,
  stay: StayRow,
  { clock, papers, people, units }: Known,
): IncompleteFile | undefined {
  const person = people.get(stay.v.personId ?? '')
  const unit = units.get(stay.v.unitId ?? '')
  if (!person || !unit) return undefined
  const own = [...(papers.ofPerson.get(person.id) ?? []), ...(papers.ofUnit.get(unit.id) ?? [])]
  const { state, missing, dueDay } = gapsOf(store, { stay, person, unit }, own, clock)
  if (state === 'complete') return undefined
  const lateDays = state === 'late' && dueDay !== null ? clock.workingDaysBetween(dueDay, clock.today) : 0
  const unitCode = unit.v.code ?? ''
  const who = { personId: person.id, unitCode, name: person.v.name ?? '', order: orderOf(dueDay, unitCode) }
  return { id: stay.id, ...who, relation: stay.v.relation ?? 'owner', missing, dueDay, state, lateDays }
}

/** By day, and within a day by unit, figures by value. A text made once: a collator asked for each pair would hold the desk up. */
function orderOf(dueDay: string | null, unitCode: string): string {
  return `${dueDay ?? '9'} ${unitCode.replace(/\d+/g, (figures) => figures.padStart(FIGURES, '0'))}`
}

/** More than any unit code has in a row. */
const FIGURES = 8
