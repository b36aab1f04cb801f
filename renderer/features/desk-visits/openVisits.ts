/** Visits that nobody closed: open matters of the next day, lines of the evening close; and how often somebody came. */
import type { DaySpan, HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { type Instant, instantMs } from '#shared/kernel/days.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'
import { dayOf, loadVisitsHere, loadVisitsOf, type VisitLine, withNames } from './queries.ts'

/** Visits of the subject from an earlier day without a departure; who is here today is no open matter. */
export async function openVisitMatters(store: Store, subject: HubSubject): Promise<readonly OpenMatter[]> {
  const today = dayInZone(store.clock.nowMs(), store.zone())
  const visits = await loadVisitsOf(store, subject)
  const open = visits.filter((visit) => visit.v.status === 'here' && dayOf(store, visit.v.arrivedAt) < today)
  const lines = await withNames(store, open)
  return lines.map((line) => ({
    ...lateMatter(store, line),
    ...(subject.kind === 'unit' ? { who: nameOf(line) } : {}),
  }))
}

/** Everybody who is still here when the day closes. */
export async function visitDueMatters(store: Store, { to: day }: DaySpan): Promise<readonly OpenMatter[]> {
  const lines = await withNames(store, await loadVisitsHere(store))
  return lines.map((line) => {
    const isLate = dayOf(store, line.visit.v.arrivedAt) < day
    const matter = isLate ? lateMatter(store, line) : presentMatter(store, line)
    return {
      ...matter,
      who: nameOf(line),
      text: line.unitCode === '' ? matter.text : `${line.unitCode} ${matter.text}`,
    }
  })
}

/** How often a person has come (handbook R14): this visit's number while they are here. */
export async function visitFacts(store: Store, subject: HubSubject): Promise<readonly string[]> {
  if (subject.kind !== 'person') return []
  const visits = await loadVisitsOf(store, subject)
  const count = visits.length
  if (count === 0) return [text('deskVisits.neverVisited')]
  const isHere = visits.at(-1)?.v.status === 'here'
  return [text(isHere ? 'deskVisits.nthVisit' : 'deskVisits.visitedBefore', { count })]
}

function lateMatter(store: Store, { visit }: VisitLine): OpenMatter {
  const day = dayOf(store, visit.v.arrivedAt).slice('2026-'.length)
  return { id: `visit/${visit.id}`, text: text('deskVisits.openVisit', { day }), turn: 'us', state: 'late' }
}

function presentMatter(store: Store, { visit }: VisitLine): OpenMatter {
  const time = clockInZone(instantMs(visit.v.arrivedAt as Instant), store.zone())
  return { id: `visit/${visit.id}`, text: text('deskVisits.stillHere', { time }), turn: 'us', state: 'running' }
}

function nameOf({ name }: VisitLine): string {
  return name === '' ? text('deskVisits.unnamed') : name
}
