/** Finding a backup: those that this machine knows, and those in a folder that is typed, browsed or picked. */
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { sizeWords, troubleWords } from '#renderer/features/backup/backupWords.ts'
import { useText } from '#renderer/text/text.ts'
import { FolderSteps } from '#renderer/ui/FolderSteps.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { clockInZone, DEFAULT_TIME_ZONE, dayInZone } from '#shared/kernel/zone.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { type FoundBackup, findHere, findIn } from './restoreSteps.ts'

interface FindBackupProps {
  readonly bridge: FrontDeskBridge
  readonly info: AppInfo
  readonly workspace: WorkspaceId | undefined
  readonly onPick: (found: FoundBackup) => Promise<void>
  readonly onBack: () => void
}

export function FindBackup({ bridge, info, workspace, onPick, onBack }: FindBackupProps) {
  const t = useText()
  const [folder, setFolder] = useState('')
  const [atHand, setAtHand] = useState<readonly FoundBackup[]>()
  const [found, setFound] = useState<readonly FoundBackup[]>()
  const [code, setCode] = useState<string>()
  useEffect(() => {
    if (workspace !== undefined) void findHere(bridge, workspace).then(setAtHand)
  }, [bridge, workspace])
  const look = async (path: string): Promise<void> => {
    setFolder(path)
    setCode(undefined)
    const listed = await findIn(bridge, path.trim())
    setFound(listed.ok ? listed.value : undefined)
    if (!listed.ok) setCode(listed.error)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (folder.trim() === '') setCode('needs-path')
    else void look(folder)
  }
  const choose = async (): Promise<void> => {
    const chosen = await bridge.folder.choose({ path: null })
    if (chosen.ok) await look(chosen.value.path)
  }
  const elsewhere = workspace === undefined
  return (
    <>
      {/* At hand first: a folder is looked for only where what is sought is not among them. */}
      {atHand !== undefined && found === undefined && <FoundList found={atHand} onPick={onPick} />}
      <form className='restore-form' onSubmit={submit}>
        <div className='restore-folder'>
          <TextInput
            label={t(elsewhere ? 'backup.restore.folder' : 'backup.restore.otherFolder')}
            value={folder}
            onChange={(event) => setFolder(event.currentTarget.value)}
            autoComplete='off'
            spellCheck={false}
            autoFocus={elsewhere}
          />
          {info.host === 'electron' && (
            <Button variant='default' onClick={() => void choose()}>
              {t('backup.places.choose')}
            </Button>
          )}
        </div>
        {info.host !== 'electron' && <FolderSteps bridge={bridge} onPick={(path) => void look(path)} />}
        <div className='restore-acts'>
          <Button variant='default' onClick={onBack}>
            {t('common.back')}
          </Button>
          <Button type='submit'>{t('backup.restore.find')}</Button>
        </div>
      </form>
      {code !== undefined && <RefusalNote words={troubleWords(code)} />}
      {found !== undefined && <FoundList found={found} onPick={onPick} />}
    </>
  )
}

function FoundList({ found, onPick }: { readonly found: readonly FoundBackup[] } & Pick<FindBackupProps, 'onPick'>) {
  const t = useText()
  const [opening, setOpening] = useState<string>()
  const pick = async (one: FoundBackup): Promise<void> => {
    setOpening(one.name)
    await onPick(one)
    setOpening(undefined)
  }
  if (found.length === 0) return <p role='status'>{t('backup.restore.nothingFound')}</p>
  const severalCommunities = new Set(found.map(({ ws }) => ws)).size > 1
  return (
    <section className='restore-pick' aria-label={t('backup.restore.pick')}>
      <p className='quiet'>{t('backup.restore.found', { count: found.length })}</p>
      <ul className='restore-found'>
        {found.map((one, index) => (
          <li key={`${one.spot.place}/${one.name}`}>
            <Button
              fullWidth
              justify='space-between'
              variant='default'
              autoFocus={index === 0}
              disabled={opening !== undefined}
              rightSection={sizeWords(one.bytes)}
              onClick={() => void pick(one)}
            >
              {opening === one.name
                ? t('backup.restore.opening')
                : `${dayInZone(one.madeMs, DEFAULT_TIME_ZONE)} ${clockInZone(one.madeMs, DEFAULT_TIME_ZONE)}`}
              {one.spot.place !== null && (
                <span className='quiet'>{`\u00a0· ${t(`backup.places.${one.spot.place}`)}`}</span>
              )}
              {severalCommunities && <span className='quiet'> · {one.ws.slice(0, 4)}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
