// The worker of backups: one job over a store of its own, so that the counter does not feel it.
import { createBridge, namedMethods, type Send } from '#renderer/platform/bridge.ts'
import { err } from '#shared/kernel/result.ts'
import { doBackupJobAlone } from './backupJob.ts'
import type { FromBackupWorker, ToBackupWorker } from './backupMessages.ts'

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
  void doBackupJobAlone(bridge, data.job)
    .catch(() => err('failed'))
    .then((outcome) => tell({ kind: 'done', outcome }))
})
