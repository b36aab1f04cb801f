/** The backups of all places, newest first, each with what its last check came to. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BackupBook } from '#renderer/db/backup/backupBook.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useBackups } from '#renderer/stores/useBackups.ts'
import { useText } from '#renderer/text/text.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { BackupFile, BackupPlaceId } from '#shared/ipc/contract.ts'
import { readBackupName } from '#shared/sync/backup/layout.ts'
import { runBackup } from './backupCommands.ts'
import { sizeWords, troubleWords } from './backupWords.ts'
import type { PlaceFacts } from './useBackupFacts.ts'
import { useMomentWords } from './useMomentWords.ts'

interface BackupListProps {
  readonly places: readonly PlaceFacts[]
  readonly book: BackupBook
  readonly onProved: () => void
}

const BADGES = { verified: 'done', failed: 'late', unknown: 'todo' } as const

export function BackupList({ places, book, onProved }: BackupListProps) {
  const t = useText()
  const desk = useDesk()
  const say = useMomentWords()
  const running = useBackups((state) => state.running)
  const [proving, setProving] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const lines = places
    .flatMap(({ id, files }) => files.map((file) => ({ place: id, file })))
    .map((line) => ({ ...line, madeMs: readBackupName(line.file.name)?.madeMs ?? 0 }))
    .sort((a, b) => b.madeMs - a.madeMs)
  const prove = async (place: BackupPlaceId, { name }: BackupFile) => {
    setRefusal(undefined)
    setProving(`${place}/${name}`)
    const proved = await runBackup(desk, { what: 'prove', place, name })
    setProving(undefined)
    if (!proved.ok && proved.error !== 'running') setRefusal(proved.error)
    onProved()
  }
  return (
    <>
      <h3>{t('backup.list.title')}</h3>
      {refusal !== undefined && <RefusalNote words={troubleWords(refusal)} />}
      {lines.length === 0 ? (
        <p className='quiet'>{t('backup.list.none')}</p>
      ) : (
        <table className='settings-table' aria-label={t('backup.list.title')}>
          <thead>
            <tr>
              <th scope='col'>{t('backup.list.made')}</th>
              <th scope='col'>{t('backup.list.place')}</th>
              <th scope='col'>{t('backup.list.size')}</th>
              <th scope='col'>{t('backup.list.state')}</th>
              <th scope='col'>
                <span className='visually-hidden'>{t('backup.list.prove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ place, file, madeMs }) => {
              const state = book[place]?.files[file.name]?.state ?? 'unknown'
              return (
                <tr key={`${place}/${file.name}`}>
                  <th scope='row'>{say(madeMs)}</th>
                  <td>{t(`backup.places.${place}`)}</td>
                  <td>{sizeWords(file.bytes)}</td>
                  <td>
                    <StateBadge state={BADGES[state]} words={t(`backup.list.${state}`)} />
                  </td>
                  <td className='settings-table-acts'>
                    <Button
                      size='compact-sm'
                      variant='subtle'
                      disabled={running !== undefined}
                      aria-label={`${t('backup.list.prove')} ${say(madeMs)}`}
                      onClick={() => void prove(place, file)}
                    >
                      {proving === `${place}/${file.name}` ? t('backup.list.proving') : t('backup.list.prove')}
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <p className='quiet'>{t('backup.list.kept')}</p>
    </>
  )
}
