/** The only file that touches `ipcMain`: sender → schema → handler → catch (style 4). */
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { answerCall, type Handlers, type Log } from '#electron/host/answerCall.ts'
import { isTrustedSender, type TrustedSenders } from '#electron/main/ipc/trustedSenders.ts'
import type { Channel } from '#shared/ipc/contract.ts'
import { CHANNELS } from '#shared/ipc/schemas.ts'
import { err } from '#shared/kernel/result.ts'

export interface RegisterOptions {
  readonly handlers: Handlers
  readonly senders: TrustedSenders
  readonly log: Log
}

/** Answers every channel of the contract. */
export function registerIpc(options: RegisterOptions): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, payload: unknown) =>
      answerFrom(event, channel, { payload, ...options }),
    )
  }
}

/** Answers one call of one sender; exported for tests. */
export async function answerFrom(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  channel: Channel,
  { payload, handlers, senders, log }: RegisterOptions & { readonly payload: unknown },
): Promise<unknown> {
  const frame = event.senderFrame
  const sender = { id: event.sender.id, url: frame?.url ?? '', isMainFrame: frame !== null && frame.parent === null }
  if (isTrustedSender(sender, senders)) return answerCall(channel, payload, { handlers, log })
  log(`${channel} rejected: foreign sender`)
  return err({ code: 'rejected' })
}
