/** What visits give to the papers of a day: the duty record, the downtime bundle, the counts of a handover. Paper is Chinese. */
import type { DayRecordLine, DowntimeList, HandoverCount } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { deskVisits } from '#renderer/text/zh-CN/deskVisits.ts'
import type { Day } from '#shared/kernel/days.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { loadPlanned, loadVisitsHere, loadVisitsOn, type VisitLine, withNames } from './queries.ts'

/** Visits without a departure, as the reception lists them: one name, however many came with it. */
export async function visitHandoverCounts(store: Store, t: Text = text): Promise<readonly HandoverCount[]> {
  const here = await loadVisitsHere(store)
  const count = here.reduce((sum, { v }) => sum + v.headCount, 0)
  const line = { id: 'visits/inside', label: t('deskVisits.insideCount'), expected: here.length }
  return [count === here.length ? line : { ...line, aside: t('deskVisits.insideHeads', { count }) }]
}

/** The visits of a day, one line each. */
export async function visitDayRecord(store: Store, day: string): Promise<readonly DayRecordLine[]> {
  const lines = await withNames(store, await loadVisitsOn(store, day as Day))
  return lines.map((line) => ({
    at: line.visit.v.arrivedAt,
    unit: line.unitCode,
    who: nameOnPaper(line),
    matter: matterOnPaper(line),
    handling: leftOnPaper(store, line),
    passedTo: '',
  }))
}

/** Who is announced for the day, and who is inside, to go on by hand. */
export async function visitDowntimeLists(store: Store, day: string): Promise<readonly DowntimeList[]> {
  const planned = await withNames(store, await loadPlanned(store, day))
  const here = await withNames(store, await loadVisitsHere(store))
  const plan = {
    title: '今天的预约',
    columns: ['约定时间', '来访人', '房号', '找谁', '事由', '人数', '到达', '离开'],
    rows: planned.map((line) => [line.visit.v.plannedTime || '未定', ...factsOnPaper(line), '', '']),
  }
  const inside = {
    title: '还在柜台的来访',
    columns: ['到达', '来访人', '房号', '找谁', '事由', '人数', '离开'],
    rows: here.map((line) => [clockOnPaper(store, line.visit.v.arrivedAt), ...factsOnPaper(line), '']),
  }
  return [plan, inside].filter(({ rows }) => rows.length > 0)
}

function factsOnPaper(line: VisitLine): readonly string[] {
  const { purpose, headCount } = line.visit.v
  return [nameOnPaper(line), line.unitCode, line.hostName, deskVisits.purposes[purpose], String(headCount)]
}

/** Name and firm as the paper has them. */
export function nameOnPaper({ visit: { v }, filedName }: VisitLine): string {
  const said = [v.company, v.department, filedName ?? v.name].filter((part) => part !== '')
  return said.length === 0 ? deskVisits.unnamed : said.join(' ')
}

/** `10:12` in the community's zone. */
export function clockOnPaper(store: Store, at: string | null): string {
  return at === null || at === '' ? '' : clockInZone(Date.parse(at), store.zone())
}

/** When they left; a departure of the program says so. */
export function leftOnPaper(store: Store, { visit: { v } }: VisitLine): string {
  const time = clockOnPaper(store, v.leftAt)
  if (time === '') return '未登记离开'
  return v.leftAuto ? `${time} 离开（系统）` : `${time} 离开`
}

function matterOnPaper({ visit: { v }, hostName }: VisitLine): string {
  const purpose = `来访：${deskVisits.purposes[v.purpose]}`
  const host = hostName === '' ? '' : `，找 ${hostName}`
  return `${purpose}${host}${v.headCount === 1 ? '' : `，${v.headCount} 人`}`
}
