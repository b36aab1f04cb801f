/** Columns of the unit list. Phones are masked: the list may face the resident. */
import { useMemo } from 'react'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { unitStateBadges } from '#renderer/ui/unitStateColors.ts'
import { formatArea } from '#shared/domain/owner-files/area.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import type { UnitLine } from './unitLines.ts'
import './fileList.css'

export function useUnitColumns(): readonly TableColumn<UnitLine>[] {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  // The same columns for the same words: rows that stay are not drawn again.
  return useMemo(() => columnsIn(t, covered), [t, covered])
}

function columnsIn(t: Text, covered: boolean): readonly TableColumn<UnitLine>[] {
  const phoneOf = (phone: string): string => {
    if (phone === '') return ''
    return covered ? '••••' : maskPhone(phone)
  }
  return [
    {
      key: 'unit',
      title: t('lists.columns.unit'),
      width: 'minmax(5.5rem, 8rem)',
      narrowWidth: '4.75rem',
      sortable: true,
      render: (line) => <strong>{line.code}</strong>,
    },
    {
      key: 'building',
      title: t('lists.columns.building'),
      width: 'minmax(4.5rem, 0.8fr)',
      narrowWidth: HIDDEN,
      render: (line) => <span className='list-cell'>{line.building}</span>,
    },
    {
      key: 'state',
      title: t('lists.columns.state'),
      width: '8.5rem',
      narrowWidth: '7rem',
      render: (line) => (
        <span className='list-marks'>
          <StateBadge state={unitStateBadges[line.state]} words={t(`lists.values.state.${line.state}`)} />
          <ContestedMark records={[`unit/${line.id}`]} isContested={line.isContested} />
          {line.isBeyondRole && <StateBadge state='due' words={t('ownerFiles.beyondRole')} />}
        </span>
      ),
    },
    {
      key: 'area',
      title: t('lists.columns.area'),
      width: '7.5rem',
      narrowWidth: HIDDEN,
      numeric: true,
      render: (line) => (line.areaCm2 === null ? '' : t('ownerFiles.area', { area: formatArea(line.areaCm2) })),
    },
    {
      key: 'owners',
      title: t('lists.columns.owners'),
      width: 'minmax(7.5rem, 1.6fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: (line) => <OwnerNames names={line.owners} />,
    },
    {
      key: 'people',
      title: t('lists.columns.people'),
      width: '4.5rem',
      narrowWidth: HIDDEN,
      numeric: true,
      render: (line) => (line.people === 0 ? '' : line.people),
    },
    {
      key: 'phone',
      title: t('lists.columns.phone'),
      width: '8.75rem',
      narrowWidth: HIDDEN,
      render: (line) => phoneOf(line.phone),
    },
  ]
}

function OwnerNames({ names }: { readonly names: readonly string[] }) {
  const t = useText()
  if (names.length === 0) return <span className='quiet'>{t('ownerFiles.noPeople')}</span>
  return (
    <span className='list-cell'>
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two owners may have one name, and they never move
        <span key={index}>
          {index > 0 && t('common.listSeparator')}
          <PersonName name={name} />
        </span>
      ))}
    </span>
  )
}
