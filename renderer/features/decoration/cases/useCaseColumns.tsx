/** The columns of the list of cases. */
import { useMemo } from 'react'
import type { CaseLine } from '#renderer/features/decoration/queries/caseLines.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { lacksWords, statusBadge } from './caseWords.ts'

export function useCaseColumns(): readonly TableColumn<CaseLine>[] {
  const t = useText()
  return useMemo(() => columnsIn(t), [t])
}

function columnsIn(t: Text): readonly TableColumn<CaseLine>[] {
  return [
    {
      key: 'unit',
      title: t('decorationCases.list.columns.unit'),
      width: '6rem',
      narrowWidth: '5rem',
      sortable: true,
      render: ({ unitCode }) => <strong className='list-cell'>{unitCode}</strong>,
    },
    {
      key: 'owner',
      title: t('decorationCases.list.columns.owner'),
      width: 'minmax(5rem, 0.8fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: ({ state }) => (
        <span className='list-cell'>
          {state.application.ownerName !== '' && <PersonName name={state.application.ownerName} />}
        </span>
      ),
    },
    {
      key: 'state',
      title: t('decorationCases.list.columns.state'),
      width: '11.5rem',
      narrowWidth: '9.5rem',
      render: ({ state, caseId, isContested }) => (
        <>
          <StateBadge {...statusBadge(state.status)} />{' '}
          <ContestedMark records={[`decorationCase/${caseId}`]} isContested={isContested} />
        </>
      ),
    },
    {
      key: 'lacks',
      title: t('decorationCases.list.columns.lacks'),
      width: '9.5rem',
      narrowWidth: HIDDEN,
      render: ({ gaps }) => <span className='list-cell'>{lacksWords(gaps)}</span>,
    },
    {
      key: 'contractor',
      title: t('decorationCases.list.columns.contractor'),
      width: 'minmax(8rem, 1.4fr)',
      narrowWidth: HIDDEN,
      render: ({ state }) => (
        <span className='list-cell'>{state.application.contractorName || t('decorationCases.list.self')}</span>
      ),
    },
    {
      key: 'permit',
      title: t('decorationCases.list.columns.permit'),
      width: '8rem',
      narrowWidth: HIDDEN,
      render: ({ state }) => <span className='list-cell'>{state.permitNumber}</span>,
    },
    {
      key: 'until',
      title: t('decorationCases.list.columns.until'),
      width: '6.5rem',
      narrowWidth: HIDDEN,
      render: ({ state }) => <span className='list-cell'>{state.permitTo}</span>,
    },
    {
      key: 'number',
      title: t('decorationCases.list.columns.number'),
      width: '8rem',
      narrowWidth: HIDDEN,
      render: ({ state }) => <span className='list-cell'>{state.number}</span>,
    },
  ]
}
