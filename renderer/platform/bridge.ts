/**
 * The one door to the host: `window.frontDesk` in Electron, HTTP on the local desk, otherwise what a bare page can do.
 * Nothing else reads `window.frontDesk`; no call belongs inside a Dexie transaction.
 */
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo, Capabilities, Channel, Reply, Request } from '#shared/ipc/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'

declare const __APP_VERSION__: string
declare const __BUILD_DATE__: string

/** What decides which host answers; passed in so that tests need no window. */
export interface BridgeSurroundings {
  /** What the preload exposed, in Electron only. */
  readonly frontDesk: FrontDeskBridge | undefined
  readonly location: { readonly protocol: string; readonly hostname: string }
  readonly fetch: typeof fetch
}

/** Carries one call to a host. */
export type Send = <C extends Channel>(channel: C, request?: Request<C>) => Promise<Reply<C>>

const NO_HOST: Capabilities = {
  pdf: 'browser-host',
  print: true,
  blobs: 'browser-host',
  secrets: 'browser-host',
  journal: 'browser-host',
  backup: 'browser-host',
  folder: 'browser-host',
  server: 'later-version',
  camera: 'later-version',
}

/** Picks the bridge of the host this page runs in. */
export function createBridge(around: BridgeSurroundings): FrontDeskBridge {
  if (around.frontDesk !== undefined) return around.frontDesk
  const { protocol, hostname } = around.location
  if (protocol === 'http:' && hostname === '127.0.0.1') return namedMethods(httpSend(around.fetch))
  return browserBridge()
}

/** The bridge of the page that is open. */
export function openBridge(): FrontDeskBridge {
  const { frontDesk } = globalThis as { readonly frontDesk?: FrontDeskBridge }
  return createBridge({ frontDesk, location: globalThis.location, fetch: globalThis.fetch.bind(globalThis) })
}

/** One named method per channel over any way of sending. */
export function namedMethods(send: Send): FrontDeskBridge {
  return {
    app: {
      info: () => send('app:info'),
      space: (request) => send('app:space', request),
    },
    secrets: {
      localKey: (request) => send('secrets:localKey', request),
    },
    blobs: {
      put: (request) => send('blobs:put', request),
      get: (request) => send('blobs:get', request),
      delete: (request) => send('blobs:delete', request),
    },
    printing: {
      pdf: (request) => send('printing:pdf', request),
      print: (request) => send('printing:print', request),
      printers: () => send('printing:printers'),
    },
    journal: {
      list: () => send('journal:list'),
      open: (request) => send('journal:open', request),
      append: (request) => send('journal:append', request),
      read: (request) => send('journal:read', request),
      erase: (request) => send('journal:erase', request),
      setAside: (request) => send('journal:setAside', request),
    },
    backup: {
      places: (request) => send('backup:places', request),
      choose: (request) => send('backup:choose', request),
      list: (request) => send('backup:list', request),
      write: (request) => send('backup:write', request),
      finish: (request) => send('backup:finish', request),
      read: (request) => send('backup:read', request),
      delete: (request) => send('backup:delete', request),
    },
    folder: {
      choose: (request) => send('folder:choose', request),
      browse: (request) => send('folder:browse', request),
      inspect: (request) => send('folder:inspect', request),
      bind: (request) => send('folder:bind', request),
      unbind: (request) => send('folder:unbind', request),
      mark: (request) => send('folder:mark', request),
      state: (request) => send('folder:state', request),
      list: (request) => send('folder:list', request),
      read: (request) => send('folder:read', request),
      publish: (request) => send('folder:publish', request),
      remove: (request) => send('folder:remove', request),
      hint: (request) => send('folder:hint', request),
    },
  }
}

function httpSend(fetchFn: typeof fetch): Send {
  return async (channel, request) => {
    try {
      const answer = await fetchFn(`/bridge/${channel}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request ?? null),
        credentials: 'same-origin',
        redirect: 'error',
      })
      // A new token is only handed out with the page, so a desk that was started anew needs a reload.
      if (answer.status === 401) return err({ code: 'stale-page' })
      const reply: unknown = await answer.json()
      return isReply<typeof channel>(reply) ? reply : err({ code: 'failed' })
    } catch {
      return err({ code: 'unreachable' })
    }
  }
}

function isReply<C extends Channel>(reply: unknown): reply is Reply<C> {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return false
  if (reply.ok === true) return 'value' in reply
  const { error } = reply as { readonly error?: { readonly code?: unknown } }
  return reply.ok === false && typeof error?.code === 'string'
}

function browserBridge(): FrontDeskBridge {
  const info: AppInfo = {
    host: 'browser',
    version: __APP_VERSION__,
    buildDate: __BUILD_DATE__,
    demo: false,
    capabilities: NO_HOST,
  }
  const unsupported = async () => err({ code: 'unsupported' } as const)
  return {
    app: { info: async () => ok(info), space: unsupported },
    secrets: { localKey: unsupported },
    blobs: { put: unsupported, get: unsupported, delete: unsupported },
    printing: { pdf: unsupported, print: unsupported, printers: unsupported },
    journal: {
      list: unsupported,
      open: unsupported,
      append: unsupported,
      read: unsupported,
      erase: unsupported,
      setAside: unsupported,
    },
    backup: {
      places: unsupported,
      choose: unsupported,
      list: unsupported,
      write: unsupported,
      finish: unsupported,
      read: unsupported,
      delete: unsupported,
    },
    folder: {
      choose: unsupported,
      browse: unsupported,
      inspect: unsupported,
      bind: unsupported,
      unbind: unsupported,
      mark: unsupported,
      state: unsupported,
      list: unsupported,
      read: unsupported,
      publish: unsupported,
      remove: unsupported,
      hint: unsupported,
    },
  }
}
