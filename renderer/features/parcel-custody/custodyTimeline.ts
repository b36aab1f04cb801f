/** Custody in the time line of a person or unit, and in a person's copy of everything about them. */
import type { HubSubject, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { loadRecordHistory } from '#renderer/db/liveEvents.ts'
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { CustodyItemRow, TurnedAwayRow } from '#renderer/db/tables.ts'
import { eventWord, takenBackWords } from '#renderer/text/recordWords.ts'
import { text } from '#renderer/text/text.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import type { ExportSection } from '#shared/domain/owner-files/personExport.ts'
import { recordKey } from '#shared/sync/dot.ts'
import { kindWords, outToWords, reasonWords, whatInShort } from './custodyWords.ts'
import { type CustodyLine, custodyLines, rowsOf } from './queries.ts'
import { writtenMoment } from './writtenMoment.ts'

/** Things of which every word is told; of older ones only that they came and went. */
const TOLD_WHOLE = 40
/** The person was here, or opened the door. */
const CONTACTS: ReadonlySet<string> = new Set(['handedOut', 'delivered', 'asked', 'declined'])
/** What somebody brought themselves. */
const BROUGHT: ReadonlySet<string> = new Set(['deposit', 'left-for', 'device'])

/** What became of their things, and what was turned away. */
export async function custodyTimeline(store: Store, subject: HubSubject): Promise<readonly TimelineEntry[]> {
  const rows = await rowsOf(store, subject)
  const lines = await custodyLines(store, rows)
  const staff = new Map((await store.db.staff.toArray()).map((row) => [row.id, row.v.name ?? '']))
  const told = await Promise.all(
    lines.map((line, index) => {
      const telling = { row: rows[index], line, subject, staff }
      return index < TOLD_WHOLE ? wholeStory(store, telling) : shortStory(telling)
    }),
  )
  const refused = (await refusalsOf(store, subject)).map(({ id, v }): TimelineEntry => {
    const by = staff.get(v.by)
    const reasons = v.reasons.map((reason) => reasonWords(reason)).join(text('common.listSeparator'))
    return {
      ...{ id: `turnedAway/${id}`, at: v.at, text: text('custody.timeline.refused', { reasons }), isContact: true },
      ...(by === undefined ? {} : { by }),
    }
  })
  return [...told.flat(), ...refused]
}

interface Telling {
  readonly row: CustodyItemRow | undefined
  readonly line: CustodyLine
  readonly subject: HubSubject
  readonly staff: ReadonlyMap<string, string>
}

async function wholeStory(store: Store, telling: Telling): Promise<readonly TimelineEntry[]> {
  const { row, line } = telling
  const { view, dead, whyGone } = await loadRecordHistory(store, recordKey('custodyItem', line.id))
  const gone = new Set(dead.map(({ dot }) => dot))
  return [...view.events, ...dead].map((event): TimelineEntry => {
    const isHere = CONTACTS.has(event.ev) || (event.ev === 'received' && BROUGHT.has(line.item.kind))
    const told = entryOf(telling, { id: `${event.dot}/${line.id}`, at: event.at, act: event.ev, by: event.actor.id })
    if (gone.has(event.dot)) {
      const why = whyGone.get(event.dot)
      return {
        ...told,
        text: takenBackWords(told.text, why),
        coveredText: told.coveredText ?? told.text,
        mark: 'voided',
      }
    }
    return { ...told, ...(isHere ? { isContact: true } : {}), ...(row === undefined ? {} : markOf(row, event)) }
  })
}

function shortStory(telling: Telling): readonly TimelineEntry[] {
  const { id, item } = telling.line
  const came = entryOf(telling, { id: `${id}/in`, at: item.receivedAt, act: 'received', by: item.receivedBy })
  if (item.out === null) return [came]
  const act = ACTS[item.status] ?? 'handedOut'
  return [came, entryOf(telling, { id: `${id}/out`, at: item.out.at, act, by: item.out.by })]
}

const ACTS: Readonly<Record<string, string>> = {
  delivered: 'delivered',
  returned: 'returned',
  'passed-on': 'passedOn',
  lost: 'lost',
}

interface Told {
  readonly id: string
  readonly at: string
  readonly act: string
  readonly by: string
}

function entryOf({ line, subject, staff }: Telling, { id, at, act, by }: Told): TimelineEntry {
  const name = staff.get(by)
  const said = (thing: string) =>
    text('custody.timeline.line', { act: eventWord('custodyItem', act), thing, tag: line.item.tag })
  return {
    ...{ id, at, text: said(whatInShort(line.item)) },
    // What it is may be somebody's own words.
    ...(line.item.what === '' ? {} : { coveredText: said(kindWords(line.item.kind)) }),
    ...(subject.kind === 'unit' && line.who !== '' ? { who: line.who } : {}),
    ...(name === undefined ? {} : { by: name }),
  }
}

function markOf(
  row: CustodyItemRow,
  event: { readonly dot: string; readonly data: Readonly<Record<string, unknown>> },
): Pick<TimelineEntry, 'mark'> {
  if ((row.conflicts ?? []).length > 0) return { mark: 'contested' }
  if ((row.beyondRole ?? []).some((dot) => dot === event.dot)) return { mark: 'beyond-role' }
  return lateOf(event.data) === undefined ? {} : { mark: 'later' }
}

/** What the desk did not take from a person or for a unit. */
async function refusalsOf(store: Store, subject: HubSubject): Promise<readonly TurnedAwayRow[]> {
  const index = subject.kind === 'person' ? 'v.personId' : 'v.unitId'
  const ids = subject.kind === 'person' ? await idsOfPerson(store, subject.id) : [subject.id]
  const rows = await store.db.turnedAways.where(index).anyOf(ids).toArray()
  return rows.filter(({ v }) => v.status === 'refused')
}

/** A person's things and refusals, for their own copy. Who left or took something in their place is another person, and is named by the role alone. */
export async function custodyExport(store: Store, personId: string): Promise<readonly ExportSection[]> {
  const lines = await custodyLines(store, await rowsOf(store, { kind: 'person', id: personId }))
  const ids = new Set(await idsOfPerson(store, personId))
  const columns = (keys: readonly ExportColumn[]) => keys.map((key) => text(`custody.export.columns.${key}`))
  const moment = (at: string) => writtenMoment(at, store.zone())
  const things = lines.map(({ item }) => [
    ...[moment(item.receivedAt), item.tag, item.waybill, kindWords(item.kind), whatInShort(item)],
    text(ids.has(item.personId ?? '') ? 'custody.export.own' : 'custody.export.depositor'),
    ...[moment(item.out?.at ?? ''), outToWords(item.out?.to ?? ''), takerOf(item.out, ids), item.remark],
  ])
  const refusals = (await refusalsOf(store, { kind: 'person', id: personId })).map(({ v }) => [
    ...[
      moment(v.at),
      v.what,
      v.reasons.map((reason) => reasonWords(reason)).join(text('common.listSeparator')),
      v.remark,
    ],
  ])
  return [
    { key: 'custody', title: text('custody.export.title'), columns: columns(THING_COLUMNS), rows: things },
    ...(refusals.length === 0
      ? []
      : [
          {
            key: 'turnedAway',
            title: text('custody.export.refused'),
            columns: columns(REFUSAL_COLUMNS),
            rows: refusals,
          },
        ]),
  ]
}

const THING_COLUMNS = ['at', 'tag', 'waybill', 'kind', 'what', 'role', 'outAt', 'outTo', 'taker', 'remark'] as const
const REFUSAL_COLUMNS = ['at', 'what', 'reasons', 'remark'] as const
type ExportColumn = (typeof THING_COLUMNS)[number] | (typeof REFUSAL_COLUMNS)[number]

/** Their own name where they took it themselves without a file. */
function takerOf(out: CustodyLine['item']['out'], ids: ReadonlySet<string>): string {
  if (out === null || out.to !== 'self') return ''
  return out.personId !== null && !ids.has(out.personId) ? '' : out.name
}
