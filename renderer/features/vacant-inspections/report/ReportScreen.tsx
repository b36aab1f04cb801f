/** `/vacant/report/{-$month}`: a month of the rounds in numbers, for paper and as a file. */
import { NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconDownload, IconListCheck, IconPrinter } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { type MonthReport, useMonthReport } from '#renderer/features/vacant-inspections/queries/monthReport.ts'
import { VacantNav } from '#renderer/features/vacant-inspections/VacantNav.tsx'
import type { TableFormat } from '#renderer/platform/tableFile.ts'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { daysOfMonth } from '#shared/domain/vacant-inspections/plan/compliance.ts'
import { addMonths, isDay, type Month, monthOf } from '#shared/kernel/days.ts'
import { printReport } from './printReport.tsx'
import { BreachedPart, ReportFigures, ReportPart } from './ReportParts.tsx'
import { reportFile } from './reportTables.ts'
import './report.css'

/** Months that can be picked; older ones by their address and the keys. */
const MONTHS = 24

export function ReportScreen() {
  const t = useText()
  const { month: asked } = useParams({ strict: false }) as { readonly month?: string }
  const current = monthOf(useToday())
  const month = monthIn(asked) ?? current
  const report = useMonthReport(month)
  const told = report?.numbers.month === month ? report : undefined
  const navigate = useNavigate()
  const go = (to: Month): void => void navigate({ to: `/vacant/report/${to}` })
  const actions = useReportActions({ month, current, told, go })
  return (
    <Page
      title={t('vacantReport.title')}
      note={told && `${month} · ${t('vacantReport.asOf', { day: told.asOf.slice(5) })}`}
      actions={actions}
      filters={
        <>
          <VacantNav at='report' />
          <NativeSelect
            size='xs'
            aria-label={t('vacantReport.month')}
            value={month}
            onChange={({ currentTarget }) => go(currentTarget.value as Month)}
            data={[...monthsUpTo(current, month)]}
          />
        </>
      }
    >
      {told && <ReportBody report={told} />}
    </Page>
  )
}

function ReportBody({ report }: { readonly report: MonthReport }) {
  const t = useText()
  const { total } = report.numbers
  if (total.homes + total.visits + total.faultsFound === 0)
    return <EmptyState title={t('vacantReport.nothing')} hint={t('vacantReport.nothingHint')} />
  return (
    <div className='report'>
      <ReportFigures report={report} />
      <p className='report-rule quiet'>{t('vacantReport.rule', { least: report.leastPerMonth })}</p>
      <ReportPart id='trend' report={report} />
      <ReportPart id='days' report={report} />
      <ReportPart id='buildings' report={report} />
      <ReportPart id='officers' report={report} />
      <BreachedPart report={report} />
    </div>
  )
}

interface ActionParts {
  readonly month: Month
  readonly current: Month
  readonly told: MonthReport | undefined
  readonly go: (month: Month) => void
}

function useReportActions({ month, current, told, go }: ActionParts): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const save = async (format: TableFormat): Promise<void> => {
    if (!told) return
    const name = `${text('vacantReport.title')} ${month}.${format}`
    downloadFile(name, await writeTable(reportFile(told, t), format), format)
    showNotice(text('vacantReport.exported', { name }))
  }
  const isTold = told !== undefined
  const step = (count: number): Month => monthOf(addMonths(daysOfMonth(month).first, count))
  return [
    {
      id: 'print',
      label: t('vacantReport.acts.print'),
      icon: IconPrinter,
      keys: 'Ctrl+P',
      isAvailable: isTold,
      run: () => told && printReport(desk, told),
    },
    {
      id: 'xlsx',
      label: t('vacantReport.acts.xlsx'),
      icon: IconDownload,
      keys: 'Ctrl+E',
      isAvailable: isTold,
      run: () => save('xlsx'),
    },
    { id: 'csv', label: t('vacantReport.acts.csv'), icon: IconDownload, isAvailable: isTold, run: () => save('csv') },
    {
      id: 'board',
      label: t('vacantReport.acts.board'),
      icon: IconListCheck,
      keys: 'F2',
      run: () => void navigate({ to: '/vacant/short' }),
    },
    {
      id: 'before',
      label: t('vacantReport.acts.before'),
      icon: IconChevronLeft,
      keys: 'Alt+PageUp',
      run: () => go(step(-1)),
    },
    {
      id: 'after',
      label: t('vacantReport.acts.after'),
      icon: IconChevronRight,
      keys: 'Alt+PageDown',
      isAvailable: month < current,
      run: () => go(step(1)),
    },
  ]
}

/** The month of the address, where it is one. */
function monthIn(asked: string | undefined): Month | undefined {
  const first = `${asked ?? ''}-01`
  return isDay(first) ? monthOf(first) : undefined
}

/** The newest first; the shown month is among them, however old. */
function monthsUpTo(current: Month, shown: Month): readonly string[] {
  const { first } = daysOfMonth(current)
  const months = Array.from({ length: MONTHS }, (_, index) => monthOf(addMonths(first, -index)))
  return months.includes(shown) ? months : [...months, shown]
}
