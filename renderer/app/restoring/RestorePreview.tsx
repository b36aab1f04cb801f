/** What a backup holds, beside what is here, before anything is written. */
import { Button } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { clockInZone, DEFAULT_TIME_ZONE, dayInZone } from '#shared/kernel/zone.ts'
import type { BackupContents } from '#shared/sync/backup/head.ts'
import type { SinceBackup } from '#shared/sync/backup/since.ts'
import type { OpenedBackup } from './restoreSteps.ts'

/** What is here now: counted the same way as a backup is. */
export interface HereNow {
  readonly contents: BackupContents
  readonly frontier: Readonly<Record<string, number>>
  /** The desk that stands here. */
  readonly device: string
}

interface RestorePreviewProps {
  readonly opened: OpenedBackup
  readonly here: HereNow | undefined
  readonly since: SinceBackup
  /** 0 to 100 while it is restored. */
  readonly percent: number | undefined
  readonly onGo: () => void
  readonly onBack: () => void
}

export function RestorePreview({ opened, here, since, percent, onGo, onBack }: RestorePreviewProps) {
  const t = useText()
  const { head } = opened
  const lines = [
    [t('backup.restore.community'), head.contents.community, here?.contents.community],
    [t('backup.restore.made'), <Moment key='made' ms={head.madeMs} />, undefined],
    [t('backup.restore.people'), head.contents.people, here?.contents.people],
    [t('backup.restore.units'), head.contents.units, here?.contents.units],
    [t('backup.restore.openItems'), head.contents.openItems, here?.contents.openItems],
    [
      t('backup.restore.newest'),
      <Moment key='newest' ms={head.contents.newestMs} />,
      here && <Moment key='now' ms={here.contents.newestMs} />,
    ],
  ] as const
  return (
    <section className='restore-preview' aria-label={t('backup.restore.preview')}>
      <h2>{t('backup.restore.preview')}</h2>
      <table className='restore-table'>
        {here !== undefined && (
          <thead>
            <tr>
              <td />
              <th scope='col'>{t('backup.restore.inBackup')}</th>
              <th scope='col'>{t('backup.restore.now')}</th>
            </tr>
          </thead>
        )}
        <tbody>
          {lines.map(([name, inBackup, now]) => (
            <tr key={name}>
              <th scope='row'>{name}</th>
              <td>{inBackup}</td>
              {here !== undefined && <td className='quiet'>{now}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <Since since={since} isWorking={here !== undefined} />
      <p className='quiet'>{t('backup.restore.newDesk')}</p>
      <div className='restore-acts'>
        <Button variant='default' onClick={onBack} disabled={percent !== undefined}>
          {t('common.back')}
        </Button>
        <Button onClick={onGo} disabled={percent !== undefined} autoFocus>
          {percent === undefined ? t('backup.restore.go') : t('backup.restore.going', { percent })}
        </Button>
      </div>
    </section>
  )
}

/** What was written since: each with where it comes back from, and what does not by its name. */
function Since({ since, isWorking }: { readonly since: SinceBackup; readonly isWorking: boolean }) {
  const t = useText()
  const lines = (['fromJournal', 'fromHere', 'fromFolder', 'nowhere'] as const).filter((where) => since[where] > 0)
  return (
    <>
      {isWorking && lines.length === 0 && <p>{t('backup.restore.lostNone')}</p>}
      {lines.length > 0 && (
        <ul className='restore-since'>
          {lines.map((where) => (
            <li key={where} data-lost={where === 'nowhere' || undefined}>
              {t(`backup.restore.since.${where}`, { count: since[where] })}
            </li>
          ))}
        </ul>
      )}
      {isWorking && <p>{t('backup.restore.keptBeside')}</p>}
    </>
  )
}

/** Before a community is open its zone is not known: the usual one is. A day is not broken in two on a phone. */
function Moment({ ms }: { readonly ms: number }) {
  if (ms === 0) return '-'
  return (
    <>
      <span className='restore-day'>{dayInZone(ms, DEFAULT_TIME_ZONE)}</span> {clockInZone(ms, DEFAULT_TIME_ZONE)}
    </>
  )
}
