/** 业主: everybody by unit, found while typing; Enter opens the hub. */
import { IconUsers } from '@tabler/icons-react'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { FileListScreen } from './lists/FileListScreen.tsx'
import { OWNER_LIST } from './lists/fileList.ts'
import { PERSON_FIELDS } from './lists/listFields.ts'
import { personReader } from './lists/personLines.ts'
import { useNewActions } from './lists/useNewActions.tsx'
import { usePersonColumns } from './lists/usePersonColumns.tsx'

export function OwnersScreen() {
  const t = useText()
  const actions = useNewActions()
  return (
    <FileListScreen
      list={OWNER_LIST}
      reader={personReader}
      columns={usePersonColumns()}
      fields={PERSON_FIELDS}
      note={(count) => t('lists.peopleCount', { count })}
      actions={actions}
      nothingYet={<NobodyYet actions={actions} />}
    />
  )
}

function NobodyYet({ actions }: { readonly actions: readonly DeskAction[] }) {
  const t = useText()
  return (
    <EmptyState icon={IconUsers} title={t('ownerFiles.emptyTitle')} hint={t('ownerFiles.emptyHint')}>
      {actions.map((action, index) => (
        <ActionButton key={action.id} action={action} main={index === 0} />
      ))}
    </EmptyState>
  )
}
