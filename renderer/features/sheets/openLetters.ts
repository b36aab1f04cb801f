/** 收发文 in the other screens: answers that are due, the time line, the day's record. */
import type { DayRecordLine, DaySpan, HubSubject, OpenMatter, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { loadAggregateView } from '#renderer/db/liveEvents.ts'
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { LetterRow } from '#renderer/db/tables.ts'
import { paperText, type Text, text } from '#renderer/text/text.ts'
import { recordKey } from '#shared/sync/dot.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { linesOf, openLetters } from './queriesLetters.ts'

/** Letters of a person or unit that wait for an answer. */
export async function openLetterMatters(store: Store, subject: HubSubject): Promise<readonly OpenMatter[]> {
  const rows = await lettersOf(store, subject)
  return mattersOf(
    store,
    rows.filter(({ v }) => v.waitsUntil !== ''),
    text,
  )
}

/** Answers that are due by the end of the span. */
export async function dueLetters(store: Store, { from, to }: DaySpan, t: Text = text): Promise<readonly OpenMatter[]> {
  const open = await openLetters(store)
  const due = open.filter(({ v }) => (v.answerBy ?? '') <= to && (from === undefined || (v.answerBy ?? '') >= from))
  return mattersOf(store, due, t)
}

async function mattersOf(store: Store, rows: readonly LetterRow[], t: Text): Promise<readonly OpenMatter[]> {
  const today = store.dayOf(store.clock.nowMs())
  const lines = await linesOf(store, rows)
  return lines.map((line, index) => {
    const due = line.answerBy ?? ''
    const words = t('letters.matter', { title: line.title })
    return {
      id: `letter/${line.id}`,
      text: line.unitCode === '' ? words : `${line.unitCode} ${words}`,
      ...(line.owner === '' ? {} : { who: line.owner }),
      // What went out is answered by the other side; what came in, by us.
      turn: line.direction === 'out' && (line.personId ?? line.unitId) !== null ? 'owner' : 'us',
      state: due < today ? 'late' : due === today ? 'due' : 'todo',
      due,
      officerId: rows[index]?.v.registeredBy ?? '',
      path: line.path,
    }
  })
}

/** Letters of a person, under whatever id they are on file, or of a unit. */
async function lettersOf(store: Store, { kind, id }: HubSubject): Promise<readonly LetterRow[]> {
  const ids = kind === 'person' ? await idsOfPerson(store, id) : [id]
  return store.db.letters
    .where(kind === 'person' ? 'v.personId' : 'v.unitId')
    .anyOf(ids)
    .toArray()
}

/** What happened to the letters of a person or unit. */
export async function letterTimeline(store: Store, subject: HubSubject): Promise<TimelineEntry[]> {
  const rows = await lettersOf(store, subject)
  const lists = await Promise.all(rows.map((row) => entriesOf(store, row)))
  return lists.flat()
}

async function entriesOf(store: Store, { id, v }: LetterRow): Promise<TimelineEntry[]> {
  const { events } = await loadAggregateView(store, recordKey('letter', id))
  const staff = await store.db.staff.bulkGet(events.map((event) => event.actor.id))
  return events.map((event, index) => {
    const by = staff[index]?.v.name
    return {
      id: `letters/${event.dot}`,
      at: event.at,
      text: wordsOf(event, v),
      coveredText: text('letters.timeline.covered'),
      ...(by === undefined ? {} : { by }),
    }
  })
}

function wordsOf({ ev, data }: LiveEvent, { direction, title, party }: LetterRow['v']): string {
  if (ev === 'forwarded') return text('letters.timeline.forwarded', { to: String(data.to ?? '') })
  if (ev === 'answered') return text('letters.timeline.answered')
  if (ev === 'filed') return text('letters.timeline.filed', { box: String(data.box ?? '') })
  return text(`letters.timeline.${direction}`, { title, party })
}

/** Lines of 《客服中心工作记录表》: what came in and went out on a day. */
export async function lettersOfDay(store: Store, day: string): Promise<readonly DayRecordLine[]> {
  const t = paperText()
  const rows = await store.db.letters.where('v.day').equals(day).toArray()
  const lines = await linesOf(
    store,
    rows.filter(({ v }) => v.status !== 'void'),
  )
  return lines.map((line) => ({
    at: line.at,
    unit: line.unitCode,
    who: line.party,
    matter: `${t(`letters.dayRecord.${line.direction}`)} ${line.title}`,
    handling: handlingOf(line, t),
    passedTo: line.forwardedTo,
  }))
}

function handlingOf(
  { box, answeredAt }: { readonly box: string; readonly answeredAt: string },
  t: ReturnType<typeof paperText>,
) {
  if (box !== '') return t('letters.dayRecord.filed', { box })
  return t(answeredAt === '' ? 'letters.dayRecord.registered' : 'letters.dayRecord.answered')
}
