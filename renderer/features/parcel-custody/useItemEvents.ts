/** What happened with one thing, newest first, as its card tells it. Words that somebody wrote are left out while the screen is covered. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { loadRecordHistory } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { takenBackWords } from '#renderer/text/recordWords.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import type { TimeLineEntry } from '#renderer/ui/TimeLine.tsx'
import { fieldsOf } from '#shared/domain/eventFields.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import type { Dot } from '#shared/sync/change.ts'
import { recordKey } from '#shared/sync/dot.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { outToWords, wayWords } from './custodyWords.ts'

/** Undefined until they are read. */
export function useItemEvents(id: string): readonly TimeLineEntry[] | undefined {
  const { store } = useDesk()
  const covered = usePrivacy((state) => state.covered)
  const t = useText()
  return useLiveAnswer(() => itemEvents(store, id, { t, cover: covered ? 'covered' : 'open' }), [store, id, covered, t])
}

async function itemEvents(
  store: Store,
  id: string,
  { t, cover }: Pick<Telling, 't' | 'cover'>,
): Promise<readonly TimeLineEntry[]> {
  const row = await store.db.custodyItems.get(id)
  const { view, dead, whyGone } = await loadRecordHistory(store, recordKey('custodyItem', id))
  const events = [...view.events, ...dead]
  const staff = await store.db.staff.bulkGet([...new Set(events.map(({ actor }) => actor.id))])
  const names = new Map(staff.flatMap((one) => (one ? [[one.id, one.v.name ?? ''] as const] : [])))
  const slots = await slotCodes(store, events)
  const marks = { gone: new Set(dead.map(({ dot }) => dot)), beyond: new Set<string>(row?.beyondRole ?? []) }
  const first = view.events.find(({ ev }) => ev === 'received')
  const entries = events.map((event): TimeLineEntry => {
    const by = names.get(event.actor.id)
    const mark = markOf(event, marks)
    const why = whyGone.get(event.dot)
    const words = eventWords(event, { t, slots, cover, isFirst: first === undefined || first === event })
    return {
      id: event.dot,
      at: event.at,
      text: takenBackWords(words, why === undefined || cover === 'open' ? why : COVER),
      ...(by === undefined ? {} : { by }),
      ...(mark === undefined ? {} : { mark }),
    }
  })
  return entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

interface Marks {
  readonly gone: ReadonlySet<Dot>
  readonly beyond: ReadonlySet<string>
}

function markOf({ dot, data }: LiveEvent, { gone, beyond }: Marks): TimeLineEntry['mark'] {
  if (gone.has(dot)) return 'voided'
  if (beyond.has(dot)) return 'beyond-role'
  return lateOf(data) === undefined ? undefined : 'later'
}

async function slotCodes({ db }: Store, events: readonly LiveEvent[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(events.flatMap((event) => fieldsOf(event).id('slotId') ?? []))]
  const rows = await db.shelfSlots.bulkGet(ids)
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.v.code ?? ''] as const] : [])))
}

interface Telling {
  readonly t: Text
  readonly slots: ReadonlyMap<string, string>
  readonly cover: 'covered' | 'open'
  /** Of several registrations of one thing the first is its intake. */
  readonly isFirst: boolean
}

const COVER = '••••'

function eventWords(event: LiveEvent, { t, slots, cover, isFirst }: Telling): string {
  const { text: said, id, whole, isSet } = fieldsOf(event)
  const remark = cover === 'covered' ? COVER : said('remark')
  const slot = slots.get(id('slotId') ?? '') ?? ''
  switch (event.ev) {
    case 'received':
      return t(isFirst || whole('visit') > 1 ? 'custodyOut.events.received' : 'custodyOut.events.receivedAgain')
    case 'notified':
      return t('custodyOut.events.notified', { way: wayWords(said('way')) })
    case 'moved':
    case 'recovered':
      return t(`custodyOut.events.${event.ev}`, { slot })
    case 'cameBack':
    case 'damaged':
    case 'ruled':
    case 'declined':
    case 'lost':
      return t(`custodyOut.events.${event.ev}`, { remark })
    case 'handedOut':
    case 'delivered':
    case 'returned':
    case 'passedOn':
      return t(`custodyOut.events.${event.ev}`, { to: outToWords(said('to')) })
    case 'announced':
      return t('custodyOut.events.announced', { number: said('number') })
    case 'asked':
      return t('custodyOut.events.asked', {
        fits: t(isSet('fits') ? 'custodyOut.card.fits' : 'custodyOut.card.fitsNot'),
      })
    case 'sentOut':
    case 'missed':
    case 'counted':
      return t(`custodyOut.events.${event.ev}`)
    default:
      return event.ev
  }
}
