/** The charts of the month, a part of the program that is only fetched where they are shown: the numbers stand in the table behind each. */
import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import type { MonthReport } from '#renderer/features/vacant-inspections/queries/monthReport.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { keptShare } from '#shared/domain/vacant-inspections/report/monthNumbers.ts'
import { buildingName, everyDay } from './reportTables.ts'

/** One bar across and some room for the axis, in pixels. */
const BAR = 30
const AXIS = 64
const UPRIGHT = 200
/** More bars than an eye compares: the table has them all. */
const MOST_BARS = 12

const KEPT = 'var(--state-done-line)'
const OPEN = 'var(--state-due-line)'
const BREACHED = 'var(--state-late-line)'
const SEEN = 'var(--state-running-line)'

/** A chart of the report. */
export type ReportChartId = 'buildings' | 'days' | 'trend'

interface ChartParts {
  readonly lines: readonly Readonly<Record<string, string | number>>[]
  readonly series: readonly { readonly name: string; readonly label: string; readonly color: string }[]
  /** Bars lie, names before them. */
  readonly isLying: boolean
}

interface ReportChartProps {
  readonly id: ReportChartId
  readonly report: MonthReport
}

/** Hidden from screen readers and the keyboard: the table says the same and can be walked through. */
export function ReportChart({ id, report }: ReportChartProps) {
  const t = useText()
  const { lines, series, isLying } = partsOf(id, report, t)
  const shown = isLying ? lines.slice(0, MOST_BARS) : lines
  return (
    <div className='report-chart' aria-hidden='true'>
      <BarChart
        h={isLying ? shown.length * BAR + AXIS : UPRIGHT}
        data={[...shown]}
        dataKey='name'
        type='stacked'
        series={[...series]}
        orientation={isLying ? 'vertical' : 'horizontal'}
        gridAxis={isLying ? 'y' : 'x'}
        yAxisProps={isLying ? { width: 96, interval: 0 } : { allowDecimals: false, width: 36 }}
        xAxisProps={isLying ? { allowDecimals: false } : {}}
        maxBarWidth={24}
        withLegend={series.length > 1}
        legendProps={{ verticalAlign: 'bottom', itemSorter: null }}
        barProps={{ isAnimationActive: false }}
        barChartProps={{ accessibilityLayer: false }}
      />
    </div>
  )
}

function partsOf(id: ReportChartId, report: MonthReport, t: Text): ChartParts {
  const { numbers, trend } = report
  const seriesOf = (name: 'kept' | 'open' | 'breached' | 'visits' | 'unable' | 'share', color: string) => ({
    ...{ name, color, label: t(`vacantReport.figures.${name}`) },
  })
  switch (id) {
    case 'days': {
      const lines = everyDay(numbers).map(({ day, visits, unable }) => ({ name: day, visits, unable }))
      return { lines, series: [seriesOf('visits', SEEN), seriesOf('unable', OPEN)], isLying: false }
    }
    case 'trend': {
      const lines = trend.map(({ month, total }) => ({ name: month.slice(2), share: keptShare(total) ?? 0 }))
      return { lines, series: [seriesOf('share', KEPT)], isLying: false }
    }
    case 'buildings': {
      const lines = numbers.buildings.map((line) => ({
        ...{ name: buildingName(report, line.id, t), kept: line.kept, open: line.open, breached: line.breached },
      }))
      const series = [seriesOf('kept', KEPT), seriesOf('open', OPEN), seriesOf('breached', BREACHED)]
      return { lines, series, isLying: true }
    }
  }
}
