/** Move-in in the time line of a home or person: every word on their cases, their keys and cards; what was taken back stays visible. */
import type { HubSubject, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { loadRecordHistory } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import { eventWord, takenBackWords } from '#renderer/text/recordWords.ts'
import { text } from '#renderer/text/text.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import { recordKey } from '#shared/sync/dot.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { moveInWord } from './moveInWords.ts'
import { handedThingsOf, moveInsOf } from './queries/subjects.ts'
import { staffNames } from './queries/visitBacks.ts'

/** Records of which every word is told; of more the papers tell. */
const TOLD_WHOLE = 40
/** The owner, or who came for them, was here, called or signed. */
const CONTACTS: ReadonlySet<string> = new Set([
  ...['received', 'paperGot', 'paperReturned', 'collected', 'inspected', 'refused', 'leafletTold', 'handedOver'],
  ...['visitedBack', 'receiptLost'],
])

interface Told {
  readonly entity: 'moveInCase' | 'handedItem'
  readonly id: string
  readonly conflicts: readonly string[] | undefined
  readonly beyondRole: readonly string[] | undefined
  readonly say: (act: string) => string
}

/** What happened, what was taken back included. */
export async function moveInTimeline(store: Store, subject: HubSubject): Promise<readonly TimelineEntry[]> {
  const [cases, things] = await Promise.all([moveInsOf(store, subject), handedThingsOf(store, subject)])
  const records: readonly Told[] = [
    ...cases.map(({ id, conflicts, beyondRole }): Told => {
      const say = (act: string) => text('moveInDesk.timeline.case', { act })
      return { entity: 'moveInCase', id, conflicts, beyondRole, say }
    }),
    ...things.map(({ id, v, conflicts, beyondRole }): Told => {
      const thing = [moveInWord('handed', v.kind), v.serial].filter((part) => part !== '').join(' ')
      const say = (act: string) => text('moveInDesk.timeline.item', { thing, act })
      return { entity: 'handedItem', id, conflicts, beyondRole, say }
    }),
  ]
  const staff = await staffNames(store)
  return (await Promise.all(records.slice(0, TOLD_WHOLE).map((record) => storyOf(store, record, staff)))).flat()
}

async function storyOf(
  store: Store,
  record: Told,
  staff: ReadonlyMap<string, string>,
): Promise<readonly TimelineEntry[]> {
  const { view, dead, whyGone } = await loadRecordHistory(store, recordKey(record.entity, record.id))
  const gone = new Set(dead.map(({ dot }) => dot))
  return [...view.events, ...dead].map((event): TimelineEntry => {
    const words = record.say(eventWord(record.entity, event.ev))
    const by = staff.get(event.actor.id) ?? ''
    const told = { id: `${event.dot}/${record.id}`, at: event.at, ...(by === '' ? {} : { by }) }
    if (gone.has(event.dot))
      return { ...told, text: takenBackWords(words, whyGone.get(event.dot)), coveredText: words, mark: 'voided' }
    const isHere = record.entity === 'moveInCase' && CONTACTS.has(event.ev)
    return { ...told, text: words, ...(isHere ? { isContact: true } : {}), ...markOf(record, event) }
  })
}

function markOf({ conflicts, beyondRole }: Told, event: LiveEvent): Pick<TimelineEntry, 'mark'> {
  if ((conflicts ?? []).length > 0) return { mark: 'contested' }
  if ((beyondRole ?? []).includes(event.dot)) return { mark: 'beyond-role' }
  return lateOf(event.data) === undefined ? {} : { mark: 'later' }
}
