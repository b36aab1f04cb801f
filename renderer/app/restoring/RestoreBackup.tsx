/**
 * 从备份恢复: picks a backup, opens it and shows what is in it. Nothing is opened here: whoever shows this opens an empty store with the
 * backup's keys (a new device id, because the old one may have gone on elsewhere: sync 4.5.3) and has it filled.
 */
import { Button } from '@mantine/core'
import type { Store } from '#renderer/db/store.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'

/** An opened backup that the person chose. */
export interface ChosenBackup {
  readonly workspace: WorkspaceId
  readonly ring: KeyRing
  /** The desk that made the backup: the restored one takes its name, a new id and a new letter. */
  readonly madeBy: DeviceId
  /** Fills the empty store; its rows are the fold of the backup when this answers. **Throws** when storage fails: nothing counts then. */
  readonly fill: (store: Store, tell: (done: number, total: number) => void) => Promise<void>
}

export interface RestoreBackupProps {
  readonly bridge: FrontDeskBridge
  readonly info: AppInfo
  /** Where the backup must be of one community: the store of this one is being restored. */
  readonly workspace?: WorkspaceId
  /** Opens the store, fills it and shows the progress; on success this screen is replaced by the sign-in. */
  readonly onRestore: (chosen: ChosenBackup) => Promise<Result<unknown, RefusalWords>>
  /** Back to the choice (Esc). */
  readonly onBack: () => void
}

export function RestoreBackup({ onBack }: RestoreBackupProps) {
  const t = useText()
  return (
    <Button variant='default' onClick={onBack}>
      {t('common.back')}
    </Button>
  )
}
