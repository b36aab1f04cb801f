/** What is owed on items: promises, 15-minute clocks, visits-back, first receivers to tell; for 「缺什么」, the boards and the evening close. */
import type { DaySpan, HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { type ItemState, isClockRunning } from '#shared/domain/items/itemState.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { clockInZone, dayInZone, zonedInstant } from '#shared/kernel/zone.ts'
import { dueText } from './itemWords.ts'
import { type ItemLine, loadItemsOf, withItemNames } from './queries.ts'

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
  const telling = await loadTelling(store, text)
  const mattersOfLine = (line: ItemLine) =>
    mattersOf(line, telling).map((matter) =>
      subject.kind === 'unit' && line.name !== '' ? { ...matter, who: line.name } : matter,
    )
  return lines.flatMap(mattersOfLine)
}

/** What everybody owes in these days. Index: `items.nextDue`, so that finished items are never read. */
export async function dueItemMatters(
  store: Store,
  { from, to }: DaySpan,
  t: Text = text,
): Promise<readonly OpenMatter[]> {
  const zone = store.zone()
  const after = from === undefined ? FIRST : zonedInstant(addDays(from as Day, -WIDEST_WINDOW_DAYS), 0, zone)
  const until = zonedInstant(to as Day, 1440, zone)
  const rows = await store.db.items.where('v.nextDue').between(after, until, true, false).toArray()
  const lines = await withItemNames(store, rows)
  const telling = await loadTelling(store, t)
  const matters = lines.flatMap((line) =>
    mattersOf(line, telling).map((matter) => ({
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

/** What the lines of one answer are told by, asked once for all of them. */
interface Telling {
  /** The language they are told in. */
  readonly t: Text
  readonly zone: string
  readonly nowMs: number
  readonly today: string
  /** Departments that the project calls engineering. */
  readonly engineering: readonly string[]
}

async function loadTelling(store: Store, t: Text): Promise<Telling> {
  const nowMs = store.clock.nowMs()
  const engineering = await settingOf(store, 'items.engineering-departments')
  return { t, zone: store.zone(), nowMs, today: store.dayOf(nowMs), engineering }
}

/** One line for each who owes something: an open matter is one, a finished one is the visit-back's and the first receiver's. */
function mattersOf(line: ItemLine, telling: Telling): readonly ItemMatter[] {
  const matters = [openOf(line, telling), visitBack(line, telling), receiverToTell(line, telling)]
  const path = `/items/${line.item.id}`
  const { officerId } = line.item.v
  return matters.flatMap((matter) =>
    matter === undefined ? [] : [{ ...(officerId === null ? {} : { officerId }), ...matter, path }],
  )
}

/** The nearest thing owed: while somebody is to be there first, that; the promise follows once they were. */
function openOf(line: ItemLine, telling: Telling): ItemMatter | undefined {
  const { v } = line.item
  if (v.status !== 'open') return undefined
  const isClockFirst = isClockRunning(v) && (v.due === '' || v.attendBy <= v.due)
  return isClockFirst ? attendance(line, telling) : promised(line, telling)
}

function promised({ item: { id, v } }: ItemLine, { t, zone, nowMs, today, engineering }: Telling): ItemMatter {
  const { kind, matter } = v
  const turn = turnOf(v, engineering)
  const owed = { id: `item/${id}`, turn, coveredText: t('items.matters.open', { kind, matter: HIDDEN }) }
  if (v.due === '') return { ...owed, text: t('items.matters.open', { kind, matter }), state: 'todo' }
  const time = dueText(v.due, { zone, now: nowMs }, t)
  const dueMs = Date.parse(v.due)
  const due = dayInZone(dueMs, zone)
  const state = dueMs < nowMs ? 'late' : due === today ? 'due' : 'todo'
  return { ...owed, text: t('items.matters.promise', { kind, matter, time }), state, due }
}

/** Whose turn it is: the owner's while the desk waits for them, the engineers' until they answered. */
export function turnOf(v: ItemState, engineering: readonly string[]): OpenMatter['turn'] {
  if (v.waitsForOwner) return 'owner'
  return engineering.includes(v.department) && v.answeredAt === '' ? 'engineering' : 'us'
}

function attendance({ item: { id, v } }: ItemLine, { t, zone, nowMs, today, engineering }: Telling): ItemMatter {
  const ms = Date.parse(v.attendBy)
  const due = dayInZone(ms, zone)
  const time = clockInZone(ms, zone)
  return {
    id: `item/${id}`,
    text: t('items.matters.clock', { time, matter: v.matter }),
    coveredText: t('items.matters.clock', { time, matter: HIDDEN }),
    // Being there is theirs, whatever the owner has to do besides.
    turn: engineering.includes(v.department) ? 'engineering' : 'us',
    state: ms < nowMs ? 'late' : due === today ? 'due' : 'todo',
    due,
  }
}

function visitBack({ item: { id, v } }: ItemLine, { t, today }: Telling): ItemMatter | undefined {
  if (v.status !== 'done') return undefined
  const due = v.visitBackTo ?? today
  const opens = v.visitBackFrom ?? due
  const { kind, matter } = v
  return {
    id: `item/${id}/visit-back`,
    text:
      v.outcome === 'no-answer'
        ? t('items.matters.noAnswer', { matter })
        : t('items.matters.visitBack', { kind, matter }),
    coveredText: t('items.matters.visitBack', { kind, matter: HIDDEN }),
    turn: 'us',
    state: due < today ? 'late' : opens <= today ? 'due' : 'todo',
    due,
  }
}

function receiverToTell({ item: { id, v }, receiver }: ItemLine, { t, zone }: Telling): ItemMatter | undefined {
  if (!v.receiverToTell) return undefined
  return {
    id: `item/${id}/told`,
    text: t('items.matters.told', { name: receiver, matter: v.matter }),
    coveredText: t('items.matters.told', { name: receiver, matter: HIDDEN }),
    turn: 'us',
    state: 'due',
    due: dayInZone(Date.parse(v.doneAt), zone),
    officerId: v.firstReceiver,
  }
}
