/** Papers in the time line: issued, printed, printed again, back in a box, entered late, voided; a print that did not come out is told too. */
import type { HubSubject, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { loadAggregateView, loadRecordHistory } from '#renderer/db/liveEvents.ts'
import { changeAt } from '#renderer/db/log/readLog.ts'
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { SheetRow } from '#renderer/db/tables.ts'
import { formTitle } from '#renderer/papers/paperWords.ts'
import { takenBackWords } from '#renderer/text/recordWords.ts'
import { text } from '#renderer/text/text.ts'
import type { AggregateView } from '#shared/sync/aggregateView.ts'
import type { Dot } from '#shared/sync/change.ts'
import { recordKey } from '#shared/sync/dot.ts'
import type { StoredEvent } from '#shared/sync/state.ts'

/** What happened to the papers of a person or unit, all of it. */
export async function paperLines(store: Store, subject: HubSubject): Promise<TimelineEntry[]> {
  const rows = await papersOf(store, subject)
  return (await Promise.all(rows.map((row) => paperEntries(store, row)))).flat()
}

/**
 * The same for the hub: what a change did to a record of its own beside the paper (a slip, a loan, an item) is that record's line. One act is
 * one line, and the first printing belongs to it.
 */
export async function paperTimeline(store: Store, subject: HubSubject): Promise<TimelineEntry[]> {
  const told = await Promise.all((await papersOf(store, subject)).map((row) => ownEntries(store, row)))
  return told.flat()
}

async function ownEntries(store: Store, row: SheetRow): Promise<TimelineEntry[]> {
  const own = await Promise.all(row.s.map(async ({ ev, dot }) => [ev, dot, await isToldElsewhere(store, dot)] as const))
  const left = new Set<string>(own.flatMap(([, dot, elsewhere]) => (elsewhere ? [dot] : [])))
  const isIssueLeft = own.some(([ev, , elsewhere]) => ev === 'issued' && elsewhere)
  const view = isIssueLeft ? await loadAggregateView(store, recordKey('sheet', row.id)) : undefined
  const firstPrint = view?.events.find(({ ev }) => ev === 'printed')
  if (firstPrint) left.add(firstPrint.dot)
  return (await paperEntries(store, row)).filter(({ id }) => !left.has(id.slice(ENTRY.length)))
}

/** Whether the change of this event tells of another record too: that one has words of its own. */
async function isToldElsewhere(store: Store, dot: Dot): Promise<boolean> {
  const change = await changeAt(store, dot)
  return change?.items.some((item) => 'ev' in item && item.e !== 'sheet') === true
}

async function papersOf(store: Store, { kind, id }: HubSubject): Promise<SheetRow[]> {
  const { sheets } = store.db
  if (kind === 'unit') return sheets.where('v.unitId').equals(id).toArray()
  return sheets
    .where('v.personId')
    .anyOf(await idsOfPerson(store, id))
    .toArray()
}

/** Before the dot in the id of an entry. */
const ENTRY = 'sheets/'

/** What happened to one paper, oldest first. */
export async function paperHistory(store: Store, sheetId: string): Promise<readonly TimelineEntry[]> {
  const row = await store.db.sheets.get(sheetId)
  return row ? paperEntries(store, row) : []
}

async function paperEntries(store: Store, row: SheetRow): Promise<TimelineEntry[]> {
  const { view, dead, whyGone } = await loadRecordHistory(store, recordKey('sheet', row.id))
  const told = new Map<Dot, StoredEvent>([...view.events, ...dead].map((event) => [event.dot, event]))
  const events = row.s.flatMap(({ dot }) => told.get(dot) ?? []).filter(({ ev }) => ev in words)
  const staff = await store.db.staff.bulkGet(events.map((event) => event.actor.id))
  const facts = { row, view, title: formTitle(row.v.form) }
  return events.map((event, index) => {
    const by = staff[index]?.v.name
    const mark = markOf(event, facts)
    return {
      id: `${ENTRY}${event.dot}`,
      at: event.at,
      ...saidOf(event, facts, whyGone.get(event.dot)),
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

/** Why a paper was voided is somebody's own words. */
function saidOf(
  event: StoredEvent,
  facts: Facts,
  why: string | undefined,
): Pick<TimelineEntry, 'text' | 'coveredText'> {
  const did = wordsOf(event, facts)
  if (why !== undefined) return { text: takenBackWords(did, why), coveredText: did }
  if (event.ev !== 'voided') return { text: did }
  return { text: did, coveredText: wordsOf({ ...event, data: { reason: '••••' } }, facts) }
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
