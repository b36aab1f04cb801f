import { describe, expect, it } from 'vitest'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { createBridge } from './bridge.ts'

Object.assign(globalThis, { __APP_VERSION__: '9.9.9', __BUILD_DATE__: '2026-11-21T00:00:00.000Z' })

const LOCAL = { protocol: 'http:', hostname: '127.0.0.1' }
const WS = { workspaceId: 'abcdefghijklmnop' }

function answering(
  status: number,
  body: string,
  seen: { url?: string; init?: RequestInit | undefined } = {},
): typeof fetch {
  return async (url, init) => {
    Object.assign(seen, { url: String(url), init })
    return new Response(body, { status })
  }
}

function localBridge(fetchFn: typeof fetch): FrontDeskBridge {
  return createBridge({ frontDesk: undefined, location: LOCAL, fetch: fetchFn })
}

describe('which host answers', () => {
  it('takes what the preload exposes, wherever the page lies', () => {
    const frontDesk = localBridge(answering(200, '{}'))
    expect(createBridge({ frontDesk, location: LOCAL, fetch })).toBe(frontDesk)
  })

  it.each([
    ['https:', 'desk.example.cn'],
    ['http:', '192.168.1.5'],
    ['http:', 'localhost'],
    ['https:', '127.0.0.1'],
  ])('a page at %s//%s is a bare browser, and says what it cannot do', async (protocol, hostname) => {
    const bridge = createBridge({ frontDesk: undefined, location: { protocol, hostname }, fetch: answering(500, '') })
    const info = await bridge.app.info()
    expect(info).toMatchObject({
      ok: true,
      value: { host: 'browser', version: '9.9.9', capabilities: { secrets: 'browser-host' } },
    })
    expect(await bridge.secrets.localKey(WS)).toEqual({ ok: false, error: { code: 'unsupported' } })
  })
})

describe('the local desk over HTTP', () => {
  it('posts JSON to its own origin and gives the reply as it came', async () => {
    const seen: { url?: string; init?: RequestInit } = {}
    const reply = { ok: true, value: { key: 'k', protection: 'key-file' } }
    const bridge = localBridge(answering(200, JSON.stringify(reply), seen))
    expect(await bridge.secrets.localKey(WS)).toEqual(reply)
    expect(seen.url).toBe('/bridge/secrets:localKey')
    expect(seen.init).toMatchObject({ method: 'POST', body: JSON.stringify(WS), redirect: 'error' })
  })

  it('sends null where a channel takes no request', async () => {
    const seen: { init?: RequestInit } = {}
    await localBridge(answering(200, '{"ok":true,"value":{}}', seen)).app.info()
    expect(seen.init?.body).toBe('null')
  })

  it.each([
    [401, '', 'stale-page'],
    [403, '{"ok":false,"error":{"code":"rejected"}}', 'rejected'],
    [200, '{"ok":false,"error":{"code":"too-large"}}', 'too-large'],
    [200, '<html>', 'unreachable'],
    [200, '{}', 'failed'],
    [200, 'null', 'failed'],
    [200, '{"ok":true}', 'failed'],
    [200, '{"ok":false,"error":"no"}', 'failed'],
  ])('status %i with %j is the code %s', async (status, body, code) => {
    const reply = await localBridge(answering(status, body)).blobs.put({ ...WS, bytes: '' })
    expect(reply).toEqual({ ok: false, error: { code } })
  })

  it('a desk that has ended is a code, not an exception', async () => {
    const gone: typeof fetch = async () => {
      throw new TypeError('fetch failed')
    }
    expect(await localBridge(gone).app.info()).toEqual({ ok: false, error: { code: 'unreachable' } })
  })
})
