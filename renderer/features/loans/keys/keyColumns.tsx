/** Columns of the registers of keys, in the screen language. */
import type { Text } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { entrustedBadge, standBadge } from './keyBadges.ts'
import type { EntrustedLine, KeyLine } from './queries.ts'

/** The desk's moment, for hours as it says them. */
export interface DeskMoment {
  readonly zone: string
  readonly now: number
}

export function setColumns(t: Text, moment: DeskMoment): readonly TableColumn<KeyLine>[] {
  const due = ({ loan }: KeyLine): string => {
    if (loan === undefined) return ''
    const { day, time, near } = momentText(loan.loan.dueAt, moment)
    return near === 'today' ? time : `${day} ${time}`
  }
  return [
    {
      key: 'slot',
      title: t('keys.columns.slot'),
      width: '4.5rem',
      narrowWidth: '4.5rem',
      render: ({ thing }) => thing.slot,
    },
    {
      key: 'label',
      title: t('keys.columns.label'),
      width: 'minmax(6rem, 1fr)',
      narrowWidth: '1fr',
      render: ({ id, thing }) => (
        <>
          {thing.label} <ContestedMark records={[`loanThing/${id}`]} isPlain />
        </>
      ),
    },
    { key: 'unit', title: t('keys.columns.unit'), width: '6rem', narrowWidth: HIDDEN, render: (line) => line.unitCode },
    {
      key: 'opens',
      title: t('keys.columns.opens'),
      width: 'minmax(4rem, 1fr)',
      narrowWidth: HIDDEN,
      render: ({ thing }) => thing.opens,
    },
    {
      key: 'count',
      title: t('keys.columns.count'),
      width: '4.25rem',
      narrowWidth: HIDDEN,
      numeric: true,
      render: ({ thing }) => thing.count,
    },
    {
      key: 'seal',
      title: t('keys.columns.seal'),
      width: '5.5rem',
      narrowWidth: HIDDEN,
      render: ({ set }) => set?.seal?.number,
    },
    {
      key: 'state',
      title: t('keys.columns.state'),
      width: '6.5rem',
      narrowWidth: '6.5rem',
      render: (line) => <StateBadge {...standBadge(line)} />,
    },
    {
      key: 'borrower',
      title: t('keys.columns.borrower'),
      width: '6rem',
      narrowWidth: HIDDEN,
      render: ({ loan }) => loan && <PersonName name={loan.who} />,
    },
    { key: 'due', title: t('keys.columns.due'), width: '7rem', narrowWidth: HIDDEN, render: due },
  ]
}

export function entrustedColumns(t: Text): readonly TableColumn<EntrustedLine>[] {
  return [
    {
      key: 'unit',
      title: t('keys.columns.unit'),
      width: 'minmax(6rem, 1fr)',
      narrowWidth: '1fr',
      render: (line) => line.unitCode,
    },
    {
      key: 'owner',
      title: t('keys.columns.owner'),
      width: 'minmax(6rem, 1fr)',
      narrowWidth: HIDDEN,
      render: ({ owner }) => <PersonName name={owner} />,
    },
    {
      key: 'slot',
      title: t('keys.columns.slot'),
      width: '5.5rem',
      narrowWidth: HIDDEN,
      render: (line) => line.slot,
    },
    {
      key: 'count',
      title: t('keys.columns.count'),
      width: '4rem',
      narrowWidth: HIDDEN,
      numeric: true,
      render: ({ state }) => state.count,
    },
    {
      key: 'seal',
      title: t('keys.columns.seal'),
      width: '6rem',
      narrowWidth: HIDDEN,
      render: ({ state }) => state.sealNumber,
    },
    {
      key: 'from',
      title: t('keys.columns.from'),
      width: '7rem',
      narrowWidth: HIDDEN,
      render: ({ state }) => state.from,
    },
    {
      key: 'until',
      title: t('keys.columns.until'),
      width: '7rem',
      narrowWidth: '6.5rem',
      render: ({ state }) => state.until,
    },
    {
      key: 'care',
      title: t('keys.columns.care'),
      width: '6rem',
      narrowWidth: HIDDEN,
      render: ({ state }) => t(state.withCare ? 'keys.care.with' : 'keys.care.without'),
    },
    {
      key: 'state',
      title: t('keys.columns.state'),
      width: '8rem',
      narrowWidth: '6.5rem',
      render: (line) => <StateBadge {...entrustedBadge(line)} />,
    },
  ]
}
