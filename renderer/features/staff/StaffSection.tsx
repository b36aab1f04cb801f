/** Settings, 员工: who may sign in and under which role. */
import { Button } from '@mantine/core'
import { IconKey, IconPencil, IconUserPlus } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { AddStaffForm } from './AddStaffForm.tsx'
import { EditStaffForm } from './EditStaffForm.tsx'
import { PinForm } from './PinForm.tsx'
import { type StaffLine, useStaffLines } from './queries.ts'
import './staff.css'

type Opened =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly staffId: string }
  | { readonly kind: 'pin'; readonly person: StaffLine }

export function StaffSection() {
  const [opened, setOpened] = useState<Opened>()
  const close = useCallback(() => setOpened(undefined), [])
  switch (opened?.kind) {
    case 'add':
      return <AddStaffForm onClose={close} />
    case 'edit':
      return <EditStaffForm staffId={opened.staffId} onClose={close} />
    case 'pin':
      return <PinForm person={opened.person} onClose={close} />
    default:
      return <StaffList onOpen={setOpened} />
  }
}

function StaffList({ onOpen }: { readonly onOpen: (opened: Opened) => void }) {
  const t = useText()
  const { store, signature } = useDesk()
  const lines = useStaffLines(store)
  const leads = isLeader(signature.actor)
  const me = lines?.find((one) => one.id === signature.actor.id)
  const actions = [
    {
      id: 'add-staff',
      label: t('staff.add'),
      icon: IconUserPlus,
      keys: 'F2',
      isAvailable: leads,
      whyNot: t('staff.onlyLeaders'),
      run: () => onOpen({ kind: 'add' }),
    },
    {
      id: 'own-pin',
      label: t('staff.ownPin'),
      icon: IconKey,
      keys: 'F4',
      isAvailable: me !== undefined,
      run: () => me && onOpen({ kind: 'pin', person: me }),
    },
  ]
  useHotKeys(actions)
  if (lines === undefined) return null
  return (
    <div className='settings-pad'>
      <div className='settings-head'>
        <h2>{t('staff.section')}</h2>
        {actions.map((action, index) => (
          <ActionButton key={action.id} action={action} main={index === 0} />
        ))}
      </div>
      <p className='quiet'>{leads ? t('staff.intro') : t('staff.onlyLeaders')}</p>
      {lines.length === 0 ? (
        <EmptyState title={t('staff.nobody')} />
      ) : (
        <StaffTable lines={lines} leads={leads} onOpen={onOpen} />
      )}
    </div>
  )
}

interface StaffTableProps {
  readonly lines: readonly StaffLine[]
  readonly leads: boolean
  readonly onOpen: (opened: Opened) => void
}

function StaffTable({ lines, leads, onOpen }: StaffTableProps) {
  const t = useText()
  return (
    <table className='settings-table' aria-label={t('staff.section')}>
      <thead>
        <tr>
          <th scope='col'>{t('staff.name')}</th>
          <th scope='col'>{t('staff.role')}</th>
          <th scope='col'>{t('staff.state')}</th>
          <th scope='col'>
            <span className='visually-hidden'>{t('staff.edit')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <StaffRow key={line.id} line={line} leads={leads} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

function StaffRow({ line, leads, onOpen }: Omit<StaffTableProps, 'lines'> & { readonly line: StaffLine }) {
  const t = useText()
  const { signature } = useDesk()
  const own = line.id === signature.actor.id
  return (
    <tr data-inactive={!line.active || undefined}>
      <th scope='row'>
        {line.name} {own && <span className='quiet'>({t('staff.you')})</span>}
      </th>
      <td>{t(`roles.${line.role}`)}</td>
      <td>
        <StateBadge
          state={line.active ? 'done' : 'todo'}
          words={line.active ? t('staff.active') : t('staff.inactive')}
        />
        {line.contested && (
          <span title={t('staff.contested')}>
            <ContestedMark records={[`staff/${line.id}`]} isContested />
          </span>
        )}
      </td>
      <td className='settings-table-acts'>
        {leads && (
          <Button
            size='compact-sm'
            variant='subtle'
            leftSection={<IconPencil size={15} stroke={1.75} />}
            aria-label={`${t('staff.edit')} ${line.name}`}
            onClick={() => onOpen({ kind: 'edit', staffId: line.id })}
          >
            {t('staff.edit')}
          </Button>
        )}
        {leads && !own && (
          <Button
            size='compact-sm'
            variant='subtle'
            leftSection={<IconKey size={15} stroke={1.75} />}
            aria-label={`${t('staff.resetPin')} ${line.name}`}
            onClick={() => onOpen({ kind: 'pin', person: line })}
          >
            {t('staff.resetPin')}
          </Button>
        )}
      </td>
    </tr>
  )
}
