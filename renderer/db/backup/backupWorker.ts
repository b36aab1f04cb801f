// The worker of backups: one job over a store of its own, so that the counter does not feel it.
import { createBridge, namedMethods, type Send } from '#renderer/platform/bridge.ts'
import { err } from '#shared/kernel/result.ts'
import { doBackupJobAlone } from './backupJob.ts'
import type { FromBackupWorker, ToBackupWorker } from './backupMessages.ts'
import { doFoundJob } from './restoreJob.ts'

const waiting = new Map<number, (reply: unknown) => void>()
let asked = 0

const tell = (message: FromBackupWorker): void => self.postMessage(message)

/** Electron's bridge stands on the page only. */
const askPage = ((channel, request) => {
  asked += 1
  const id = asked
  tell({ kind: 'ask', id, channel, request })
  return new Promise<unknown>((resolve) => waiting.set(id, resolve))
}) as Send

const ownBridge = () => createBridge({ frontDesk: undefined, location: self.location, fetch: self.fetch.bind(self) })

self.addEventListener('message', ({ data }: MessageEvent<ToBackupWorker>) => {
  if (data.kind === 'reply') {
    waiting.get(data.id)?.(data.reply)
    waiting.delete(data.id)
    return
  }
  const bridge = data.host === 'local' ? ownBridge() : namedMethods(askPage)
  const { job } = data
  const done =
    job.what === 'restore' || job.what === 'prove-found'
      ? doFoundJob(bridge, job, (bytes) => tell({ kind: 'bytes', bytes }))
      : doBackupJobAlone(bridge, job).catch(() => err('failed'))
  void done.then((outcome) => tell({ kind: 'done', outcome }))
})
