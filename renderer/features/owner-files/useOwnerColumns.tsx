/** Columns of the owner list. Phones are masked: the list may face the resident. */
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { TableColumn } from '#renderer/ui/tableColumn.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import type { OwnerLine } from './queries.ts'
import './ownerFiles.css'

export function useOwnerColumns(): readonly TableColumn<OwnerLine>[] {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const phonesOf = ({ phones }: OwnerLine): string => {
    if (covered) return phones.length === 0 ? '' : '••••'
    return phones.map(maskPhone).join(t('common.listSeparator'))
  }
  return [
    {
      key: 'unit',
      title: t('ownerFiles.columns.unit'),
      width: 'minmax(4.75rem, 8rem)',
      narrowWidth: '4.5rem',
      render: (line) => <strong>{line.unitCode}</strong>,
    },
    {
      key: 'name',
      title: t('ownerFiles.columns.name'),
      width: 'minmax(7.5rem, 1.4fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: (line) =>
        line.personId === null ? (
          <span className='quiet'>{t('ownerFiles.noPeople')}</span>
        ) : (
          <span className='owner-name'>
            <PersonName name={line.name} />
          </span>
        ),
    },
    {
      key: 'relation',
      title: t('ownerFiles.columns.relation'),
      width: 'minmax(4.75rem, 9rem)',
      narrowWidth: '4rem',
      render: (line) => (line.relation === null ? '' : t(`ownerFiles.relations.${line.relation}`)),
    },
    {
      key: 'phones',
      title: t('ownerFiles.columns.phones'),
      width: 'minmax(8.5rem, 1.6fr)',
      narrowWidth: '7rem',
      render: (line) => <span className='owner-name'>{phonesOf(line)}</span>,
    },
  ]
}
