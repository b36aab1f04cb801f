/** Visits in the time line: arrivals and departures, those that were mended or taken back included. */
import type { HubSubject, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { loadRecordHistory, type RecordHistory } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import { takenBackWords } from '#renderer/text/recordWords.ts'
import { text } from '#renderer/text/text.ts'
import { readArrival } from '#shared/domain/desk-visits/arrival.ts'
import { isAuto } from '#shared/domain/desk-visits/visitFold.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import type { Dot } from '#shared/sync/change.ts'
import { recordKey } from '#shared/sync/dot.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { isFact } from '#shared/sync/reversal.ts'
import { loadVisitsOf, loadVoidVisitsOf, minutesSince, type VisitLine, withNames } from './queries.ts'

/** Arrivals and departures of a person, or of all who came to a unit. */
export async function visitTimeline(store: Store, subject: HubSubject): Promise<readonly TimelineEntry[]> {
  const visits = [...(await loadVisitsOf(store, subject)), ...(await loadVoidVisitsOf(store, subject))]
  const staff = new Map((await store.db.staff.toArray()).map((row) => [row.id, row.v.name ?? '']))
  const entries: TimelineEntry[] = []
  for (const line of await withNames(store, visits)) {
    const history = await loadHistory(store, line)
    for (const event of history.events) entries.push(describe(event, { line, history, staff, subject }))
  }
  return entries
}

interface History {
  /** Facts, taken back ones included. */
  readonly events: readonly LiveEvent[]
  readonly voided: ReadonlySet<Dot>
  readonly beyondRole: readonly Dot[]
  readonly contested: boolean
  readonly whyGone: RecordHistory['whyGone']
}

/** Most visits were never touched again: they are read from their row, without opening their history. */
async function loadHistory(store: Store, { visit }: VisitLine): Promise<History> {
  const facts = visit.s.filter(isFact)
  const contested = (visit.conflicts ?? []).length > 0
  const beyondRole = visit.beyondRole ?? []
  if (facts.length === visit.s.length && !contested)
    return { events: facts, voided: new Set(), beyondRole, contested, whyGone: new Map() }
  const { view, dead, whyGone } = await loadRecordHistory(store, recordKey('visit', visit.id))
  return { events: [...view.events, ...dead], voided: new Set(view.dead.keys()), beyondRole, contested, whyGone }
}

interface Described {
  readonly line: VisitLine
  readonly history: History
  readonly staff: ReadonlyMap<string, string>
  readonly subject: HubSubject
}

function describe(event: LiveEvent, { line, history, staff, subject }: Described): TimelineEntry {
  const mark = markOf(event, history)
  const words = wordsOf(event, line)
  const why = history.whyGone.get(event.dot)
  const by = isAuto(event) ? text('deskVisits.auto') : staff.get(event.actor.id)
  return {
    id: `${event.dot}/${event.ev}`,
    at: event.at,
    text: takenBackWords(words, why),
    ...(why === undefined ? {} : { coveredText: words }),
    ...(subject.kind === 'unit' && line.name !== '' ? { who: line.name } : {}),
    ...(event.ev === 'arrived' ? { isContact: true } : {}),
    ...(by === undefined ? {} : { by }),
    ...(mark === undefined ? {} : { mark }),
  }
}

function wordsOf(event: LiveEvent, { visit }: VisitLine): string {
  if (event.ev === 'arrived') {
    const { purpose } = readArrival(event.data)
    return text('deskVisits.lineArrived', { purpose: text(`deskVisits.purposes.${purpose}`) })
  }
  if (event.ev === 'planned') {
    const { day, time } = event.data
    const when = [day, time].filter((part) => typeof part === 'string' && part !== '').join(' ')
    return text('deskVisits.linePlanned', {
      when,
      purpose: text(`deskVisits.purposes.${readArrival(event.data).purpose}`),
    })
  }
  if (event.ev === 'cancelled') return text('deskVisits.lineCancelled')
  if (isAuto(event)) return text('deskVisits.lineLeftAuto')
  const { arrivedAt } = visit.v
  if (arrivedAt === '' || event.at < arrivedAt) return text('deskVisits.lineLeftPlain')
  return text('deskVisits.lineLeft', { minutes: minutesSince(arrivedAt, Date.parse(event.at)) })
}

function markOf(event: LiveEvent, { voided, beyondRole, contested }: History): TimelineEntry['mark'] {
  if (voided.has(event.dot)) return 'voided'
  if (contested) return 'contested'
  if (beyondRole.includes(event.dot)) return 'beyond-role'
  if (event.correctedBy !== undefined) return 'corrected'
  return lateOf(event.data) === undefined ? undefined : 'later'
}
