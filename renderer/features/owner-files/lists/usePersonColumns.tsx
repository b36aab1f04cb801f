/** Columns of the owner list. Phones are masked: the list may face the resident. */
import { useMemo } from 'react'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import type { PersonLine } from './personLines.ts'
import './fileList.css'

export function usePersonColumns(): readonly TableColumn<PersonLine>[] {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  // The same columns for the same words: rows that stay are not drawn again.
  return useMemo(() => columnsIn(t, covered), [t, covered])
}

function columnsIn(t: Text, covered: boolean): readonly TableColumn<PersonLine>[] {
  const separator = t('common.listSeparator')
  const phonesOf = ({ phones }: PersonLine): string => {
    if (covered) return phones.length === 0 ? '' : '••••'
    return phones.map(maskPhone).join(separator)
  }
  return [
    {
      key: 'unit',
      title: t('lists.columns.unit'),
      width: 'minmax(5.5rem, 9rem)',
      narrowWidth: '4.75rem',
      sortable: true,
      render: (line) => <strong>{line.units.join(separator)}</strong>,
    },
    {
      key: 'name',
      title: t('lists.columns.name'),
      width: 'minmax(7.5rem, 1.4fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: (line) => (
        <span className='list-cell'>
          <PersonName name={line.name} />
        </span>
      ),
    },
    {
      key: 'relation',
      title: t('lists.columns.relation'),
      width: 'minmax(4.75rem, 9rem)',
      narrowWidth: '4rem',
      render: (line) => line.relations.map((relation) => t(`ownerFiles.relations.${relation}`)).join(separator),
    },
    {
      key: 'phones',
      title: t('lists.columns.phones'),
      width: 'minmax(8.5rem, 1.4fr)',
      narrowWidth: '7rem',
      render: (line) => <span className='list-cell'>{phonesOf(line)}</span>,
    },
    {
      key: 'marks',
      title: t('lists.columns.marks'),
      width: 'minmax(9rem, 1.8fr)',
      narrowWidth: HIDDEN,
      render: (line) => <PersonMarks line={line} />,
    },
  ]
}

function PersonMarks({ line }: { readonly line: PersonLine }) {
  const t = useText()
  return (
    <span className='list-cell list-marks'>
      <ContestedMark records={[`person/${line.id}`]} isContested={line.isContested} />
      {line.isBeyondRole && <StateBadge state='due' words={t('ownerFiles.beyondRole')} />}
      {line.isUnverified && <StateBadge state='todo' words={t('lists.marks.unverified')} />}
      {line.isFormer && <span className='quiet'>{t('lists.marks.former')}</span>}
      {line.isCompany && <span>{t('lists.marks.company')}</span>}
      {!line.isFormer && line.phones.length === 0 && <StateBadge state='todo' words={t('lists.marks.noPhone')} />}
      {!line.isFormer && !line.hasIdentity && <StateBadge state='todo' words={t('lists.marks.noId')} />}
    </span>
  )
}
