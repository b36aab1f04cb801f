/** `/custody/statistics`: custody in numbers for a period. Each chart has its numbers as a table behind it, for readers of screens, paper and files. */
import { SegmentedControl } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { printTable } from '#renderer/papers/printTable.ts'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { paperText, text, useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { CustodyNav } from './RegisterNav.tsx'
import { StatisticsTable } from './StatisticsTable.tsx'
import { type ToldStatistics, useStatistics } from './statisticsNumbers.ts'
import { STATISTICS_PERIODS, type StatisticsPeriod } from './statisticsPeriods.ts'
import {
  numbersFile,
  numberTable,
  periodLine,
  printedNumbers,
  STATISTICS_TABLES,
  type StatisticsTableId,
} from './statisticsTables.ts'
import './statistics.css'

// The chart library is larger than the rest of the desk: start-up does not pay for it.
const StatisticsChart = lazy(() => import('./StatisticsCharts.tsx').then((part) => ({ default: part.StatisticsChart })))

export function StatisticsScreen() {
  const t = useText()
  const [period, setPeriod] = useState<StatisticsPeriod>('month')
  const told = useStatistics(period)
  const actions = useStatisticsActions(told)
  const periods = STATISTICS_PERIODS.map((value) => ({
    value,
    label: t(`custodyShelves.statistics.periods.${value}`),
  }))
  return (
    <Page
      title={t('custodyShelves.statistics.title')}
      note={told && periodLine(told, t)}
      actions={actions}
      filters={
        <>
          <CustodyNav at='statistics' />
          <SegmentedControl
            className='statistics-periods'
            size='xs'
            aria-label={t('custodyShelves.statistics.period')}
            data={periods}
            value={period}
            onChange={(value) => setPeriod(STATISTICS_PERIODS.find((one) => one === value) ?? 'month')}
          />
        </>
      }
    >
      {told && <Numbers told={told} />}
    </Page>
  )
}

function useStatisticsActions(told: ToldStatistics | undefined): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  return [
    {
      id: 'print-month',
      label: t('custodyShelves.statistics.print'),
      icon: IconPrinter,
      keys: 'F7',
      isAvailable: told !== undefined,
      run: async () => {
        if (!told) return
        const paper = paperText()
        await printTable(desk, printedNumbers(numberTable('month', told, paper), periodLine(told, paper)))
      },
    },
  ]
}

/** Whether anything at all is told. */
function hasNumbers({ numbers, turnedAway }: ToldStatistics): boolean {
  const total = numbers.month.at(-1)
  return turnedAway > 0 || (total !== undefined && Object.values(total).some((value) => Number(value) > 0))
}

function Numbers({ told }: { readonly told: ToldStatistics }) {
  const t = useText()
  if (!hasNumbers(told))
    return (
      <EmptyState title={t('custodyShelves.statistics.nothing')} hint={t('custodyShelves.statistics.nothingHint')} />
    )
  return (
    <div className='statistics'>
      {STATISTICS_TABLES.map((id) => (
        <NumberSection key={id} id={id} told={told}>
          {id !== 'month' && (
            <Suspense fallback={<div className='statistics-chart' />}>
              <StatisticsChart id={id} told={told} />
            </Suspense>
          )}
        </NumberSection>
      ))}
    </div>
  )
}

interface NumberSectionProps {
  readonly id: StatisticsTableId
  readonly told: ToldStatistics
  readonly children: ReactNode
}

/** The month table stands open; a chart has its table folded behind it. */
function NumberSection({ id, told, children }: NumberSectionProps) {
  const t = useText()
  const table = numberTable(id, told, t)
  if (table.rows.length === 0) return null
  const save = async (): Promise<void> => {
    const name = `${table.title} ${told.from} ${told.to}.xlsx`
    downloadFile(name, await writeTable(numbersFile(table), 'xlsx'), 'xlsx')
    showNotice(text('custodyShelves.statistics.exported', { name }))
  }
  return (
    <section className='statistics-part' data-part={id} aria-label={table.title}>
      <header>
        <h2>{table.title}</h2>
        <button
          type='button'
          aria-label={`${t('custodyShelves.statistics.export')} ${table.title}`}
          onClick={() => void save()}
        >
          <IconDownload size={14} aria-hidden />
          {t('custodyShelves.statistics.export')}
        </button>
      </header>
      {children}
      {id === 'month' ? (
        <StatisticsTable table={table} hasTotal />
      ) : (
        <details>
          <summary>{t('custodyShelves.statistics.numbers')}</summary>
          <StatisticsTable table={table} />
        </details>
      )}
    </section>
  )
}
