/** Decoration in the time line of a person or unit: every word on their cases, violations and cuts. */
import type { HubSubject, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { loadRecordHistory } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import { eventWord, takenBackWords } from '#renderer/text/recordWords.ts'
import { text } from '#renderer/text/text.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import { recordKey } from '#shared/sync/dot.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { supplyWords } from './otherMatters.ts'
import { casesOf, cutsOf, openViolations } from './queries/subjects.ts'

/** Records of which every word is told; of older ones nothing is: their sheets stand in the papers. */
const TOLD_WHOLE = 30
/** The client was here, called or signed. */
const CONTACTS: ReadonlySet<string> = new Set([
  'applied',
  'amended',
  'paperGot',
  'paperReturned',
  'drawingGot',
  'opinionTold',
  'agreed',
  'undertook',
  'told',
  'collected',
  'toppedUp',
  'refunded',
  'receiptLost',
  'permitLost',
  'permitReturned',
  'hotWorkAsked',
  'acceptanceAsked',
  'withdrawn',
])

interface Told {
  readonly entity: 'decorationCase' | 'decorationViolation' | 'utilityCut'
  readonly id: string
  readonly conflicts: readonly string[] | undefined
  readonly beyondRole: readonly string[] | undefined
  readonly say: (act: string) => string
}

/** What happened, what was taken back included. */
export async function decorationTimeline(store: Store, subject: HubSubject): Promise<readonly TimelineEntry[]> {
  const cases = await casesOf(store, subject)
  const ids = cases.map(({ id }) => id)
  const [violations, cuts] = await Promise.all([openViolations(store, ids), cutsOf(store, ids)])
  const records: readonly Told[] = [
    ...cases.map(({ id, v, conflicts, beyondRole }): Told => {
      const say = (act: string) => text('decorationDesk.timeline.line', { number: v.number, act })
      return { entity: 'decorationCase', id, conflicts, beyondRole, say }
    }),
    ...violations.map(({ id, conflicts, beyondRole }): Told => {
      const say = (act: string) => text('decorationDesk.timeline.violation', { act })
      return { entity: 'decorationViolation', id, conflicts, beyondRole, say }
    }),
    ...cuts.map(({ id, v, conflicts, beyondRole }): Told => {
      const say = (act: string) => text('decorationDesk.timeline.cut', { supply: supplyWords(v.supply, text), act })
      return { entity: 'utilityCut', id, conflicts, beyondRole, say }
    }),
  ]
  const staff = new Map((await store.db.staff.toArray()).map((row) => [row.id, row.v.name ?? '']))
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
    const name = staff.get(event.actor.id)
    const told = { id: `${event.dot}/${record.id}`, at: event.at, ...(name === undefined ? {} : { by: name }) }
    if (gone.has(event.dot))
      return { ...told, text: takenBackWords(words, whyGone.get(event.dot)), coveredText: words, mark: 'voided' }
    const isHere = record.entity === 'decorationCase' && CONTACTS.has(event.ev)
    return { ...told, text: words, ...(isHere ? { isContact: true } : {}), ...markOf(record, event) }
  })
}

function markOf({ conflicts, beyondRole }: Told, event: LiveEvent): Pick<TimelineEntry, 'mark'> {
  if ((conflicts ?? []).length > 0) return { mark: 'contested' }
  if ((beyondRole ?? []).includes(event.dot)) return { mark: 'beyond-role' }
  return lateOf(event.data) === undefined ? {} : { mark: 'later' }
}
