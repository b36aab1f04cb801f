/** Custody in the day of the desk: what to count at a handover, what the day's record says, what is held when the power fails. */
import type { DayRecordLine, DowntimeList, HandoverCount } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { paperText, type Text, text } from '#renderer/text/text.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { compareCodes, compareNames } from '#shared/kernel/names.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { kindWords, reasonWords, statusWords, whatInShort } from './custodyWords.ts'
import { type CustodyLine, custodyLines, heldItems, heldRows } from './queries.ts'
import { cellMoment } from './writtenMoment.ts'

/** What should lie on the shelves, finds apart; what is on its way or looked for cannot be counted. Nothing where custody is not used. */
export async function custodyCounts(store: Store, t: Text = text): Promise<readonly HandoverCount[]> {
  const rows = await heldRows(store)
  if (rows.length === 0 && (await store.db.shelfSlots.count()) === 0) return []
  const found = rows.filter(({ v }) => v.kind === 'found')
  const of = (status: string) => rows.filter(({ v }) => v.kind !== 'found' && v.status === status).length
  const [out, missing] = [of('out-for-delivery'), rows.filter(({ v }) => v.status === 'missing').length]
  const aside = [
    ...(out === 0 ? [] : [t('custody.handover.alsoOut', { count: out })]),
    ...(missing === 0 ? [] : [t('custody.handover.alsoMissing', { count: missing })]),
  ]
  const shelves: HandoverCount = {
    ...{ id: 'custody/in-store', label: t('custody.handover.inStore'), expected: of('in-store') },
    ...(aside.length === 0 ? {} : { aside: aside.join(t('common.listSeparator')) }),
  }
  const finds = found.filter(({ v }) => v.status === 'in-store').length
  return found.length === 0
    ? [shelves]
    : [shelves, { id: 'custody/found', label: t('custody.handover.found'), expected: finds }]
}

/** What came and went on a day, as 《客服中心工作记录表》 lists it: couriers in one line, everything that somebody brought in its own. */
export async function custodyDayRecord(store: Store, day: string): Promise<readonly DayRecordLine[]> {
  const t = paperText()
  const from = zonedInstant(day as Day, 0, store.zone())
  const to = zonedInstant(addDays(day as Day, 1), 0, store.zone())
  const { custodyItems, turnedAways } = store.db
  const came = await custodyItems.where('v.receivedAt').between(from, to, true, false).toArray()
  const left = await custodyItems.where('v.endedAt').between(from, to, true, false).toArray()
  const refused = await turnedAways.where('v.at').between(from, to, true, false).toArray()
  const taken = (await custodyLines(store, came)).filter(({ item }) => item.status !== 'void' && !item.isOpening)
  const gone = await custodyLines(store, left)
  const away = refused.filter(({ v }) => v.status === 'refused')
  const units = new Map(
    (await store.db.units.bulkGet(away.map(({ v }) => v.unitId ?? ''))).flatMap((row) =>
      row ? [[row.id, row.v.code ?? ''] as const] : [],
    ),
  )
  return [
    ...courierLine(taken, t),
    ...taken.filter(({ item }) => item.kind !== 'courier').map((line) => broughtLine(line, t)),
    ...outLine(gone, t),
    ...gone.filter(({ item }) => item.status === 'passed-on').map((line) => passedOnLine(line, t)),
    ...away.map(
      ({ v }): DayRecordLine => ({
        ...{ at: v.at, unit: units.get(v.unitId ?? '') ?? '', who: v.name },
        matter: t('custody.record.refused', { what: v.what || v.carrier || kindWords(v.kind, t) }),
        ...{
          handling: v.reasons.map((reason) => reasonWords(reason, t)).join(t('common.listSeparator')),
          passedTo: '',
        },
      }),
    ),
  ]
}

function courierLine(taken: readonly CustodyLine[], t: Text): readonly DayRecordLine[] {
  const parcels = taken.filter(({ item }) => item.kind === 'courier')
  const [first] = parcels
  if (first === undefined) return []
  const byCarrier = [...Map.groupBy(parcels, ({ item }) => item.carrier || '—')].sort(
    (a, b) => b[1].length - a[1].length || compareNames(a[0], b[0]),
  )
  const carriers = byCarrier.map(([carrier, { length }]) => t('custody.record.carrier', { carrier, count: length }))
  const matter = t('custody.record.couriers', {
    count: parcels.length,
    carriers: carriers.join(t('common.listSeparator')),
  })
  const isHere = parcels.some(({ item }) => item.out === null)
  const handling = t(isHere ? 'custody.record.held' : 'custody.record.left')
  return [{ at: first.item.receivedAt, unit: '', who: '', matter, handling, passedTo: '' }]
}

function broughtLine({ item, who, unitCode }: CustodyLine, t: Text): DayRecordLine {
  const words = { kind: kindWords(item.kind, t), thing: whatInShort(item, t), tag: item.tag }
  return {
    ...{ at: item.receivedAt, unit: unitCode, who: item.kind === 'found' ? item.finder : who },
    ...{ matter: t('custody.record.received', words), handling: statusWords(item.status, t), passedTo: '' },
  }
}

function outLine(gone: readonly CustodyLine[], t: Text): readonly DayRecordLine[] {
  const of = (status: string) => gone.filter(({ item }) => item.status === status).length
  const counts = { handedOut: of('handed-out'), delivered: of('delivered'), returned: of('returned') }
  const count = counts.handedOut + counts.delivered + counts.returned
  const last = gone
    .map(({ item }) => item.endedAt)
    .sort()
    .at(-1)
  if (count === 0 || last === undefined) return []
  const matter = t('custody.record.out', { count, ...counts })
  return [{ at: last, unit: '', who: '', matter, handling: t('custody.record.done'), passedTo: '' }]
}

function passedOnLine({ item }: CustodyLine, t: Text): DayRecordLine {
  const matter = t('custody.record.passedOn', { thing: whatInShort(item, t), tag: item.tag })
  const passedTo = [item.out?.name, item.out?.receipt].filter(Boolean).join(' ')
  return { at: item.endedAt, unit: '', who: '', matter, handling: t('custody.record.done'), passedTo }
}

/** What is held, by unit, for a shift without power. */
export async function custodyDowntimeLists(store: Store): Promise<readonly DowntimeList[]> {
  const t = paperText()
  const held = await heldItems(store)
  if (held.length === 0) return []
  const keys = ['tag', 'unit', 'who', 'what', 'slot', 'receivedAt', 'state'] as const
  const columns = keys.map((key) => t(`custody.downtime.columns.${key}`))
  const rows = held
    .toSorted((a, b) => compareCodes(a.unitCode, b.unitCode) || compareCodes(a.item.tag, b.item.tag))
    .map(({ item, who, unitCode, slotCode }) => [
      ...[item.tag, unitCode, who, whatInShort(item, t), slotCode],
      ...[cellMoment(item.receivedAt, store.zone()), statusWords(item.status, t)],
    ])
  return [{ title: t('custody.downtime.title'), columns, rows }]
}
