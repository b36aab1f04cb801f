/** Visits that nobody closed: open matters of the next day, lines of the evening close; and how often somebody came. */
import type { DaySpan, HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import type { VisitRow } from '#renderer/db/tables.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { plansOf } from '#shared/domain/desk-visits/planning.ts'
import { type Instant, instantMs } from '#shared/kernel/days.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'
import { dayOf, loadVisitsHere, loadVisitsOf, type VisitLine, withNames } from './queries.ts'
import { conflictWords } from './visitWords.ts'

/** Visits of the subject from an earlier day without a departure, and who is announced for today; who is here today is no open matter. */
export async function openVisitMatters(store: Store, subject: HubSubject): Promise<readonly OpenMatter[]> {
  const today = dayInZone(store.clock.nowMs(), store.zone())
  const visits = await loadVisitsOf(store, subject)
  const open = visits.filter((visit) => visit.v.status === 'here' && dayOf(store, visit.v.arrivedAt) < today)
  const lines = await withNames(store, [...open, ...plansOf(visits, today)])
  const owed = lines.map((line) => ({
    ...(line.visit.v.status === 'planned' ? plannedMatter(line) : lateMatter(store, line, text)),
    ...(subject.kind === 'unit' ? { who: nameOf(line, text) } : {}),
  }))
  return [...owed, ...visits.flatMap(contestedMatter)]
}

/** What two desks told differently stays until one of them is voided. */
function contestedMatter(visit: VisitRow): readonly OpenMatter[] {
  const words = conflictWords(visit)
  if (words === undefined) return []
  return [{ ...matterOf(visit), id: `visit-conflict/${visit.id}`, text: words, turn: 'us', state: 'contested' }]
}

/** Everybody who is still here when the day closes. Who was announced and did not come is nothing that anybody owes. */
export async function visitDueMatters(
  store: Store,
  { from = '', to: day }: DaySpan,
  t: Text = text,
): Promise<readonly OpenMatter[]> {
  const here = (await loadVisitsHere(store)).filter((visit) => {
    const arrived = dayOf(store, visit.v.arrivedAt)
    return arrived >= from && arrived <= day
  })
  const lines = await withNames(store, here)
  // A handover and the month ask about days to come: nobody is late for those.
  const today = store.dayOf(store.clock.nowMs())
  const lastDay = today < day ? today : day
  return lines.map((line) => {
    const isLate = dayOf(store, line.visit.v.arrivedAt) < lastDay
    const matter = isLate ? lateMatter(store, line, t) : presentMatter(store, line, t)
    return {
      ...matter,
      who: nameOf(line, t),
      text: line.unitCode === '' ? matter.text : `${line.unitCode} ${matter.text}`,
    }
  })
}

/** How often a person has come (handbook R14): this visit's number while they are here. */
export async function visitFacts(store: Store, subject: HubSubject): Promise<readonly string[]> {
  if (subject.kind !== 'person') return []
  const visits = (await loadVisitsOf(store, subject)).filter(({ v }) => v.arrivedAt !== '')
  const count = visits.length
  if (count === 0) return [text('deskVisits.neverVisited')]
  const isHere = visits.at(-1)?.v.status === 'here'
  const number = text(isHere ? 'deskVisits.nthVisit' : 'deskVisits.visitedBefore', { count })
  return isHere ? [number, ...(await receivedNow(store, visits.at(-1)))] : [number]
}

/** The first receiver of the present visit, kept for ever (handbook R17, R150). */
async function receivedNow(store: Store, visit: VisitRow | undefined): Promise<readonly string[]> {
  const name = (await store.db.staff.get(visit?.v.receivedBy ?? ''))?.v.name
  if (visit === undefined || name === undefined) return []
  const time = clockInZone(instantMs(visit.v.arrivedAt as Instant), store.zone())
  return [text('deskVisits.receivedNow', { name, time })]
}

function lateMatter(store: Store, { visit }: VisitLine, t: Text): OpenMatter {
  const day = dayOf(store, visit.v.arrivedAt).slice('2026-'.length)
  return { ...matterOf(visit), text: t('deskVisits.openVisit', { day }), turn: 'us', state: 'late' }
}

function presentMatter(store: Store, { visit }: VisitLine, t: Text): OpenMatter {
  const time = clockInZone(instantMs(visit.v.arrivedAt as Instant), store.zone())
  return { ...matterOf(visit), text: t('deskVisits.stillHere', { time }), turn: 'us', state: 'running' }
}

function plannedMatter({ visit }: VisitLine): OpenMatter {
  const { plannedTime, purpose } = visit.v
  const words = text('deskVisits.plannedMatter', {
    time: plannedTime === '' ? '' : ` ${plannedTime} `,
    purpose: text(`deskVisits.purposes.${purpose}`),
  })
  return { ...matterOf(visit), text: words, turn: 'owner', state: 'todo' }
}

/** A visit is dealt with in the list of its day. */
function matterOf({ id }: VisitRow): Pick<OpenMatter, 'id' | 'path'> {
  return { id: `visit/${id}`, path: '/visits' }
}

function nameOf({ name }: VisitLine, t: Text): string {
  return name === '' ? t('deskVisits.unnamed') : name
}
