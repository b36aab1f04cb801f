/** 房屋: every unit by code with its state and who is there; Enter opens the hub. */
import { IconHome } from '@tabler/icons-react'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FileListScreen } from './lists/FileListScreen.tsx'
import { UNIT_LIST } from './lists/fileList.ts'
import { UNIT_FIELDS } from './lists/listFields.ts'
import { unitReader } from './lists/unitLines.ts'
import { useNewActions } from './lists/useNewActions.tsx'
import { useUnitColumns } from './lists/useUnitColumns.tsx'

export function UnitsScreen() {
  const t = useText()
  const actions = useNewActions()
  return (
    <FileListScreen
      list={UNIT_LIST}
      reader={unitReader}
      columns={useUnitColumns()}
      fields={UNIT_FIELDS}
      note={(count) => t('lists.unitsCount', { count })}
      actions={actions}
      nothingYet={
        <EmptyState icon={IconHome} title={t('lists.noUnitsTitle')} hint={t('lists.noUnitsHint')}>
          {actions.map((action) => (
            <ActionButton key={action.id} action={action} main={action.id === 'new-unit'} />
          ))}
        </EmptyState>
      }
    />
  )
}
