/** 档案不齐: every present stay whose file lacks a paper, the latest first (handbook R139). */
import type { Store } from '#renderer/db/store.ts'
import type { DocumentRow } from '#renderer/db/tables.ts'
import { type NeededPaper, neededPapers } from '#shared/domain/owner-files/completeness.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import { completenessClock, gapsOf } from './completenessOf.ts'
import { standing } from './recordQueries.ts'

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
}

/** All of them; those whose clock has not started come last. */
export async function loadIncompleteFiles(store: Store): Promise<readonly IncompleteFile[]> {
  const { db } = store
  const [stays, people, units, documents, clock] = await Promise.all([
    db.stays.toArray(),
    db.people.toArray(),
    db.units.toArray(),
    db.documents.toArray(),
    completenessClock(store),
  ])
  const personById = new Map(standing(people).map((row) => [row.id, row]))
  const unitById = new Map(standing(units).map((row) => [row.id, row]))
  const ofPerson = Map.groupBy(standing(documents), (row) => row.v.personId ?? '')
  const ofUnit = Map.groupBy(standing(documents), (row) => row.v.unitId ?? '')
  const found: IncompleteFile[] = []
  for (const stay of stays) {
    const person = personById.get(stay.v.personId ?? '')
    const unit = unitById.get(stay.v.unitId ?? '')
    const relation = stay.v.relation ?? 'owner'
    const isOver = stay.v.toDay != null && stay.v.toDay < clock.today
    if (stay.deleted || isOver || !person || !unit) continue
    if (neededPapers(relation, person.v.kind ?? 'natural', clock.required).length === 0) continue
    const papers: readonly DocumentRow[] = [...(ofPerson.get(person.id) ?? []), ...(ofUnit.get(unit.id) ?? [])]
    const { state, missing, dueDay } = gapsOf(store, { stay, person, unit }, papers, clock)
    if (state === 'complete') continue
    const lateDays = state === 'late' && dueDay !== null ? clock.workingDaysBetween(dueDay, clock.today) : 0
    const who = { personId: person.id, unitCode: unit.v.code ?? '', name: person.v.name ?? '' }
    found.push({ id: stay.id, ...who, relation, missing, dueDay, state, lateDays })
  }
  return found.sort((a, b) => ((a.dueDay ?? '9') < (b.dueDay ?? '9') ? -1 : 1))
}
