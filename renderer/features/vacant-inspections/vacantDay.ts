/** Empty homes in the day of the desk: what to count at a handover, what the day's record says, what is needed without power. */
import type { DayRecordLine, DowntimeList, HandoverCount } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { paperText, type Text, text } from '#renderer/text/text.ts'
import { formatFigure, METERS } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { Day } from '#shared/kernel/days.ts'
import { shortDay } from './matterWords.ts'
import { countSealed, type DueHome, loadRoundsOfDay, type RoundsOfDay, withReadings } from './queries/deskDay.ts'
import { loadEntrusted } from './queries/entrusted.ts'
import { loadPlan } from './queries/plan.ts'
import { itemWords, vacantWord } from './vacantWords.ts'

/** Envelopes with keys that lie sealed in the cabinet; nothing where there is none. */
export async function vacantCounts(store: Store, t: Text = text): Promise<readonly HandoverCount[]> {
  const sealed = await countSealed(store)
  return sealed === 0 ? [] : [{ id: 'vacant/sealed', label: t('vacantDesk.handover.sealed'), expected: sealed }]
}

/** What was walked, found, called, filled and taken on a day, as 《客服中心工作记录表》 lists it: visits in one line an officer. */
export async function vacantDayRecord(store: Store, day: string): Promise<readonly DayRecordLine[]> {
  const t = paperText()
  const facts = await loadRoundsOfDay(store, day as Day)
  return [...visitLines(facts, t), ...faultLinesOf(facts, t), ...otherLines(facts, t)]
}

const line = (told: Pick<DayRecordLine, 'at' | 'matter' | 'handling'> & Partial<DayRecordLine>): DayRecordLine => ({
  ...{ unit: '', who: '', passedTo: '' },
  ...told,
})
const lastAt = (times: readonly string[]): string => times.reduce((a, b) => (b > a ? b : a), '')

function visitLines({ visits }: RoundsOfDay, t: Text): readonly DayRecordLine[] {
  return [...visits.values()].map((walked) => {
    const faulty = walked.filter(({ status }) => status === 'abnormal').length
    const handling = faulty === 0 ? t('vacantDesk.record.noFaults') : t('vacantDesk.record.faults', { count: faulty })
    const matter = t('vacantDesk.record.visits', { count: walked.length })
    return line({ at: lastAt(walked.map(({ seenAt }) => seenAt)), matter, handling })
  })
}

function faultLinesOf({ faults }: RoundsOfDay, t: Text): readonly DayRecordLine[] {
  return faults.map(({ state, unitCode, ownWords }) => {
    const item = itemWords({ code: state.item, words: ownWords }, t)
    const handling =
      state.number !== ''
        ? t('vacantDesk.record.noticed', { number: state.number })
        : t(`vacantDesk.record.${state.itemId === null ? 'waiting' : 'ordered'}`)
    const matter = t('vacantDesk.record.fault', { item })
    return line({ at: state.foundAt, unit: unitCode, matter, handling, passedTo: state.department })
  })
}

function otherLines({ rounds, lists, entrusted }: RoundsOfDay, t: Text): readonly DayRecordLine[] {
  return [
    ...rounds.map(({ kind, why, dueOn, at }) => {
      const named = t(`vacantDesk.roundKinds.${kind === 'storm' ? 'storm' : 'extra'}`)
      const handling = t('vacantDesk.record.roundDue', { day: shortDay(dueOn) })
      return line({ at, matter: t('vacantDesk.record.round', { kind: named, why }), handling })
    }),
    ...[...lists].map(([name, filled]) => {
      const faulty = filled.filter(({ isFault }) => isFault).length
      const handling = faulty === 0 ? t('vacantDesk.record.noFaults') : t('vacantDesk.record.faults', { count: faulty })
      const matter = t('vacantDesk.record.list', { list: vacantWord('lists', name, t), count: filled.length })
      return line({ at: lastAt(filled.map(({ at }) => at)), matter, handling })
    }),
    ...entrusted.map(({ row: { v }, unit }) => {
      const handling = t('vacantDesk.record.entrustedUntil', { until: v.until })
      return line({ at: v.takenAt, unit, matter: t('vacantDesk.record.entrusted', { count: v.count }), handling })
    }),
  ]
}

const DUE = ['unit', 'reason', 'depth', 'last', 'water', 'power', 'gas', 'hook', 'seen'] as const
const KEYS = ['unit', 'hook', 'count', 'seal', 'until'] as const
/** What is to be ticked off by hand. */
const BOX = '□'

/** Homes that are due with what their meters read, and the keys that owners left; nothing that would be empty. */
export async function vacantDowntimeLists(store: Store, day: string): Promise<readonly DowntimeList[]> {
  const t = paperText()
  const due = (await loadPlan(store, day as Day)).filter(({ next }) => next.stand !== 'ahead')
  const homes = await withReadings(store, due, day as Day)
  const entrusted = await loadEntrusted(store)
  const list = (title: 'due' | 'keys', columns: readonly (keyof Titles)[], rows: DowntimeList['rows']) => {
    const titles = columns.map((column) => t(`vacantDesk.downtime.columns.${column}`))
    return rows.length === 0 ? [] : [{ title: t(`vacantDesk.downtime.${title}`), columns: titles, rows }]
  }
  return [
    ...list(
      'due',
      DUE,
      homes.map((home) => dueRow(home, t)),
    ),
    ...list(
      'keys',
      KEYS,
      entrusted.map(({ row: { v }, unit, hook }) => [unit, hook, String(v.count), v.sealNumber, v.until]),
    ),
  ]
}

type Titles = Readonly<Record<(typeof DUE)[number] | (typeof KEYS)[number], string>>

function dueRow({ line: { code, scope, next }, last, hooks }: DueHome, t: Text): readonly string[] {
  const figures = METERS.map((meter) => {
    const hundredths = last[meter]?.hundredths
    return typeof hundredths === 'number' ? formatFigure(hundredths) : ''
  })
  const why = [vacantWord('reasons', scope.reason, t), vacantWord('depths', scope.depth, t)]
  return [code, ...why, next.lastOn ?? '', ...figures, hooks.join(' '), BOX]
}
