/** The page passes a question of the worker on to the host: of folders and blobs only, never of keys. */
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { err } from '#shared/kernel/result.ts'
import type { ToPage } from './exchangeProtocol.ts'

type Method = (request: unknown) => Promise<unknown>

/** The host's answer; `rejected` for any other topic. */
export async function passOn(
  bridge: Pick<FrontDeskBridge, 'folder' | 'blobs'>,
  { channel, request }: Pick<Extract<ToPage, { type: 'call' }>, 'channel' | 'request'>,
): Promise<unknown> {
  const [topic, verb = ''] = channel.split(':')
  if (topic !== 'folder' && topic !== 'blobs') return err({ code: 'rejected' })
  const methods = bridge[topic] as unknown as Readonly<Record<string, Method>>
  const method = Object.hasOwn(methods, verb) ? methods[verb] : undefined
  return method ? method(request) : err({ code: 'rejected' })
}
