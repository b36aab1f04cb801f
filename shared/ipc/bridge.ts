/** The type of `window.frontDesk`, derived from the contract: a channel without its method does not compile. Types only. */
import type { Args, Channel, Reply } from '#shared/ipc/contract.ts'

type Topic = Channel extends `${infer Name}:${string}` ? Name : never
type Verb<T extends Topic> = Extract<Channel, `${T}:${string}`> extends `${T}:${infer Name}` ? Name : never
type ChannelOf<T extends string, V extends string> = Extract<Channel, `${T}:${V}`>

/** One named method per channel, grouped by topic: `frontDesk.blobs.put(request)`. Every call is slow and may fail (style 4). */
export type FrontDeskBridge = {
  readonly [T in Topic]: {
    readonly [V in Verb<T>]: (...args: Args<ChannelOf<T, V>>) => Promise<Reply<ChannelOf<T, V>>>
  }
}
