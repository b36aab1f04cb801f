/**
 * 加入已有社区: from a folder and its passphrase to the community's keys. Nothing is opened here: whoever shows this opens the store
 * with `onJoined`, registers the desk once the first exchange has told which letters are taken, and shows the exchange's progress.
 */
import { useState } from 'react'
import { PickFolder } from '#renderer/features/exchange/PickFolder.tsx'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import { type FoundCommunity, JoinSecret } from './JoinSecret.tsx'
import { NameDesk } from './NameDesk.tsx'

/** A community whose keys were opened; the host is bound to its folder already (`folder:bind`). */
export interface JoinedCommunity {
  readonly workspace: WorkspaceId
  readonly ring: KeyRing
  /** The keys file that was opened, as text: kept with the store (`keepKeysText`), so that backups open with the same passphrase. */
  readonly keysFile: string
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

/** What was opened with the secret. */
export interface OpenedKeys extends FoundCommunity {
  readonly ring: KeyRing
  readonly keysFile: string
}

export function JoinCommunity({ bridge, info, onJoined, onBack }: JoinCommunityProps) {
  const t = useText()
  const [found, setFound] = useState<FoundCommunity>()
  const [opened, setOpened] = useState<OpenedKeys>()
  if (opened !== undefined)
    return <NameDesk bridge={bridge} opened={opened} onJoined={onJoined} onBack={() => setOpened(undefined)} />
  if (found !== undefined)
    return (
      <JoinSecret
        found={found}
        onOpened={(ring, keysFile) => setOpened({ ...found, ring, keysFile })}
        onBack={() => setFound(undefined)}
      />
    )
  return (
    <PickFolder
      bridge={bridge}
      info={info}
      purpose={{ kind: 'join' }}
      title={t('passphrase.join.title')}
      titleLevel={1}
      intro={t('passphrase.join.intro')}
      step={t('passphrase.join.folderStep')}
      onPicked={({ path, facts, verdict }) => {
        if (verdict.kind === 'joinable') setFound({ path, workspace: verdict.workspace, keysFiles: facts.keysFiles })
      }}
      onLeave={onBack}
    />
  )
}
