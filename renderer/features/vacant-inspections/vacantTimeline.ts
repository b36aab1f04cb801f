/** Visits, faults and entrusted keys in the time line of a home; entrusted keys in that of whoever left them. */
import type { HubSubject, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { loadRecordHistory } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { VacantInspectionRow } from '#renderer/db/tables.ts'
import { eventWord, takenBackWords } from '#renderer/text/recordWords.ts'
import { text } from '#renderer/text/text.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import { recordKey } from '#shared/sync/dot.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { entrustedOf } from './queries/entrusted.ts'
import { loadFaultsOfUnit } from './queries/faults.ts'
import { itemWords } from './vacantWords.ts'

/** The newest visits that are told: a year of weeks; older ones stand in the file of the home. */
const VISITS_TOLD = 52
const FAULTS_TOLD = 20

/** What happened, what was taken back of faults and keys included. */
export async function vacantTimeline(store: Store, subject: HubSubject): Promise<readonly TimelineEntry[]> {
  const staff = new Map((await store.db.staff.toArray()).map((row) => [row.id, row.v.name ?? '']))
  const keys = await keyStories(store, subject, staff)
  if (subject.kind !== 'unit') return keys
  return [...(await visitEntries(store, subject.id, staff)), ...(await faultStories(store, subject.id, staff)), ...keys]
}

type Names = ReadonlyMap<string, string>
const byOf = (names: Names, id: string): Pick<TimelineEntry, 'by'> => {
  const by = names.get(id)
  return by === undefined || by === '' ? {} : { by }
}

async function visitEntries({ db }: Store, unitId: string, names: Names): Promise<readonly TimelineEntry[]> {
  const rows = await db.vacantInspections
    .where('[v.unitId+v.day]')
    .between([unitId, ''], [unitId, '\uffff'])
    .reverse()
    .limit(VISITS_TOLD)
    .toArray()
  return rows.flatMap((row): readonly TimelineEntry[] => {
    const { id, v } = row
    if (v.status === 'void') return []
    const words = text(`vacantDesk.timeline.${v.status}`)
    return [
      { id: `vacantInspection/${id}`, at: v.seenAt, text: words, ...byOf(names, v.officerId), ...markOfVisit(row) },
    ]
  })
}

function markOfVisit({ v, conflicts, beyondRole }: VacantInspectionRow): Pick<TimelineEntry, 'mark'> {
  if ((conflicts ?? []).length > 0) return { mark: 'contested' }
  if ((beyondRole ?? []).length > 0) return { mark: 'beyond-role' }
  return v.isLate ? { mark: 'later' } : {}
}

async function faultStories(store: Store, unitId: string, names: Names): Promise<readonly TimelineEntry[]> {
  const today = store.dayOf(store.clock.nowMs())
  const faults = (await loadFaultsOfUnit(store, unitId, today)).slice(0, FAULTS_TOLD)
  const stories = faults.map(({ id, state, ownWords }) => {
    const item = itemWords({ code: state.item, words: ownWords })
    const say = (act: string) => text('vacantDesk.timeline.fault', { item, act })
    return storyOf(store, { entity: 'inspectionFault', id, say, isContact: false }, names)
  })
  return (await Promise.all(stories)).flat()
}

async function keyStories(store: Store, subject: HubSubject, names: Names): Promise<readonly TimelineEntry[]> {
  const lines = await entrustedOf(store, subject)
  const say = (act: string) => text('vacantDesk.timeline.entrustment', { act })
  const stories = lines.map(({ row: { id } }) =>
    storyOf(store, { entity: 'keyEntrustment', id, say, isContact: true }, names),
  )
  return (await Promise.all(stories)).flat()
}

interface Told {
  readonly entity: 'inspectionFault' | 'keyEntrustment'
  readonly id: string
  readonly say: (act: string) => string
  /** Whoever left the keys was here, called or wrote. */
  readonly isContact: boolean
}

async function storyOf(
  store: Store,
  { entity, id, say, isContact }: Told,
  names: Names,
): Promise<readonly TimelineEntry[]> {
  const { view, dead, whyGone } = await loadRecordHistory(store, recordKey(entity, id))
  const gone = new Set(dead.map(({ dot }) => dot))
  return [...view.events, ...dead].map((event): TimelineEntry => {
    const words = say(eventWord(entity, event.ev))
    const told = { id: `${event.dot}/${id}`, at: event.at, ...byOf(names, event.actor.id) }
    if (gone.has(event.dot))
      return { ...told, text: takenBackWords(words, whyGone.get(event.dot)), coveredText: words, mark: 'voided' }
    return { ...told, text: words, ...(isContact ? { isContact } : {}), ...laterMark(event) }
  })
}

function laterMark(event: Pick<LiveEvent, 'data'>): Pick<TimelineEntry, 'mark'> {
  return lateOf(event.data) === undefined ? {} : { mark: 'later' }
}
