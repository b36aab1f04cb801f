/** The age of the backup in the header of every screen; louder the older it is. */
import { IconAlertTriangle, IconDatabaseExport } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useBackups } from '#renderer/stores/useBackups.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ageWords } from './backupWords.ts'
import { useBackupState } from './useBackupFacts.ts'
import './backup.css'

/** Where the section is. */
export const BACKUP_PATH = '/settings/backup'

export function BackupPiece() {
  const t = useText()
  const { info } = useDesk()
  const now = useDeskClock((clock) => clock.now)
  const running = useBackups((state) => state.running)
  const state = useBackupState()
  if (state === undefined || info.capabilities.backup !== true) return null
  const { alarm, lastGoodMs, chosenSinceMs } = state
  const age = lastGoodMs === undefined ? t('backup.header.none') : ageWords(t, now - lastGoodMs)
  const words = chosenSinceMs === undefined ? age : t('backup.header.away')
  const shown = running === undefined ? words : t('backup.header.running')
  const Icon = alarm === 'fine' ? IconDatabaseExport : IconAlertTriangle
  return (
    <Link
      to={BACKUP_PATH}
      className='backup-piece'
      data-alarm={alarm}
      aria-label={`${t('backup.header.label')}: ${shown}`}
      title={`${shown} · ${t('backup.header.toPage')}`}
    >
      <Icon size={16} stroke={1.75} aria-hidden />
      <span className='backup-piece-words'>{shown}</span>
    </Link>
  )
}
