/** Papers in the time line: issued, printed, printed again, back in a box, entered late, voided; a print that did not come out is told too. */
import type { HubSubject, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { loadAggregateView } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { SheetRow } from '#renderer/db/tables.ts'
import { formTitle } from '#renderer/papers/paperWords.ts'
import { text } from '#renderer/text/text.ts'
import type { AggregateView } from '#shared/sync/aggregateView.ts'
import { recordKey } from '#shared/sync/dot.ts'
import type { StoredEvent } from '#shared/sync/state.ts'

/** What happened to the papers of a person or unit. */
export async function paperTimeline(store: Store, subject: HubSubject): Promise<TimelineEntry[]> {
  const index = subject.kind === 'person' ? 'v.personId' : 'v.unitId'
  const rows = await store.db.sheets.where(index).equals(subject.id).toArray()
  const lists = await Promise.all(rows.map((row) => paperEntries(store, row)))
  return lists.flat()
}

/** What happened to one paper, oldest first. */
export async function paperHistory(store: Store, sheetId: string): Promise<readonly TimelineEntry[]> {
  const row = await store.db.sheets.get(sheetId)
  return row ? paperEntries(store, row) : []
}

async function paperEntries(store: Store, row: SheetRow): Promise<TimelineEntry[]> {
  const view = await loadAggregateView(store, recordKey('sheet', row.id))
  const events = row.s.filter((event) => event.ev in words)
  const staff = await store.db.staff.bulkGet(events.map((event) => event.actor.id))
  const facts = { row, view, title: formTitle(row.v.form) }
  return events.map((event, index) => {
    const by = staff[index]?.v.name
    const mark = markOf(event, facts)
    return {
      id: `sheets/${event.dot}`,
      at: event.at,
      text: wordsOf(event, facts),
      ...(by === undefined ? {} : { by }),
      ...(mark === undefined ? {} : { mark }),
    }
  })
}

interface Facts {
  readonly row: SheetRow
  readonly view: AggregateView
  readonly title: string
}

const words: Readonly<Record<string, (event: StoredEvent, facts: Facts) => string>> = {
  issued: (_event, { row: { v }, title }) =>
    text(v.blank ? 'papers.lines.reserved' : 'papers.lines.issued', { title, number: v.number }),
  printed: printedWords,
  voided: ({ data }, { row: { v } }) =>
    text('papers.lines.voided', { number: v.number, reason: typeof data.reason === 'string' ? data.reason : '' }),
  returned: returnedWords,
  filled: (_event, { row: { v } }) => text('papers.lines.filled', { number: v.number }),
}

function wordsOf(event: StoredEvent, facts: Facts): string {
  return words[event.ev]?.(event, facts) ?? ''
}

function printedWords(event: StoredEvent, { row: { v }, view }: Facts): string {
  const { number } = v
  if (view.dead.has(event.dot)) return text('papers.lines.printTakenBack', { number })
  const times = view.events.filter((one) => one.ev === 'printed').findIndex((one) => one.dot === event.dot)
  const count = typeof event.data.copies === 'number' ? event.data.copies : 1
  return times < 1
    ? text('papers.lines.printed', { number, count })
    : text('papers.lines.reprinted', { number, count, times })
}

function returnedWords(event: StoredEvent, { row: { v }, view }: Facts): string {
  const { number } = v
  if (view.dead.has(event.dot)) return text('papers.lines.returnTakenBack', { number })
  const first = view.events.find((one) => one.ev === 'returned')
  const box = typeof event.data.box === 'string' ? event.data.box : ''
  return text(first?.dot === event.dot ? 'papers.lines.returned' : 'papers.lines.moved', { number, box })
}

function markOf(event: StoredEvent, { row, view }: Facts): TimelineEntry['mark'] {
  if (view.beyondRole.includes(event.dot)) return 'beyond-role'
  if (event.ev === 'filled') return 'later'
  if (event.ev !== 'issued') return undefined
  if (view.contested) return 'contested'
  return row.v.status === 'void' ? 'voided' : undefined
}
