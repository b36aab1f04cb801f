/** Every answer of the desk: never kept, never guessed at, never readable from another origin, never with a CORS header. */
import type { ServerResponse } from 'node:http'
import { cacheControlOf, FILE_HEADERS } from '#electron/host/contentPolicy.ts'
import type { RendererFile } from '#electron/host/rendererFiles.ts'
import { foreignHostNotice, NOTICE_POLICY } from '#electron/local/notices.ts'
import type { Verdict } from '#electron/local/verdict.ts'
import { err } from '#shared/kernel/result.ts'

/** What a caller learns of a refusal: the reason is in the desk's log. */
export const REJECTED = err({ code: 'rejected' } as const)

type Headers = Readonly<Record<string, string>>

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  send(response, { status, headers, body: JSON.stringify(value) })
}

export function sendNotice(response: ServerResponse, status: number, page: string): void {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': NOTICE_POLICY,
    'x-frame-options': 'DENY',
  }
  send(response, { status, headers, body: page })
}

export function sendRedirect(response: ServerResponse, location: string): void {
  send(response, { status: 308, headers: { location, 'content-type': 'text/plain' }, body: '' })
}

/** A person at a foreign address is told why; everybody else gets a code. */
export function sendRefusal(
  response: ServerResponse,
  { status, why }: Extract<Verdict, { kind: 'refused' }>,
  port: number,
): void {
  response.setHeader('connection', 'close')
  if (why === 'foreign-host') sendNotice(response, status, foreignHostNotice(port))
  else sendJson(response, status, REJECTED)
}

export function sendFile(response: ServerResponse, file: RendererFile, extra: Headers): void {
  const headers = { ...extra, 'content-type': file.contentType, 'cache-control': cacheControlOf(file.path) }
  send(response, { status: 200, headers, body: file.bytes })
}

function send(
  response: ServerResponse,
  { status, headers, body }: { readonly status: number; readonly headers: Headers; readonly body: string | Buffer },
): void {
  response
    .writeHead(status, {
      ...FILE_HEADERS,
      'cache-control': 'no-store',
      ...headers,
      'content-length': Buffer.byteLength(body),
    })
    .end(body)
}
