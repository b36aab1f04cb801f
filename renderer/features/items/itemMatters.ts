/** What is owed on items: promises, 15-minute clocks, visits-back, first receivers to tell; for 「缺什么」, the boards and the evening close. */
import type { DaySpan, HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { isClockRunning } from '#shared/domain/items/itemState.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { clockInZone, dayInZone, zonedInstant } from '#shared/kernel/zone.ts'
import { dueText } from './itemWords.ts'
import { type ItemLine, loadItemsOf, withItemNames } from './queries.ts'

/** Department whose turn the lists show by its own word. */
const ENGINEERING = '工程部'
/** A visit-back stands in the index under the day on which its window opens; its last day is at most so many days later. */
const WIDEST_WINDOW_DAYS = 60
/** Sorts before every instant, and after the empty text of what owes nothing. */
const FIRST = '0'

/** In place of somebody's words. */
const HIDDEN = '••••'

/** What is owed on the items of a person or unit. */
export async function openItemMatters(store: Store, subject: HubSubject): Promise<readonly OpenMatter[]> {
  const rows = (await loadItemsOf(store, subject)).filter(({ v }) => v.nextDue !== '')
  const lines = await withItemNames(store, rows)
  const mattersOfLine = (line: ItemLine) =>
    mattersOf(line, store).map((matter) =>
      subject.kind === 'unit' && line.name !== '' ? { ...matter, who: line.name } : matter,
    )
  return lines.flatMap(mattersOfLine)
}

/** What everybody owes in these days. Index: `items.nextDue`, so that finished items are never read. */
export async function dueItemMatters(store: Store, { from, to }: DaySpan): Promise<readonly OpenMatter[]> {
  const zone = store.zone()
  const after = from === undefined ? FIRST : zonedInstant(addDays(from as Day, -WIDEST_WINDOW_DAYS), 0, zone)
  const until = zonedInstant(to as Day, 1440, zone)
  const rows = await store.db.items.where('v.nextDue').between(after, until, true, false).toArray()
  const lines = await withItemNames(store, rows)
  const matters = lines.flatMap((line) =>
    mattersOf(line, store).map((matter) => ({
      ...matter,
      ...(line.name === '' ? {} : { who: line.name }),
      text: placed(line, matter.text),
      coveredText: placed(line, matter.coveredText),
    })),
  )
  return matters.filter((matter) => isWithin(matter, { from, to }))
}

function placed({ unitCode }: ItemLine, words: string): string {
  return unitCode === '' ? words : `${unitCode} ${words}`
}

/** Open-ended backwards, a visit-back counts from the day its window opens; it was asked for by that day already. */
function isWithin({ due = '' }: OpenMatter, { from, to }: { from: string | undefined; to: string }): boolean {
  return from === undefined || (due >= from && due <= to)
}

/** A matter is told in somebody's own words, so each line has some for the covered screen. */
type ItemMatter = OpenMatter & { readonly coveredText: string }

function mattersOf(line: ItemLine, store: Store): readonly ItemMatter[] {
  const matters = [promised(line, store), attendance(line, store), visitBack(line, store), receiverToTell(line, store)]
  const path = `/items/${line.item.id}`
  const { officerId } = line.item.v
  return matters.flatMap((matter) =>
    matter === undefined ? [] : [{ ...(officerId === null ? {} : { officerId }), ...matter, path }],
  )
}

function promised({ item: { id, v } }: ItemLine, store: Store): ItemMatter | undefined {
  if (v.status !== 'open') return undefined
  const { kind, matter } = v
  const now = store.clock.nowMs()
  const owed = { id: `item/${id}`, turn: turnOf(v), coveredText: text('items.matters.open', { kind, matter: HIDDEN }) }
  if (v.due === '') return { ...owed, text: text('items.matters.open', { kind, matter }), state: 'todo' }
  const time = dueText(v.due, { zone: store.zone(), now })
  const due = dayInZone(Date.parse(v.due), store.zone())
  const state = Date.parse(v.due) < now ? 'late' : due === store.dayOf(now) ? 'due' : 'todo'
  return { ...owed, text: text('items.matters.promise', { kind, matter, time }), state, due }
}

/** Whose turn it is: the owner's while the desk waits for them, the engineers' until they answered. */
export function turnOf(v: ItemLine['item']['v']): OpenMatter['turn'] {
  if (v.waitsForOwner) return 'owner'
  return v.department === ENGINEERING && v.answeredAt === '' ? 'engineering' : 'us'
}

function attendance({ item: { id, v } }: ItemLine, store: Store): ItemMatter | undefined {
  if (!isClockRunning(v)) return undefined
  const ms = Date.parse(v.attendBy)
  const time = clockInZone(ms, store.zone())
  return {
    id: `item/${id}/attend`,
    text: text('items.matters.clock', { time, matter: v.matter }),
    coveredText: text('items.matters.clock', { time, matter: HIDDEN }),
    turn: v.department === ENGINEERING ? 'engineering' : 'us',
    state: ms < store.clock.nowMs() ? 'late' : 'due',
    due: dayInZone(ms, store.zone()),
  }
}

function visitBack({ item: { id, v } }: ItemLine, store: Store): ItemMatter | undefined {
  if (v.status !== 'done') return undefined
  const today = store.dayOf(store.clock.nowMs())
  const due = v.visitBackTo ?? today
  const opens = v.visitBackFrom ?? due
  const { kind, matter } = v
  return {
    id: `item/${id}/visit-back`,
    text:
      v.outcome === 'no-answer'
        ? text('items.matters.noAnswer', { matter })
        : text('items.matters.visitBack', { kind, matter }),
    coveredText: text('items.matters.visitBack', { kind, matter: HIDDEN }),
    turn: 'us',
    state: due < today ? 'late' : opens <= today ? 'due' : 'todo',
    due,
  }
}

function receiverToTell({ item: { id, v }, receiver }: ItemLine, store: Store): ItemMatter | undefined {
  if (!v.receiverToTell) return undefined
  return {
    id: `item/${id}/told`,
    text: text('items.matters.told', { name: receiver, matter: v.matter }),
    coveredText: text('items.matters.told', { name: receiver, matter: HIDDEN }),
    turn: 'us',
    state: 'due',
    due: dayInZone(Date.parse(v.doneAt), store.zone()),
    officerId: v.firstReceiver,
  }
}
