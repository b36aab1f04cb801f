/** Columns of the board. */
import type { PlanLine } from '#renderer/features/vacant-inspections/queries/plan.ts'
import { vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import type { Day } from '#shared/kernel/days.ts'
import { careText, dueBadge, monthBadge, monthText, shortDay } from './boardWords.ts'

/** The columns, as of a day. */
export function useBoardColumns(today: Day): readonly TableColumn<PlanLine>[] {
  const t = useText()
  return [
    {
      key: 'unit',
      title: t('vacantBoard.columns.unit'),
      width: '6rem',
      narrowWidth: '4.75rem',
      render: ({ code }) => <strong>{code}</strong>,
    },
    {
      key: 'due',
      title: t('vacantBoard.columns.due'),
      width: '9rem',
      narrowWidth: '7.5rem',
      render: (line) => (
        <>
          <StateBadge {...dueBadge(line, today, t)} />
          {line.visitedToday && <ContestedMark records={[`vacantInspection/${line.visitedToday.id}`]} />}
        </>
      ),
    },
    {
      key: 'month',
      title: t('vacantBoard.columns.month'),
      width: '9.75rem',
      narrowWidth: 'minmax(9.25rem, 1fr)',
      render: (line) => monthCell(line, today, t),
    },
    {
      key: 'last',
      title: t('vacantBoard.columns.last'),
      width: '5.75rem',
      narrowWidth: HIDDEN,
      render: ({ next }) =>
        next.lastOn === undefined ? (
          <span className='quiet'>{t('vacantBoard.never')}</span>
        ) : (
          shortDay(next.lastOn, today)
        ),
    },
    {
      key: 'lastMonth',
      title: t('vacantBoard.columns.lastMonth'),
      width: '5.75rem',
      narrowWidth: HIDDEN,
      render: ({ lastMonth }) => lastMonthCell(lastMonth, t),
    },
    {
      key: 'faults',
      title: t('vacantBoard.columns.faults'),
      width: '4.25rem',
      narrowWidth: HIDDEN,
      render: ({ openFaults }) => (openFaults === 0 ? '' : t('vacantBoard.faults', { count: openFaults })),
    },
    {
      key: 'reason',
      title: t('vacantBoard.columns.reason'),
      width: 'minmax(6rem, 0.75fr)',
      narrowWidth: HIDDEN,
      render: ({ scope }) => vacantWord('reasons', scope.reason, t),
    },
    {
      key: 'care',
      title: t('vacantBoard.columns.care'),
      width: 'minmax(6rem, 1fr)',
      narrowWidth: HIDDEN,
      render: (line) => <span className='quiet'>{careText(line, today, t)}</span>,
    },
  ]
}

/** No components: a hook of the translator in each of some hundred cells is a third of what a list costs. */
function monthCell(line: PlanLine, today: Day, t: Text) {
  const badge = monthBadge(line, today, t)
  return (
    <span className='board-month'>
      <span className='board-figure'>{monthText(line.month, t)}</span>
      {badge && <StateBadge {...badge} />}
    </span>
  )
}

function lastMonthCell(month: PlanLine['lastMonth'], t: Text) {
  const { done, needed, stand } = month
  if (stand !== 'breached') return <span className='quiet'>{monthText(month, t)}</span>
  return <span className='board-breach'>{t('vacantBoard.month.breached', { done, needed })}</span>
}
