/** The charts of the overview, a part of the program that is only fetched where they are shown: the numbers stand in the table beside. */
import { BarChart, DonutChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import { useText } from '#renderer/text/text.ts'
import { unitStateColors } from '#renderer/ui/unitStateColors.ts'
import { UNIT_STATES } from '#shared/domain/owner-files/unitState.ts'
import type { BuildingCounts } from './counts.ts'

/** One bar a building and some room for the axis. */
const BAR_HEIGHT = 34
const AXIS_HEIGHT = 56
const MOST_HEIGHT = 520

interface StateChartsProps {
  readonly buildings: readonly BuildingCounts[]
  readonly total: BuildingCounts
}

/** Hidden from screen readers and the keyboard: the table says the same and can be walked through. */
export function StateCharts({ buildings, total }: StateChartsProps) {
  const t = useText()
  const used = UNIT_STATES.filter((state) => total.states[state] > 0)
  const named = used.map((state) => ({ state, label: t(`ownerFiles.unitStates.${state}`) }))
  return (
    <div className='overview-charts' aria-hidden='true'>
      <BarChart
        h={Math.min(MOST_HEIGHT, buildings.length * BAR_HEIGHT + AXIS_HEIGHT)}
        data={buildings.map(({ title, states }) => ({ title, ...states }))}
        dataKey='title'
        type='stacked'
        orientation='vertical'
        series={named.map(({ state, label }) => ({ name: state, label, color: unitStateColors[state] }))}
        yAxisProps={{ width: 110, interval: 0 }}
        xAxisProps={{ allowDecimals: false }}
        gridAxis='x'
        maxBarWidth={24}
        withLegend
        legendProps={{ verticalAlign: 'bottom', itemSorter: null }}
        barProps={{ isAnimationActive: false }}
        barChartProps={{ accessibilityLayer: false }}
      />
      <DonutChart
        data={named.map(({ state, label }) => ({
          name: label,
          value: total.states[state],
          color: unitStateColors[state],
        }))}
        size={150}
        thickness={26}
        chartLabel={t('project.chart.units', { count: total.total })}
        withLabels
        labelsType='value'
        tooltipDataSource='segment'
        pieProps={{ isAnimationActive: false, rootTabIndex: -1 }}
        accessibilityLayer={false}
      />
    </div>
  )
}
