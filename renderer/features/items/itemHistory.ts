/** What happened with an item, in words and with its marks; those of the hub's time line, of the item's page, and of a person's copy. */
import type { HubSubject, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { loadRecordHistory, type RecordHistory } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ItemRow } from '#renderer/db/tables.ts'
import { takenBackWords } from '#renderer/text/recordWords.ts'
import { text } from '#renderer/text/text.ts'
import type { ItemChannel } from '#shared/domain/items/schema.ts'
import { ITEM_CHANNELS } from '#shared/domain/items/schema.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import type { ExportSection } from '#shared/domain/owner-files/personExport.ts'
import { paperOf } from '#shared/domain/paperDecision.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import type { AggregateView } from '#shared/sync/aggregateView.ts'
import { recordKey } from '#shared/sync/dot.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { coveredWordsOf, wordsOf } from './eventWords.ts'
import { loadItemsOf, loadVoidItemsOf, staffNames, withItemNames } from './queries.ts'

/** What happened with one item, in the order in which it happened. */
export async function itemHistory(store: Store, row: ItemRow): Promise<readonly TimelineEntry[]> {
  const { view, dead, whyGone } = await loadRecordHistory(store, recordKey('item', row.id))
  const staff = await staffNames(store)
  const time = { zone: store.zone(), now: store.clock.nowMs() }
  return [...view.events, ...dead]
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map((event) => entryOf(event, { view, staff, words: wordsOf(event, { staff, time }), whyGone }))
}

interface Described {
  readonly view: AggregateView
  readonly staff: ReadonlyMap<string, string>
  readonly words: string
  readonly whyGone: RecordHistory['whyGone']
}

function entryOf(event: LiveEvent, { view, staff, words, whyGone }: Described): TimelineEntry {
  const mark = markOf(event, view)
  const by = staff.get(event.actor.id)
  const why = whyGone.get(event.dot)
  const coveredText = coveredWordsOf(event) ?? (why === undefined ? undefined : words)
  return {
    id: `${event.dot}/${event.ev}`,
    at: event.at,
    text: takenBackWords(words, why),
    ...(coveredText === undefined ? {} : { coveredText }),
    ...(isContact(event) ? { isContact: true as const } : {}),
    ...(by === undefined ? {} : { by }),
    ...(mark === undefined ? {} : { mark }),
  }
}

/** Somebody called, came or wrote; a find of a patrol is the desk's own. */
function isContact(event: LiveEvent): boolean {
  if (event.ev === 'visited-back') return event.data.outcome !== 'no-answer'
  if (event.ev !== 'registered') return event.ev === 'noted' && event.data.told === true
  return (
    event.data.channel !== ('patrol' satisfies ItemChannel) && ITEM_CHANNELS.some((one) => one === event.data.channel)
  )
}

function markOf(event: LiveEvent, view: AggregateView): TimelineEntry['mark'] {
  if (view.dead.has(event.dot)) return 'voided'
  if (view.violations.some(({ dots }) => dots.includes(event.dot)) && view.contested) return 'contested'
  if (view.beyondRole.includes(event.dot)) return 'beyond-role'
  if (event.correctedBy !== undefined) return 'corrected'
  if (paperOf(event.data) !== undefined) return 'on-paper'
  return lateOf(event.data) === undefined ? undefined : 'later'
}

/** The time line of a person or unit. */
export async function itemTimeline(store: Store, subject: HubSubject): Promise<readonly TimelineEntry[]> {
  const rows = [...(await loadItemsOf(store, subject)), ...(await loadVoidItemsOf(store, subject))]
  const lines = await withItemNames(store, rows)
  const lists = await Promise.all(
    lines.map(async ({ item, name }) => {
      const entries = await itemHistory(store, item)
      const who = subject.kind === 'unit' && name !== '' ? { who: name } : {}
      // The items of one call came in one change: its dot alone tells them not apart.
      return entries.map((entry) => ({ ...entry, ...who, id: `item/${item.id}/${entry.id}` }))
    }),
  )
  return lists.flat()
}

/** What the desk noted for a person, for their own copy (PIPL Art. 45, handbook 2.18). */
export async function itemExport(store: Store, personId: string): Promise<readonly ExportSection[]> {
  const entries = await itemTimeline(store, { kind: 'person', id: personId })
  const columns = (['at', 'what', 'who'] as const).map((column) => text(`privacy.export.columns.${column}`))
  const rows = entries
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map((entry) => [momentOf(store, entry.at), entry.text, entry.by ?? ''])
  return [{ key: 'items', title: text('items.exportTitle'), columns, rows }]
}

/** `2026-11-21 10:12` of the community. */
function momentOf(store: Store, at: string): string {
  const ms = Date.parse(at)
  return `${store.dayOf(ms)} ${clockInZone(ms, store.zone())}`
}
