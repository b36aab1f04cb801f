/** What items give to the papers of a day: lines of the duty record (handbook R24, 2.16), and what is open when the power fails. Paper is Chinese. */
import type { DayRecordLine, DowntimeList } from '#renderer/app/frontDeskModule.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ItemRow } from '#renderer/db/tables.ts'
import { itemQueue } from '#renderer/text/zh-CN/itemQueue.ts'
import { textIn } from '#shared/domain/items/itemState.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { clockInZone, zonedInstant } from '#shared/kernel/zone.ts'
import type { QueueNames } from './queueLines.ts'
import { namesOf, queueLines } from './queueQueries.ts'

/** Words of these say how a matter was handled, the later ones over the earlier. */
const HANDLING = ['noted', 'answered', 'done']

/** Every matter that was taken down on a day of the community (ISO), in the order of the day. */
export async function itemDayRecord(store: Store, day: string): Promise<readonly DayRecordLine[]> {
  const from = zonedInstant(day as Day, 0, store.zone())
  const to = zonedInstant(addDays(day as Day, 1), 0, store.zone())
  const rows = await store.db.items.where('v.registeredAt').between(from, to).sortBy('v.registeredAt')
  const told = rows.filter(({ v }) => v.status !== 'void')
  const names = await namesOf(store, told)
  return Promise.all(told.map((row) => recordLine(store, row, names)))
}

async function recordLine(
  store: Store,
  { id, v }: ItemRow,
  { units, people, staff }: QueueNames,
): Promise<DayRecordLine> {
  const events = await loadLiveEvents(store, 'item', id)
  const words = events.findLast((event) => HANDLING.includes(event.ev))
  const handling = words === undefined ? '' : textIn(words, 'result') || textIn(words, 'text')
  const who = v.contactName || (people.get(v.personId ?? '') ?? '')
  return {
    at: v.registeredAt,
    unit: units.get(v.unitId ?? '') ?? '',
    who,
    matter: `${itemQueue.channels[v.channel]} ${v.kind}：${v.matter}`,
    handling: handling || (v.doneAt === '' ? '' : itemQueue.states.settled),
    passedTo: [v.department, staff.get(v.officerId ?? '') ?? ''].filter((part) => part !== '').join(' '),
  }
}

const COLUMNS = ['受理', '房号', '谁', '事项', '责任人', '到期', '处理情况'] as const

/** What is open now, a list for each department; the last column is to write on. */
export async function itemDowntimeLists(store: Store, _day: string): Promise<readonly DowntimeList[]> {
  const open = (await queueLines(store, 'owed')).filter((line) => line.status === 'open')
  const groups = Map.groupBy(open, (line) => line.department || itemQueue.noDepartment)
  const moment = (at: string) =>
    at === '' ? '' : `${store.dayOf(Date.parse(at)).slice(5)} ${clockInZone(Date.parse(at), store.zone())}`
  return [...groups].map(([department, lines]) => ({
    title: itemQueue.downtime.title.replace('{{department}}', department),
    columns: COLUMNS,
    rows: lines.map((line) => [
      moment(line.registeredAt),
      line.unitCode,
      line.who,
      `${line.kind}：${line.matter}`,
      line.officer,
      moment(line.attendBy || line.due),
      '',
    ]),
  }))
}
