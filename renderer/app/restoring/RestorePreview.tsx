/** What a backup holds, beside what is here, before anything is written. */
import { Button } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { clockInZone, DEFAULT_TIME_ZONE, dayInZone } from '#shared/kernel/zone.ts'
import type { BackupContents } from '#shared/sync/backup/head.ts'
import { countOf } from '#shared/sync/exchange/coverage.ts'
import type { OpenedBackup } from './restoreSteps.ts'

/** What is here now: counted the same way as a backup is. */
export interface HereNow {
  readonly contents: BackupContents
  readonly frontier: Readonly<Record<string, number>>
}

interface RestorePreviewProps {
  readonly opened: OpenedBackup
  readonly here: HereNow | undefined
  /** 0 to 100 while it is restored. */
  readonly percent: number | undefined
  readonly onGo: () => void
  readonly onBack: () => void
}

export function RestorePreview({ opened, here, percent, onGo, onBack }: RestorePreviewProps) {
  const t = useText()
  const { head } = opened
  const lines = [
    [t('backup.restore.community'), head.contents.community, here?.contents.community],
    [t('backup.restore.made'), momentOf(head.madeMs), undefined],
    [t('backup.restore.people'), head.contents.people, here?.contents.people],
    [t('backup.restore.units'), head.contents.units, here?.contents.units],
    [t('backup.restore.openItems'), head.contents.openItems, here?.contents.openItems],
    [t('backup.restore.newest'), momentOf(head.contents.newestMs), here && momentOf(here.contents.newestMs)],
  ] as const
  const since = here === undefined ? 0 : Math.max(0, countOf(here.frontier) - countOf(head.frontier))
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
      {here !== undefined && (
        <p>
          {since === 0 ? t('backup.restore.lostNone') : t('backup.restore.lost', { count: since })}{' '}
          {t('backup.restore.comesBack')} {t('backup.restore.keptBeside')}
        </p>
      )}
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

/** Before a community is open its zone is not known: the usual one is. */
function momentOf(ms: number): string {
  if (ms === 0) return '-'
  return `${dayInZone(ms, DEFAULT_TIME_ZONE)} ${clockInZone(ms, DEFAULT_TIME_ZONE)}`
}
