/** The charts of custody, a part of the program that is only fetched where they are shown: the numbers stand in the table behind each. */
import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import { type Text, useText } from '#renderer/text/text.ts'
import { useAgeState } from './shelfMapLines.ts'
import type { ToldStatistics } from './statisticsNumbers.ts'
import { ageWords, buildingWords, busyHours, hourWords, type StatisticsTableId } from './statisticsTables.ts'

/** One bar across and some room for the axis, in pixels. */
const BAR = 30
const AXIS = 64
const UPRIGHT = 220
/** More bars than an eye compares: the table has them all. */
const MOST_BARS = 10

const IN = 'var(--state-running-line)'
const OUT = 'var(--state-done-line)'
const HELD = 'var(--state-due-line)'
const MISSED = 'var(--state-late-line)'

type Line = Readonly<Record<string, string | number>>

interface ChartParts {
  readonly lines: readonly Line[]
  readonly series: readonly { readonly name: string; readonly label: string; readonly color: string }[]
  /** Bars lie, names before them. */
  readonly isLying: boolean
}

interface StatisticsChartProps {
  readonly id: Exclude<StatisticsTableId, 'month'>
  readonly told: ToldStatistics
}

/** Hidden from screen readers and the keyboard: the table says the same and can be walked through. */
export function StatisticsChart({ id, told }: StatisticsChartProps) {
  const t = useText()
  const stateOf = useAgeState()
  if (id === 'ages') {
    const lines = told.numbers.ages.map((group) => ({
      ...{ name: ageWords(group, t), count: group.count },
      color: `var(--state-${stateOf(group.from)}-line)`,
    }))
    const series = [{ name: 'count', label: t('custodyShelves.statistics.count'), color: HELD }]
    return <Bars lines={lines} series={series} isLying />
  }
  return <Bars {...partsOf(id, told, t)} />
}

function partsOf(id: Exclude<StatisticsChartProps['id'], 'ages'>, told: ToldStatistics, t: Text): ChartParts {
  const { numbers } = told
  const came = { name: 'in', label: t('custodyShelves.statistics.in'), color: IN }
  const left = { name: 'out', label: t('custodyShelves.statistics.out'), color: OUT }
  const held = { name: 'held', label: t('custodyShelves.statistics.held'), color: HELD }
  switch (id) {
    case 'perDay': {
      const lines = numbers.perDay.map((one) => ({ name: one.key.slice(5) || one.key, in: one.in, out: one.out }))
      return { lines, series: [came, left], isLying: false }
    }
    case 'hours': {
      const lines = busyHours(numbers.hours).map((one) => ({ name: hourWords(one.key), in: one.in, out: one.out }))
      return { lines, series: [came, left], isLying: false }
    }
    case 'carriers': {
      const lines = numbers.carriers.map((one) => ({
        ...{ name: one.key || t('custodyShelves.statistics.elsewhere'), in: one.in, held: one.held },
      }))
      return { lines, series: [came, held], isLying: true }
    }
    case 'buildings': {
      const lines = numbers.buildings.map((one) => ({
        ...{ name: buildingWords(told, one.key, t), in: one.in, held: one.held },
      }))
      return { lines, series: [came, held], isLying: true }
    }
    case 'failed': {
      const delivered = { name: 'delivered', label: t('custodyShelves.statistics.delivered'), color: OUT }
      const missed = { name: 'missed', label: t('custodyShelves.statistics.missed'), color: MISSED }
      const lines = numbers.deliveries.map((one) => ({
        ...{ name: buildingWords(told, one.key, t), delivered: one.delivered, missed: one.missed },
      }))
      return { lines, series: [delivered, missed], isLying: true }
    }
  }
}

function Bars({ lines, series, isLying }: ChartParts) {
  const shown = isLying ? lines.slice(0, MOST_BARS) : lines
  return (
    <div className='statistics-chart' aria-hidden='true'>
      <BarChart
        h={isLying ? shown.length * BAR + AXIS : UPRIGHT}
        data={[...shown]}
        dataKey='name'
        series={[...series]}
        orientation={isLying ? 'vertical' : 'horizontal'}
        gridAxis={isLying ? 'y' : 'x'}
        yAxisProps={isLying ? { width: 96, interval: 0 } : { allowDecimals: false, width: 32 }}
        xAxisProps={isLying ? { allowDecimals: false } : {}}
        maxBarWidth={20}
        withLegend={series.length > 1}
        legendProps={{ verticalAlign: 'bottom', itemSorter: null }}
        barProps={{ isAnimationActive: false }}
        barChartProps={{ accessibilityLayer: false }}
      />
    </div>
  )
}
