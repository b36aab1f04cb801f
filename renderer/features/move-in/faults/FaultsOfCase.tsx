/** Faults of one home with the steps that fit; the one under the cursor is shown below with all that happened. */
import { useState } from 'react'
import { type HouseFaultLine, useFaultFormStart } from '#renderer/features/move-in/queries/faults.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { isSelected, type ListSelection, NOTHING_SELECTED } from '#renderer/ui/listSelection.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { FaultCard } from './FaultCard.tsx'
import { useFaultActs } from './useFaultActs.tsx'
import { useFaultColumns } from './useFaultColumns.tsx'
import './faults.css'

interface FaultsOfCaseProps {
  readonly caseId: string
  readonly lines: readonly HouseFaultLine[]
}

export function FaultsOfCase({ caseId, lines }: FaultsOfCaseProps) {
  const t = useText()
  const columns = useFaultColumns(true)
  const start = useFaultFormStart()
  const [selection, select] = useState<ListSelection>(NOTHING_SELECTED)
  const [activeKey, setActiveKey] = useState('')
  const active = lines.find(({ key }) => key === activeKey) ?? lines[0]
  const chosen = lines.filter(({ key }) => isSelected(selection, key))
  const meant = chosen.length > 0 ? chosen : active === undefined ? [] : [active]
  const acts = useFaultActs(meant, () => select(NOTHING_SELECTED))
  useHotKeys(acts.actions, { enabled: !acts.isOpen })
  if (lines.length === 0) return <EmptyState title={t('moveInFaults.list.noneCase')} />
  return (
    <section className='house-faults' aria-label={t('moveInFaults.section')}>
      <div className='house-fault-acts'>
        {acts.actions.map((action, index) => (
          <ActionButton key={action.id} action={action} main={index === 0} size='xs' />
        ))}
      </div>
      <div className='house-fault-table'>
        <VirtualTable
          name={`house-faults-${caseId}`}
          label={t('moveInFaults.title')}
          rows={lines}
          columns={columns}
          rowKey={({ key }) => key}
          onOpen={({ key }) => setActiveKey(key)}
          onActive={setActiveKey}
          selection={selection}
          onSelection={select}
          empty={null}
        />
      </div>
      {active !== undefined && start !== undefined && <FaultCard line={active} staff={start.staff} />}
      {acts.form}
    </section>
  )
}
