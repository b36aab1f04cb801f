/** The numbers of a month as tables: what stands on the screen, behind each chart, and in a file. */
import type { MonthReport } from '#renderer/features/vacant-inspections/queries/monthReport.ts'
import { vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import type { TableFile, TableValue } from '#renderer/platform/tableFile.ts'
import type { Text } from '#renderer/text/text.ts'
import { daysOfMonth } from '#shared/domain/vacant-inspections/plan/compliance.ts'
import {
  keptShare,
  type MonthNumbers,
  type ReportHome,
  type ReportLine,
} from '#shared/domain/vacant-inspections/report/monthNumbers.ts'

/** A table of numbers: the first column names the line. */
export interface ReportTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** Columns that hold names of people, which a curtain covers. */
  readonly people?: readonly number[]
}

/** Columns of a line of a building or officer, in their order. */
const FIGURES = [
  ...(['homes', 'kept', 'breached', 'open', 'share', 'needed', 'done', 'visits', 'unable'] as const),
  ...(['faultsFound', 'faultsClosed', 'faultsOverdue', 'drifts'] as const),
] as const

/** 92%, or a dash where no home owes a visit. */
export function shareWords(line: Pick<ReportLine, 'kept' | 'owing'>, t: Text): string {
  const share = keptShare(line)
  return share === null ? t('vacantReport.none') : t('vacantReport.percent', { share })
}

/** The name of a building, or that it has none. */
export function buildingName({ places }: Pick<MonthReport, 'places'>, id: string, t: Text): string {
  return places.buildings.get(id) || t('vacantReport.elsewhere')
}

/** The name of an officer, or that nobody looks after it. */
export function officerName({ places }: Pick<MonthReport, 'places'>, id: string, t: Text): string {
  return id === '' ? t('vacantReport.nobody') : (places.staff.get(id) ?? '')
}

/** One line a building or officer. */
export function groupTable(group: 'buildings' | 'officers', report: MonthReport, t: Text): ReportTable {
  const nameOf = group === 'buildings' ? buildingName : officerName
  return {
    title: t(`vacantReport.tables.${group}`),
    columns: [
      t(group === 'buildings' ? 'vacantReport.columns.building' : 'vacantReport.columns.officer'),
      ...FIGURES.map((figure) => t(`vacantReport.figures.${figure}`)),
    ],
    rows: report.numbers[group].map((line) => [nameOf(report, line.id, t), ...figuresOf(line, t)]),
    ...(group === 'officers' ? { people: [0] } : {}),
  }
}

function figuresOf(line: ReportLine, t: Text): readonly (string | number)[] {
  return FIGURES.map((figure) => (figure === 'share' ? shareWords(line, t) : line[figure]))
}

/** Who looks after a home, in one cell. */
export function officersOfHome(report: MonthReport, { officerIds }: Pick<ReportHome, 'officerIds'>): string {
  return officerIds.map((id) => report.places.staff.get(id) ?? '').join(' ')
}

/** The breached homes by name. */
export function breachedTable(report: MonthReport, t: Text): ReportTable {
  const columns = ['unit', 'building', 'reason', 'done'] as const
  return {
    title: t('vacantReport.tables.breached'),
    columns: [
      ...columns.map((column) => t(`vacantReport.columns.${column}`)),
      t('vacantReport.figures.unable'),
      t('vacantReport.columns.officer'),
    ],
    people: [5],
    rows: report.numbers.breached.map((home) => [
      home.code,
      buildingName(report, home.buildingId, t),
      vacantWord('reasons', home.reason, t),
      `${home.month.done}/${home.month.needed}`,
      home.month.unable,
      officersOfHome(report, home),
    ]),
  }
}

/** Visits of every day of the month: each has its place, so that two months can be laid beside each other. */
export function everyDay({ month, days }: MonthNumbers) {
  const told = new Map(days.map((one) => [one.day.slice(8), one]))
  const count = Number(daysOfMonth(month).last.slice(8))
  return Array.from({ length: count }, (_, index) => {
    const { visits = 0, unable = 0 } = told.get(String(index + 1).padStart(2, '0')) ?? {}
    return { day: String(index + 1), visits, unable }
  })
}

/** Visits a day. */
export function dayTable({ numbers }: MonthReport, t: Text): ReportTable {
  return {
    title: t('vacantReport.tables.days'),
    columns: [t('vacantReport.columns.day'), t('vacantReport.figures.visits'), t('vacantReport.figures.unable')],
    rows: numbers.days.map(({ day, visits, unable }) => [day, visits, unable]),
  }
}

/** Kept share of the months up to this one. */
export function trendTable({ trend }: MonthReport, t: Text): ReportTable {
  const figures = ['homes', 'kept', 'breached', 'share'] as const
  return {
    title: t('vacantReport.tables.trend'),
    columns: [t('vacantReport.columns.month'), ...figures.map((figure) => t(`vacantReport.figures.${figure}`))],
    rows: trend.map(({ month, total }) => [
      month,
      ...figures.map((figure) => (figure === 'share' ? shareWords(total, t) : total[figure])),
    ]),
  }
}

/** The month on its way into a file: a line a building, officer and breached home, one sheet that can be filtered. */
export function reportFile(report: MonthReport, t: Text): TableFile {
  const { numbers } = report
  const kind = (part: 'total' | 'building' | 'officer') => t(`vacantReport.parts.${part}`)
  const line = (part: 'total' | 'building' | 'officer', name: string, one: ReportLine): readonly TableValue[] => [
    ...[numbers.month, kind(part), name, ''],
    ...FIGURES.map((figure) => (figure === 'share' ? keptShare(one) : one[figure])),
  ]
  const homes = numbers.breached.map((home): readonly TableValue[] => [
    ...[numbers.month, t('vacantReport.figures.breached'), buildingName(report, home.buildingId, t), home.code],
    ...FIGURES.map((figure) => homeFigure(figure, home)),
  ])
  const title = t('vacantReport.title')
  return {
    sheet: title,
    columns: [
      { title: t('vacantReport.columns.month'), width: 10, kind: 'text' },
      { title: t('vacantReport.parts.kind'), width: 8, kind: 'text' },
      { title: t('vacantReport.columns.building'), width: 16, kind: 'text' },
      { title: t('vacantReport.columns.unit'), width: 12, kind: 'text' },
      ...FIGURES.map((figure) => ({ title: fileTitle(figure, t), width: 10, kind: 'number' as const })),
    ],
    rows: [
      line('total', '', numbers.total),
      ...numbers.buildings.map((one) => line('building', buildingName(report, one.id, t), one)),
      ...numbers.officers.map((one) => line('officer', officerName(report, one.id, t), one)),
      ...homes,
    ],
  }
}

type Figure = (typeof FIGURES)[number]

function fileTitle(figure: Figure, t: Text): string {
  return figure === 'share' ? `${t('vacantReport.figures.share')} %` : t(`vacantReport.figures.${figure}`)
}

function homeFigure(figure: Figure, { month }: ReportHome): TableValue {
  if (figure === 'needed' || figure === 'done' || figure === 'unable') return month[figure]
  return null
}
