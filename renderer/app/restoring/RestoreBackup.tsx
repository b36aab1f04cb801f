/**
 * 从备份恢复: picks a backup, opens it and shows what is in it. Nothing is opened here: whoever shows this opens an empty store with the
 * backup's keys (a new device id, because the old one may have gone on elsewhere: sync 4.5.3) and has it filled.
 */
import { useState } from 'react'
import type { RestoreJob } from '#renderer/db/backup/restoreJob.ts'
import { troubleWords } from '#renderer/features/backup/backupWords.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { SinceBackup } from '#shared/sync/backup/since.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import { FindBackup } from './FindBackup.tsx'
import { type HereNow, RestorePreview } from './RestorePreview.tsx'
import { RestoreSecret } from './RestoreSecret.tsx'
import {
  chosenOf,
  type FoundBackup,
  hasRoom,
  type OpenedBackup,
  openBySecret,
  openHere,
  proveOpened,
  sinceOf,
} from './restoreSteps.ts'
import './restoring.css'

/** An opened backup that the person chose. */
export interface ChosenBackup {
  readonly workspace: WorkspaceId
  readonly ring: KeyRing
  /**
   * Fills a database that was made for it, beside the page; answers how many changes came back beyond the backup.
   * **Refuses** with a code: nothing of the database counts then.
   */
  readonly restore: (
    into: Pick<RestoreJob, 'generation' | 'former' | 'app'>,
    tell: (done: number, total: number) => void,
  ) => Promise<Result<number, string>>
}

export interface RestoreBackupProps {
  readonly bridge: FrontDeskBridge
  readonly info: AppInfo
  /** Where the backup must be of one community: the store of this one is being restored. */
  readonly workspace?: WorkspaceId
  /** What is here now, where there is something: shown beside the backup. */
  readonly here?: HereNow | undefined
  /** Opens the store, fills it and shows the progress; on success this screen is replaced by the sign-in. */
  readonly onRestore: (chosen: ChosenBackup) => Promise<Result<unknown, RefusalWords>>
  /** Back to the choice (Esc). */
  readonly onBack: () => void
}

type Step =
  | { readonly kind: 'find' }
  | { readonly kind: 'secret'; readonly found: FoundBackup }
  | { readonly kind: 'preview'; readonly opened: OpenedBackup; readonly since: SinceBackup }

export function RestoreBackup({ bridge, info, workspace, here, onRestore, onBack }: RestoreBackupProps) {
  const t = useText()
  const [step, setStep] = useState<Step>({ kind: 'find' })
  const [refusal, setRefusal] = useState<RefusalWords>()
  const [percent, setPercent] = useState<number>()
  const opened = async (result: Result<OpenedBackup, string>, found: FoundBackup): Promise<void> => {
    if (result.ok) setStep({ kind: 'preview', opened: result.value, since: await sinceOf(bridge, result.value, here) })
    else if (result.error === 'needs-secret') setStep({ kind: 'secret', found })
    else setRefusal(troubleWords(result.error))
  }
  const pick = async (found: FoundBackup): Promise<void> => {
    setRefusal(undefined)
    if (workspace !== undefined && found.ws !== workspace) setRefusal(troubleWords('other-community'))
    else await opened(await openHere(bridge, found), found)
  }
  const unlock = async (found: FoundBackup, typed: string): Promise<void> => {
    setRefusal(undefined)
    await opened(await openBySecret(bridge, found, typed), found)
  }
  const go = async (backup: OpenedBackup): Promise<void> => {
    setRefusal(undefined)
    if (!(await hasRoom(bridge, backup))) return setRefusal(troubleWords('no-room'))
    setPercent(0)
    // Half of the way is the proof: nothing is written before it.
    const proved = await proveOpened({ bridge, info }, backup, (bytes) =>
      setPercent(Math.round((bytes / backup.found.bytes) * 50)),
    )
    const chosen = chosenOf({ bridge, info }, backup)
    const filling: ChosenBackup = {
      ...chosen,
      restore: (into, tell) =>
        chosen.restore(into, (done, total) => {
          setPercent(50 + Math.round((done / total) * 50))
          tell(done, total)
        }),
    }
    const restored = proved.ok ? await onRestore(filling) : undefined
    setPercent(undefined)
    if (!proved.ok) setRefusal(troubleWords(proved.error))
    else if (restored && !restored.ok) setRefusal(restored.error)
  }
  const back = (): void => {
    setRefusal(undefined)
    if (step.kind === 'find') onBack()
    else setStep({ kind: 'find' })
  }
  return (
    <section
      className='restore'
      aria-label={t('backup.restore.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && percent === undefined) back()
      }}
    >
      <h1>{t('backup.restore.title')}</h1>
      <p className='quiet'>{t('backup.restore.intro')}</p>
      {refusal !== undefined && <RefusalNote words={refusal} />}
      {step.kind === 'find' && (
        <FindBackup bridge={bridge} info={info} workspace={workspace} onPick={pick} onBack={back} />
      )}
      {step.kind === 'secret' && <RestoreSecret onSubmit={(typed) => unlock(step.found, typed)} onBack={back} />}
      {step.kind === 'preview' && (
        <RestorePreview
          opened={step.opened}
          here={here}
          since={step.since}
          percent={percent}
          onGo={() => void go(step.opened)}
          onBack={back}
        />
      )}
    </section>
  )
}
