/** Schema → handler → catch: what both transports do with a call once they trust its sender (style 4). */
import type { Channel, Reply, Request } from '#shared/ipc/contract.ts'
import { requestSchemas } from '#shared/ipc/schemas.ts'
import { err } from '#shared/kernel/result.ts'

/** One function per channel; a missing one does not compile. */
export type Handlers = { readonly [C in Channel]: (request: Request<C>) => Promise<Reply<C>> }

/** Where technical lines go; never personal data, never a request's content. */
export type Log = (line: string) => void

/** Whether a text is the name of a channel. */
export function isChannel(name: string): name is Channel {
  return Object.hasOwn(requestSchemas, name)
}

/** Answers one call: `rejected` for a request that does not fit, `failed` for a throw, whose detail stays in the log. */
export async function answerCall<C extends Channel>(
  channel: C,
  payload: unknown,
  { handlers, log }: { readonly handlers: Handlers; readonly log: Log },
): Promise<Reply<C>> {
  const parsed = requestSchemas[channel].safeParse(payload)
  if (!parsed.success) {
    log(
      `${channel} rejected: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ')}`,
    )
    return err({ code: 'rejected' }) as Reply<C>
  }
  try {
    // The schema of a channel gives exactly its request (`satisfies` in schemas.ts), which the compiler cannot follow through an index.
    return await handlers[channel](parsed.data as Request<C>)
  } catch (cause) {
    log(`${channel} failed: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`)
    return err({ code: 'failed' }) as Reply<C>
  }
}
