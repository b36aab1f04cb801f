/**
 * 加入已有社区: from a folder and its passphrase to the community's keys. Nothing is opened here: whoever shows this opens the store
 * with `onJoined`, registers the desk once the first exchange has told which letters are taken, and shows the exchange's progress.
 */
import { Button } from '@mantine/core'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'

/** A community whose keys were opened; the host is bound to its folder already (`folder:bind`). */
export interface JoinedCommunity {
  readonly workspace: WorkspaceId
  readonly ring: KeyRing
  /** What this desk wants to be called, and the letter its numbers shall begin with; the next free one where it is taken. */
  readonly desk: { readonly name: string; readonly prefix: string }
}

export interface JoinCommunityProps {
  readonly bridge: FrontDeskBridge
  readonly info: AppInfo
  /** Opens the store of the community; on success this screen is replaced by the first exchange. */
  readonly onJoined: (joined: JoinedCommunity) => Promise<Result<unknown, RefusalWords>>
  /** Back to the choice (Esc). */
  readonly onBack: () => void
}

export function JoinCommunity({ onBack }: JoinCommunityProps) {
  const t = useText()
  return (
    <Button variant='default' onClick={onBack}>
      {t('common.back')}
    </Button>
  )
}
