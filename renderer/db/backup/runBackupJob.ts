/** Has a job done in a worker, and lends it the page's bridge where the worker has none. */
import type { Desk } from '#renderer/db/deskContext.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { type BackupJob, type BackupOutcome, doBackupJob } from './backupJob.ts'
import { BACKUP_CHANNELS, type FromBackupWorker, type ToBackupWorker, type WorkerJob } from './backupMessages.ts'
import { doFoundJob, type OnBytes, type ProveFoundJob, type RestoreJob } from './restoreJob.ts'

/** What is to be done, of the desk that is open. */
export type DeskJob = Pick<BackupJob, 'what' | 'place' | 'name'>

/** Answers when it is done, or could not be. Never throws. */
export async function runBackupJob(
  desk: Pick<Desk, 'store' | 'bridge' | 'info'>,
  job: DeskJob,
): Promise<BackupOutcome> {
  // Tests, and a browser too old for module workers: slower at the counter, and no less true.
  if (typeof Worker === 'undefined') return doBackupJob(desk, job).catch(() => err('failed'))
  const { workspace, app, db, clock } = desk.store
  const [, generation = '1'] = /-g(\d+)$/.exec(db.name) ?? []
  const whole = { ...job, workspace, app, generation: Number(generation), nowMs: clock.nowMs() }
  return (await inWorker({ ...desk, job: whole, onBytes: () => undefined })) as BackupOutcome
}

/** The host that a window speaks to. */
export interface HostOfWindow {
  readonly bridge: FrontDeskBridge
  readonly info: Pick<AppInfo, 'host'>
}

/** Proves or restores a backup that was found. Answers as `doFoundJob`, never throws. */
export async function runFoundJob(
  { bridge, info }: HostOfWindow,
  job: ProveFoundJob | RestoreJob,
  onBytes: OnBytes,
): Promise<Result<number, string>> {
  if (typeof Worker === 'undefined') return doFoundJob(bridge, job, onBytes)
  return (await inWorker({ bridge, info, job, onBytes })) as Result<number, string>
}

interface WorkerRun extends HostOfWindow {
  readonly job: WorkerJob
  readonly onBytes: OnBytes
}

/** The outcome is of the kind that the job has. */
function inWorker({ bridge, info, job, onBytes }: WorkerRun): Promise<Result<string | number, string>> {
  const worker = new Worker(new URL('./backupWorker.ts', import.meta.url), { type: 'module' })
  const post = (message: ToBackupWorker): void => worker.postMessage(message)
  return new Promise<Result<string | number, string>>((resolve) => {
    worker.addEventListener('error', () => resolve(err('failed')))
    worker.addEventListener('message', ({ data }: MessageEvent<FromBackupWorker>) => {
      if (data.kind === 'done') resolve(data.outcome)
      else if (data.kind === 'bytes') onBytes(data.bytes)
      else void callOf(bridge, data).then((reply) => post({ kind: 'reply', id: data.id, reply }))
    })
    post({ kind: 'start', host: info.host === 'electron' ? 'electron' : 'local', job })
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
