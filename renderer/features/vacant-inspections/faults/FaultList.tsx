/** Faults of a view, what is owed first at the top; several of them go to their department on one paper. */
import { IconFileText, IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFaultFormStart } from '#renderer/features/vacant-inspections/queries/faultCard.ts'
import { type FaultLine, useClosedFaults, useOpenFaults } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useListAddress } from '#renderer/ui/list/useListAddress.ts'
import { useListSelection } from '#renderer/ui/list/useListSelection.ts'
import { isSelected, type ListSelection, NOTHING_SELECTED } from '#renderer/ui/listSelection.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { filterToText } from '#shared/domain/lists/listFilter.ts'
import { FaultBar } from './FaultBar.tsx'
import { FaultDialog } from './FaultDialog.tsx'
import { faultPath, faultViewPath, newFaultPath } from './faultPaths.ts'
import { type FaultView, isInView, narrowed } from './faultViews.ts'
import { NoticeForm } from './NoticeForm.tsx'
import { usePrintFaults } from './printFaults.ts'
import { useFaultColumns } from './useFaultColumns.tsx'
import './faults.css'

const NEEDS_CLOSED: readonly FaultView[] = ['recurring', 'closed']

export function FaultList({ view }: { readonly view: FaultView }) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const today = useToday()
  const columns = useFaultColumns()
  const address = useListAddress(faultViewPath(view))
  const open = useOpenFaults(today)
  const closed = useClosedFaults(today, NEEDS_CLOSED.includes(view))
  const [selection, select] = useListSelection('vacant-faults', `${view} ${filterToText(address.filter)}`)
  const [told, setTold] = useState<readonly FaultLine[]>()
  const [activeId, setActiveId] = useState('')
  const known = open === undefined || closed === undefined ? undefined : [...open, ...closed]
  const lines = known && narrowed(known, address.filter).filter((line) => isInView(line, view))
  const meant = noticedOf(lines ?? [], { selection, activeId })
  const printing = usePrintFaults({ lines: lines ?? [], view, address })
  const mayTell = desk.store.registry.mayAct('inspectionFault.notice', desk.signature.actor.role) === 'allowed'
  const actions: DeskAction[] = [
    {
      id: 'notice',
      label: t('vacantFaults.acts.noticeSome', { count: meant.length }),
      icon: IconFileText,
      keys: 'F4',
      isAvailable: mayTell && meant.length > 0,
      whyNot: t('vacantFaults.refusals.no-faults.what'),
      run: () => setTold(meant),
    },
    {
      id: 'find',
      label: t('vacantFaults.acts.find'),
      icon: IconPlus,
      keys: 'F2',
      run: () => void navigate({ to: newFaultPath() }),
    },
    printing,
  ]
  return (
    <Page
      title={t('vacantFaults.title')}
      {...(lines === undefined ? {} : { note: t('vacantFaults.list.count', { count: lines.length }) })}
      actions={actions}
      filters={<FaultBar view={view} lines={known ?? []} address={address} />}
    >
      {lines !== undefined && (
        <VirtualTable
          name={`vacant-faults-${view}`}
          label={t('vacantFaults.title')}
          rows={lines}
          columns={columns}
          rowKey={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: faultPath(id) })}
          onActive={setActiveId}
          selection={selection}
          onSelection={select}
          empty={<Nothing view={view} />}
          foot={<span className='quiet'>{t('vacantFaults.list.pick')}</span>}
        />
      )}
      {told !== undefined && (
        <Telling lines={told} onDone={() => select(NOTHING_SELECTED)} onClose={() => setTold(undefined)} />
      )}
    </Page>
  )
}

interface Meant {
  readonly selection: ListSelection
  readonly activeId: string
}

/** The selected ones that a department can be told of; the one under the cursor where none is selected. */
function noticedOf(lines: readonly FaultLine[], { selection, activeId }: Meant): readonly FaultLine[] {
  const open = lines.filter(({ state }) => state.status === 'found' || state.status === 'noticed')
  const selected = open.filter(({ id }) => isSelected(selection, id))
  return selected.length > 0 ? selected : open.filter(({ id }) => id === activeId)
}

interface TellingProps {
  readonly lines: readonly FaultLine[]
  readonly onDone: () => void
  readonly onClose: () => void
}

function Telling({ lines, onDone, onClose }: TellingProps) {
  const t = useText()
  const start = useFaultFormStart()
  const done = (): void => {
    onDone()
    onClose()
  }
  return (
    <FaultDialog title={t('vacantFaults.notice.title')} onClose={onClose}>
      {start !== undefined && <NoticeForm lines={lines} start={start} onDone={done} onClose={onClose} />}
    </FaultDialog>
  )
}

function Nothing({ view }: { readonly view: FaultView }) {
  const t = useText()
  const title = t(`vacantFaults.list.none.${view === 'open' ? 'open' : 'other'}`)
  return <EmptyState title={title} {...(view === 'open' ? { hint: t('vacantFaults.list.noneHint') } : {})} />
}
