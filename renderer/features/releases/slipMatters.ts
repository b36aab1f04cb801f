/** What release slips owe: slips of today that nobody passed, copies that did not come back, differences, weeks that are not signed. */
import type { DayRecordLine, DaySpan, DowntimeList, HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { paperText, type Text, text } from '#renderer/text/text.ts'
import { goodsText } from '#shared/domain/releases/goods.ts'
import { weekEnd, weekOf } from '#shared/domain/releases/releaseWeek.ts'
import { COPY_DAYS, isCopyOverdue } from '#shared/domain/releases/standing.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { type SlipLine, slipLines, slipsOf } from './queries.ts'

/** Weeks looked back upon for a signature that is missing. */
const WEEKS_BACK = 4
const DAYS_BACK = 60

/** Open slips of a person or unit. */
export async function openSlipMatters(store: Store, subject: HubSubject): Promise<readonly OpenMatter[]> {
  const today = todayOf(store)
  const lines = await slipLines(store, await slipsOf(store, subject), today)
  return lines.flatMap(
    (line) => matterOf({ ...line, unitCode: subject.kind === 'unit' ? '' : line.unitCode }, today, text) ?? [],
  )
}

/** Of everybody, up to a day: weeks without a signature too. */
export async function slipDueMatters(
  store: Store,
  { from, to }: DaySpan,
  t: Text = text,
): Promise<readonly OpenMatter[]> {
  const today = todayOf(store)
  const rows = await store.db.releases.where('v.day').aboveOrEqual(addDays(today, -DAYS_BACK)).toArray()
  const lines = await slipLines(store, rows, today)
  const matters = lines.flatMap((line) => matterOf(line, today, t) ?? [])
  const weeks = await weeksUnsigned(
    store,
    today,
    rows.map((row) => row.v.day),
  )
  return [...matters, ...weeks.map((monday) => weekMatter(monday, today, t))].filter(
    ({ due = today }) => due <= to && (from === undefined || due >= from),
  )
}

function matterOf(line: SlipLine, today: Day, t: Text): OpenMatter | undefined {
  const said = wordsOf(line, today, t)
  if (said === undefined) return undefined
  return {
    id: `release/${line.id}`,
    turn: 'us',
    ...said,
    text: line.unitCode === '' ? said.text : `${line.unitCode} ${said.text}`,
    officerId: line.slip.issuedBy,
    path: `/releases/${line.id}`,
  }
}

function wordsOf(
  { slip, standing, finding, number }: SlipLine,
  today: Day,
  t: Text,
): Pick<OpenMatter, 'text' | 'state' | 'due'> | undefined {
  if (standing === 'void') return undefined
  if (finding === 'differs')
    return { text: t('releases.matters.differs', { number, what: slip.stubWords }), state: 'contested', due: today }
  if (standing === 'issued') return { text: t('releases.matters.open', { number }), state: 'running', due: slip.day }
  if (isCopyOverdue(slip, today)) {
    const due = addDays(slip.day as Day, COPY_DAYS)
    return { text: t('releases.matters.copy', { number, day: slip.day.slice('2026-'.length) }), state: 'late', due }
  }
  return standing === 'refused' && slip.day === today
    ? { text: t('releases.matters.refused', { number, what: slip.gateWords }), state: 'due', due: today }
    : undefined
}

/** Mondays of weeks that have slips and no signature. */
async function weeksUnsigned(store: Store, today: Day, days: readonly string[]): Promise<readonly Day[]> {
  const mondays = [...new Set(days.map((day) => weekOf(day as Day)))].filter(
    (monday) => weekEnd(monday) < today && monday >= addDays(weekOf(today), -7 * WEEKS_BACK),
  )
  const weeks = await store.db.releaseWeeks.bulkGet(mondays)
  return mondays.filter((_, index) => weeks[index]?.v.status !== 'signed')
}

/** A week is owed on the Monday after it. */
function weekMatter(monday: Day, today: Day, t: Text): OpenMatter {
  const due = addDays(monday, 7)
  const words = t('releases.matters.week', { from: monday.slice('2026-'.length) })
  const state = due < today ? 'late' : 'due'
  return { id: `releaseWeek/${monday}`, text: words, turn: 'us', state, due, path: `/releases/week/${monday}` }
}

/** Slips issued on a day, as 《客服中心工作记录表》 lists them: in Chinese. */
export async function slipDayRecord(store: Store, day: string): Promise<readonly DayRecordLine[]> {
  const t = paperText()
  const rows = await store.db.releases.where('v.day').equals(day).toArray()
  const lines = await slipLines(store, rows, day)
  return lines
    .filter(({ standing }) => standing !== 'void')
    .map(({ slip, standing, number, unitCode }) => ({
      at: slip.issuedAt,
      unit: unitCode,
      who: slip.applicantName,
      matter: t('releases.timeline.issued', { number, goods: slip.goods.map(goodsText).join('；') }),
      handling: standing === 'issued' ? t('releases.record.waiting') : t(`releases.standings.${standing}`),
      passedTo: '',
    }))
}

/** What may leave today, for a shift without power. */
export async function slipDowntimeLists(store: Store, day: string): Promise<readonly DowntimeList[]> {
  const t = paperText()
  const rows = await store.db.releases.where('v.day').equals(day).toArray()
  const lines = (await slipLines(store, rows, day)).filter(({ standing }) => standing === 'issued')
  if (lines.length === 0) return []
  const columns = (['number', 'unit', 'goods', 'plate', 'state'] as const).map((key) =>
    t(`releases.downtime.columns.${key}`),
  )
  return [
    {
      title: t('releases.downtime.title'),
      columns,
      rows: lines.map(({ number, unitCode, slip, standing }) => [
        number,
        unitCode,
        slip.goods.map(goodsText).join('；'),
        slip.plate,
        t(`releases.standings.${standing}`),
      ]),
    },
  ]
}

function todayOf(store: Store): Day {
  return store.dayOf(store.clock.nowMs())
}
