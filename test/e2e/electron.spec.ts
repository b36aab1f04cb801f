// The real binary: what unit tests of the glue cannot know. playwright.config.ts leaves this file out where there is no binary, and
// globalSetup says so loudly; electronGlue.spec.ts runs everywhere.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { findElectron } from '#build/electronBinary.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { Response as BridgeResponse } from '#shared/ipc/contract.ts'

const root = join(import.meta.dirname, '../..')
const isRoot = process.platform === 'linux' && process.getuid?.() === 0

let dataDir = ''
let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  const electron = findElectron()
  if ('why' in electron) throw new Error(`Electron cannot be tested: ${electron.why}`)
  dataDir = await mkdtemp(join(tmpdir(), 'qiantai-electron-'))
  // Containers of a build machine give no user namespaces to a sandbox; the desk of a person always keeps it.
  const sandbox = isRoot || process.env.CI !== undefined ? ['--no-sandbox'] : []
  app = await _electron.launch({ executablePath: electron.path, args: [...sandbox, root, `--data=${dataDir}`] })
  page = await app.firstWindow()
  await page.waitForLoadState('load')
})

test.afterAll(async () => {
  await app?.close()
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

/** Calls the bridge as the page would; the page's own code is not needed for it. */
function ask<Value>(call: (bridge: FrontDeskBridge) => Promise<Value>): Promise<Value> {
  const source = `(${call.toString()})(window.frontDesk)`
  return page.evaluate(source) as Promise<Value>
}

test('the desk opens at its own address and tells who it is', async () => {
  expect(new URL(page.url()).origin).toBe('app://front-desk')
  const info = await ask((bridge) => bridge.app.info())
  expect(info).toMatchObject({
    ok: true,
    value: { host: 'electron', demo: false, capabilities: { pdf: true, print: true } },
  })
})

test('a page sees named methods and neither Node nor ipcRenderer', async () => {
  const seen = await page.evaluate(`({
    topics: Object.keys(window.frontDesk).sort(),
    node: [typeof require, typeof process, typeof Buffer],
    secure: window.isSecureContext,
    storage: typeof indexedDB,
  })`)
  const topics = ['app', 'blobs', 'printing', 'secrets']
  expect(seen).toEqual({ topics, node: ['undefined', 'undefined', 'undefined'], secure: true, storage: 'object' })
})

test('rubbish is rejected, a key is kept and a blob comes back', async () => {
  const rejected = await ask((bridge) => bridge.secrets.localKey({ workspaceId: '../../etc' }))
  expect(rejected).toEqual({ ok: false, error: { code: 'rejected' } })
  const [first, again] = await ask(async (bridge) => {
    const request = { workspaceId: 'abcdefghijklmnop' }
    return [await bridge.secrets.localKey(request), await bridge.secrets.localKey(request)]
  })
  expect(first).toMatchObject({ ok: true })
  expect(again).toEqual(first)
  const kept = await ask((bridge) => bridge.blobs.put({ workspaceId: 'abcdefghijklmnop', bytes: 'aGVsbG8' }))
  expect(kept).toMatchObject({ ok: true, value: { size: 5 } satisfies Partial<BridgeResponse<'blobs:put'>> })
})

test('a sheet nobody knows is a code, not a hanging window', async () => {
  const reply = await ask((bridge) =>
    bridge.printing.pdf({ sheetId: 'no-such-sheet@1', model: {}, paper: 'A4', copies: 1 }),
  )
  expect(reply).toEqual({ ok: false, error: { code: 'sheet-failed' } })
  expect(app.windows()).toHaveLength(1)
})

test('no window opens and no page is left', async () => {
  const before = page.url()
  await page
    .evaluate(`window.open('file:///etc/passwd'); location.href = 'https://evil.example/'`)
    .catch(() => undefined)
  await page.waitForTimeout(500)
  expect(app.windows()).toHaveLength(1)
  expect(page.url()).toBe(before)
})
