/** What the page and the worker of backups say to one another. Electron's bridge lives on the page: the worker asks for its calls. */
import type { Channel } from '#shared/ipc/contract.ts'
import type { BackupJob, BackupOutcome } from './backupJob.ts'

/** To the worker. */
export type ToBackupWorker =
  | { readonly kind: 'start'; readonly job: BackupJob; readonly host: 'electron' | 'local' }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: unknown }

/** To the page. */
export type FromBackupWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly channel: Channel; readonly request: unknown }
  | { readonly kind: 'done'; readonly outcome: BackupOutcome }

/** The calls that a worker of backups may have made for it. */
export const BACKUP_CHANNELS: readonly Channel[] = [
  'backup:places',
  'backup:list',
  'backup:write',
  'backup:finish',
  'backup:read',
  'backup:delete',
  'blobs:get',
  'secrets:localKey',
]
