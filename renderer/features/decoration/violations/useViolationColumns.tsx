/** Columns of the lists of violations. */
import type { ViolationLine } from '#renderer/features/decoration/queries/violations.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import type { ClauseCount } from '#shared/domain/decoration/violations/duties.ts'
import type { Day } from '#shared/kernel/days.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { dutyWords, statusBadge } from './violationWords.ts'

export function useViolationColumns(today: Day): readonly TableColumn<ViolationLine>[] {
  const t = useText()
  const { zone, now } = useDeskClock()
  return [
    {
      key: 'unit',
      title: t('decorationViolations.list.columns.unit'),
      width: '7rem',
      narrowWidth: '5.5rem',
      render: ({ unitCode }) => unitCode || t('decorationViolations.list.publicArea'),
    },
    {
      key: 'status',
      title: t('decorationViolations.list.columns.status'),
      width: '8rem',
      narrowWidth: '7rem',
      render: ({ id, state }) => (
        <>
          <StateBadge {...statusBadge(state.status, t)} />
          <ContestedMark records={[`decorationViolation/${id}`]} />
        </>
      ),
    },
    {
      key: 'duty',
      title: t('decorationViolations.list.columns.duty'),
      width: '11rem',
      narrowWidth: HIDDEN,
      render: ({ due }) =>
        due.day !== '' && due.day < today ? <strong>{dutyWords(due, t)}</strong> : dutyWords(due, t),
    },
    {
      key: 'clauses',
      title: t('decorationViolations.list.columns.clauses'),
      width: '8rem',
      narrowWidth: HIDDEN,
      render: ({ state }) => state.clauses.join('、'),
    },
    {
      key: 'facts',
      title: t('decorationViolations.list.columns.facts'),
      width: 'minmax(10rem, 1fr)',
      narrowWidth: 'minmax(6rem, 1fr)',
      render: ({ state }) => state.facts,
    },
    {
      key: 'found',
      title: t('decorationViolations.list.columns.found'),
      width: '9.5rem',
      narrowWidth: HIDDEN,
      render: ({ state }) => {
        const { day, time } = momentText(state.foundAt, { zone, now })
        return `${day} ${time}`
      },
    },
  ]
}

export function useClauseColumns(): readonly TableColumn<ClauseCount>[] {
  const t = useText()
  const count = (key: 'count' | 'open' | 'mended' | 'reported', narrowWidth: string = HIDDEN) => ({
    key,
    title: t(`decorationViolations.statistics.columns.${key}`),
    width: '5rem',
    narrowWidth,
    render: (line: ClauseCount) => String(line[key]),
  })
  return [
    {
      key: 'code',
      title: t('decorationViolations.statistics.columns.code'),
      width: '5rem',
      narrowWidth: '3.5rem',
      render: ({ code }) => code,
    },
    count('count', '3.5rem'),
    {
      key: 'text',
      title: t('decorationViolations.statistics.columns.text'),
      width: 'minmax(12rem, 1fr)',
      narrowWidth: 'minmax(6rem, 1fr)',
      render: ({ text }) => text,
    },
    count('open', '3.5rem'),
    count('mended'),
    count('reported'),
    {
      key: 'sum',
      title: t('decorationViolations.statistics.columns.sum'),
      width: '8rem',
      narrowWidth: HIDDEN,
      render: ({ deductedFen }) => (deductedFen === 0 ? '' : formatFen(deductedFen as Fen)),
    },
  ]
}
