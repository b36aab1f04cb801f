/** Backups on the screen: their age in the header, a section of the settings, and the daily one that nobody has to think of. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { backupModule } from '#shared/domain/backup/schema.ts'
import { BackupPiece } from './BackupPiece.tsx'
import { BackupSection } from './BackupSection.tsx'
import { tendBackups } from './backupCommands.ts'
import { dueBackups } from './backupMatters.ts'

export const backupFrontDesk: FrontDeskModule = {
  domain: backupModule,
  routes: [],
  headerPiece: BackupPiece,
  settings: [{ id: 'backup', label: () => label('backup.section'), component: BackupSection }],
  dueMatters: dueBackups,
  // The other modules' work does not wait for a large one.
  upkeep: async (desk) => void tendBackups(desk).catch(() => undefined),
}
