/** Has a job done in a worker, and lends it the page's bridge where the worker has none. */
import type { Desk } from '#renderer/db/deskContext.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { err } from '#shared/kernel/result.ts'
import { type BackupJob, type BackupOutcome, doBackupJob } from './backupJob.ts'
import { BACKUP_CHANNELS, type FromBackupWorker, type ToBackupWorker } from './backupMessages.ts'

/** What is to be done, of the desk that is open. */
export type DeskJob = Pick<BackupJob, 'what' | 'place' | 'name'>

/** Answers when it is done, or could not be. Never throws. */
export function runBackupJob(desk: Pick<Desk, 'store' | 'bridge' | 'info'>, job: DeskJob): Promise<BackupOutcome> {
  // Tests, and a browser too old for module workers: slower at the counter, and no less true.
  if (typeof Worker === 'undefined') return doBackupJob(desk, job).catch(() => err('failed'))
  return inWorker(desk, job)
}

function inWorker(
  { store, bridge, info }: Pick<Desk, 'store' | 'bridge' | 'info'>,
  job: DeskJob,
): Promise<BackupOutcome> {
  const worker = new Worker(new URL('./backupWorker.ts', import.meta.url), { type: 'module' })
  const post = (message: ToBackupWorker): void => worker.postMessage(message)
  return new Promise<BackupOutcome>((resolve) => {
    worker.addEventListener('error', () => resolve(err('failed')))
    worker.addEventListener('message', ({ data }: MessageEvent<FromBackupWorker>) => {
      if (data.kind === 'done') resolve(data.outcome)
      else void callOf(bridge, data).then((reply) => post({ kind: 'reply', id: data.id, reply }))
    })
    const [, generation = '1'] = /-g(\d+)$/.exec(store.db.name) ?? []
    const { workspace, app } = store
    const host = info.host === 'electron' ? 'electron' : 'local'
    post({ kind: 'start', host, job: { ...job, workspace, app, generation: Number(generation) } })
  }).finally(() => worker.terminate())
}

type Ask = Extract<FromBackupWorker, { kind: 'ask' }>

async function callOf(bridge: FrontDeskBridge, { channel, request }: Ask): Promise<unknown> {
  if (!BACKUP_CHANNELS.includes(channel)) return err({ code: 'unsupported' })
  const [topic, verb] = channel.split(':') as [string, string]
  const methods = (bridge as unknown as Record<string, Record<string, (asked: unknown) => Promise<unknown>>>)[topic]
  try {
    return await methods?.[verb]?.(request)
  } catch {
    // A bridge that breaks is a call that failed: the job ends with words, not in silence.
    return err({ code: 'failed' })
  }
}
