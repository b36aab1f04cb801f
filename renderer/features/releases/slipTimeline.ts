/** Slips in the time line of a person or unit, and in a person's copy of everything about them. */
import type { HubSubject, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ReleaseRow } from '#renderer/db/tables.ts'
import { text } from '#renderer/text/text.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import type { ExportSection } from '#shared/domain/owner-files/personExport.ts'
import { goodsText } from '#shared/domain/releases/goods.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { slipsOf } from './queries.ts'
import { goodsInShort } from './slipWords.ts'

export async function slipTimeline(store: Store, subject: HubSubject): Promise<readonly TimelineEntry[]> {
  const staff = new Map((await store.db.staff.toArray()).map((row) => [row.id, row.v.name ?? '']))
  const entries: TimelineEntry[] = []
  for (const row of await slipsOf(store, subject)) {
    const events = await loadLiveEvents(store, 'release', row.id)
    for (const event of events) {
      const by = staff.get(event.actor.id)
      entries.push({ ...entryOf(event, row), ...(by === undefined ? {} : { by }), ...markOf(event, row) })
    }
  }
  return entries
}

function entryOf(
  event: LiveEvent,
  { v }: ReleaseRow,
): Pick<TimelineEntry, 'id' | 'at' | 'text'> & { isContact?: true } {
  const { number } = v
  const base = { id: `${event.dot}/${event.ev}`, at: event.at }
  switch (event.ev) {
    case 'issued':
      return {
        ...base,
        text: text('releases.timeline.issued', { number, goods: goodsInShort(v.goods) }),
        isContact: true,
      }
    case 'passed':
      return { ...base, text: text('releases.timeline.passed', { number }) }
    case 'refused':
      return { ...base, text: text('releases.timeline.refused', { number }) }
    case 'reconciled':
      return {
        ...base,
        text: text(event.data.matches === true ? 'releases.timeline.reconciled' : 'releases.timeline.differs', {
          number,
        }),
      }
    default:
      return { ...base, text: text('releases.timeline.voided', { number }) }
  }
}

function markOf(event: LiveEvent, row: ReleaseRow): Pick<TimelineEntry, 'mark'> {
  if ((row.conflicts ?? []).length > 0) return { mark: 'contested' }
  if ((row.beyondRole ?? []).includes(event.dot)) return { mark: 'beyond-role' }
  if (lateOf(event.data) !== undefined) return { mark: 'later' }
  return event.data.onPaper === true ? { mark: 'on-paper' } : {}
}

/** A person's slips for their own copy: who carried, who else agreed and whose car it was are other people's. */
export async function slipExport(store: Store, personId: string): Promise<readonly ExportSection[]> {
  const rows = await slipsOf(store, { kind: 'person', id: personId })
  const staff = await store.db.staff.bulkGet(rows.map(({ v }) => v.issuedBy))
  const columns = (['at', 'what', 'who'] as const).map((column) => text(`privacy.export.columns.${column}`))
  const lines = rows.map(({ v }, index) => {
    const ms = Date.parse(v.issuedAt)
    const what = [v.number, v.goods.map(goodsText).join('；'), v.reason].filter((part) => part !== '')
    return [`${store.dayOf(ms)} ${clockInZone(ms, store.zone())}`, what.join(' · '), staff[index]?.v.name ?? '']
  })
  return [{ key: 'releases', title: text('releases.export'), columns, rows: lines }]
}
