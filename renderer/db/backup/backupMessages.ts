/** What the page and the worker of backups say to one another. Electron's bridge lives on the page: the worker asks for its calls. */
import type { Channel } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { BackupJob } from './backupJob.ts'
import type { ProveFoundJob, RestoreJob } from './restoreJob.ts'

/** Everything that is done beside the page. */
export type WorkerJob = BackupJob | ProveFoundJob | RestoreJob

/** To the worker. */
export type ToBackupWorker =
  | { readonly kind: 'start'; readonly job: WorkerJob; readonly host: 'electron' | 'local' }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: unknown }

/** To the page. */
export type FromBackupWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly channel: Channel; readonly request: unknown }
  | { readonly kind: 'done'; readonly outcome: Result<string | number, string> }
  | { readonly kind: 'bytes'; readonly bytes: number }

/** The calls that a worker of backups may have made for it. */
export const BACKUP_CHANNELS: readonly Channel[] = [
  'backup:places',
  'backup:list',
  'backup:write',
  'backup:finish',
  'backup:read',
  'backup:delete',
  'blobs:get',
  'blobs:put',
  'journal:open',
  'journal:read',
  'secrets:localKey',
]
