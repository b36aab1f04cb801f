/** Reads a request's body up to a limit; what is larger is never held. */

import type { IncomingMessage } from 'node:http'
import type { Channel } from '#shared/ipc/contract.ts'
import { CONTAINER_MAX_BYTES } from '#shared/ipc/schemas.ts'
import { parseJson } from '#shared/kernel/parseJson.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** Largest body in bytes: the largest blob as base64url inside JSON, and a little more. */
export const BODY_MAX_BYTES = 24 * 1024 * 1024
const JSON_AROUND_BYTES = 4 * 1024
const PUBLISH_MAX_BYTES = Math.ceil((CONTAINER_MAX_BYTES * 4) / 3) + JSON_AROUND_BYTES

/** Largest body of a channel in bytes: one that carries a container for the target takes more than all others. */
export function bodyLimitOf(channel: Channel): number {
  return channel === 'folder:publish' ? PUBLISH_MAX_BYTES : BODY_MAX_BYTES
}

/** Gives the JSON value of the body. **Refuses** `too-large`, `not-json` (also for an aborted body). */
export async function readJsonBody(
  request: IncomingMessage,
  maxBytes = BODY_MAX_BYTES,
): Promise<Result<unknown, 'too-large' | 'not-json'>> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return err('too-large')
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) return err('too-large')
      chunks.push(chunk)
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return ok(parseJson(text))
  } catch {
    return err('not-json')
  }
}
