/**
 * What a request may do, decided from its head alone, before any of its body is read. The desk is reachable by every web page and
 * every program of the machine (architecture 2), so whatever is not expected is refused.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { holdsToken } from '#electron/local/deskToken.ts'

/** The head of a request. `headers.host` must be checked for repetition before. */
export interface RequestHead {
  readonly method: string
  /** Request target as sent, e.g. `/bridge/app:info`. */
  readonly target: string
  readonly headers: IncomingHttpHeaders
}

/** The desk that judges. */
export interface DeskIdentity {
  readonly port: number
  readonly token: string
}

export type Verdict =
  /** Send on to 127.0.0.1: the same desk under another name would be another database. */
  | { readonly kind: 'redirect'; readonly location: string }
  /** A file of the pages; `handOutToken` for a page opened by the person. */
  | { readonly kind: 'file'; readonly path: string; readonly handOutToken: boolean }
  /** A page opened from elsewhere: one click at the desk's own address first. */
  | { readonly kind: 'doorstep' }
  | { readonly kind: 'hello'; readonly challenge: string }
  | { readonly kind: 'bridge'; readonly channel: string }
  | { readonly kind: 'refused'; readonly status: number; readonly why: RefusalReason }

export type RefusalReason = 'foreign-host' | 'bad-target' | 'method' | 'foreign-origin' | 'no-token' | 'not-json'

const BRIDGE = '/bridge/'

/** Judges a request: Host, target, method, then what each kind of target asks for. */
export function judge(head: RequestHead, desk: DeskIdentity): Verdict {
  const host = head.headers.host
  if (host === `localhost:${desk.port}` && head.method === 'GET' && head.target.startsWith('/')) {
    return { kind: 'redirect', location: `http://127.0.0.1:${desk.port}${head.target}` }
  }
  if (host !== `127.0.0.1:${desk.port}`) return refused(403, 'foreign-host')
  if (!head.target.startsWith('/') || head.target.startsWith('//')) return refused(400, 'bad-target')
  if (head.method === 'GET') return judgeGet(head)
  if (head.method === 'POST' && head.target.startsWith(BRIDGE)) return judgeBridge(head, desk)
  return refused(405, 'method')
}

function judgeGet({ target, headers }: RequestHead): Verdict {
  const [path = '', query = ''] = target.split('?', 2)
  const site = headers['sec-fetch-site']
  const ownSite = site === undefined || site === 'none' || site === 'same-origin'
  if (path.startsWith(BRIDGE)) return refused(405, 'method')
  if (path === '/hello') return judgeHello(query)
  const isNavigation = headers['sec-fetch-mode'] === undefined || headers['sec-fetch-mode'] === 'navigate'
  // Another page may send people here, but neither embed the desk nor load its files.
  if (!ownSite) return isNavigation && isTopLevel(headers) ? { kind: 'doorstep' } : refused(403, 'foreign-origin')
  const isMainPage = path === '/' || path === '/index.html'
  return { kind: 'file', path, handOutToken: isMainPage && isNavigation && isTopLevel(headers) }
}

function judgeHello(query: string): Verdict {
  const challenge = /^challenge=([0-9a-f]{64})$/.exec(query)?.[1]
  return challenge === undefined ? refused(400, 'bad-target') : { kind: 'hello', challenge }
}

function judgeBridge({ target, headers }: RequestHead, desk: DeskIdentity): Verdict {
  const site = headers['sec-fetch-site']
  const ownOrigin = headers.origin === `http://127.0.0.1:${desk.port}` && (site === undefined || site === 'same-origin')
  if (!ownOrigin) return refused(403, 'foreign-origin')
  if (!holdsToken(headers.cookie, desk.port, desk.token)) return refused(401, 'no-token')
  if (!isJson(headers['content-type'])) return refused(415, 'not-json')
  return { kind: 'bridge', channel: target.slice(BRIDGE.length) }
}

function isTopLevel(headers: IncomingHttpHeaders): boolean {
  const dest = headers['sec-fetch-dest']
  return dest === undefined || dest === 'document'
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/json(; ?charset=utf-8)?$/i.test(contentType ?? '')
}

function refused(status: number, why: RefusalReason): Verdict {
  return { kind: 'refused', status, why }
}
