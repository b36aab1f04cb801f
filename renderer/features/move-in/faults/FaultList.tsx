/** Faults of a view over all homes, what is owed first at the top; several are told of, mended or looked at in one go. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type HouseFaultLine, useHouseFaults } from '#renderer/features/move-in/queries/faults.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useListAddress } from '#renderer/ui/list/useListAddress.ts'
import { useListSelection } from '#renderer/ui/list/useListSelection.ts'
import { isSelected, type ListSelection, NOTHING_SELECTED } from '#renderer/ui/listSelection.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { filterToText } from '#shared/domain/lists/listFilter.ts'
import { FaultBar } from './FaultBar.tsx'
import { type FaultView, faultPath, faultViewPath, isInView, narrowed } from './faultViews.ts'
import { useFaultExport, usePrintFaults } from './printFaults.ts'
import { useFaultActs } from './useFaultActs.tsx'
import { useFaultColumns } from './useFaultColumns.tsx'
import './faults.css'

export function FaultList({ view }: { readonly view: FaultView }) {
  const t = useText()
  const navigate = useNavigate()
  const columns = useFaultColumns(false)
  const address = useListAddress(faultViewPath(view))
  const known = useHouseFaults(useToday(), view === 'closed')
  const [selection, select] = useListSelection('house-faults', `${view} ${filterToText(address.filter)}`)
  const [activeKey, setActiveKey] = useState('')
  const lines = known && narrowed(known, address.filter).filter((line) => isInView(line, view))
  const chosen = chosenOf(lines ?? [], selection)
  const meant = chosen.length > 0 ? chosen : (lines ?? []).filter(({ key }) => key === activeKey)
  const acts = useFaultActs(meant, () => select(NOTHING_SELECTED))
  const printing = usePrintFaults(lines ?? [], view)
  const exporting = useFaultExport(lines ?? [], chosen)
  return (
    <Page
      title={t('moveInFaults.title')}
      {...(lines === undefined ? {} : { note: t('moveInFaults.list.count', { count: lines.length }) })}
      actions={[...acts.actions, printing, { ...exporting.action, seldom: true }]}
      filters={<FaultBar view={view} lines={known ?? []} address={address} />}
    >
      {lines !== undefined && (
        <VirtualTable
          name={`house-faults-${view}`}
          label={t('moveInFaults.title')}
          rows={lines}
          columns={columns}
          rowKey={({ key }) => key}
          onOpen={({ caseId, fault }) => void navigate({ to: faultPath(caseId, fault.id) })}
          onActive={setActiveKey}
          selection={selection}
          onSelection={select}
          empty={<EmptyState title={t(`moveInFaults.list.none.${view === 'open' ? 'open' : 'other'}`)} />}
          foot={<span className='quiet'>{t('moveInFaults.list.pick')}</span>}
        />
      )}
      {acts.form}
      {exporting.dialog}
    </Page>
  )
}

function chosenOf(lines: readonly HouseFaultLine[], selection: ListSelection): readonly HouseFaultLine[] {
  return lines.filter(({ key }) => isSelected(selection, key))
}
