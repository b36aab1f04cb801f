import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { answerAppRequest } from './appProtocol.ts'
import { parseMainArgs } from './mainArgs.ts'
import { isRealKeyStore } from './secrets/systemKeyStore.ts'

vi.mock('electron', () => ({ protocol: {}, safeStorage: {} }))

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qiantai-app-'))
  await writeFile(join(dir, 'index.html'), '<title>前台通</title>')
})
afterAll(() => rm(dir, { recursive: true, force: true }))

async function statusOf(url: string, method = 'GET'): Promise<number> {
  return (await answerAppRequest({ method, url }, dir)).status
}

describe('app://front-desk', () => {
  it('gives the page with the same policy as the local desk', async () => {
    const answer = await answerAppRequest({ method: 'GET', url: 'app://front-desk/index.html#/owners' }, dir)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await answer.text()).toContain('前台通')
  })

  it.each([
    ['app://front-desk/missing.js', 404],
    ['app://front-desk/%2e%2e/%2e%2e/etc/passwd', 404],
    ['app://front-desk/..%5c..%5cwindows', 404],
    ['app://evil/index.html', 403],
    ['https://front-desk/index.html', 403],
  ])('%s is %i', async (url, status) => {
    expect(await statusOf(url)).toBe(status)
  })

  it('only gives', async () => {
    expect(await statusOf('app://front-desk/index.html', 'POST')).toBe(403)
  })
})

it('takes practice and folder from its command line and leaves the rest to Chromium', () => {
  expect(parseMainArgs(['electron', '.', '--demo', '--data=/d', '--lang=zh'])).toEqual({ demo: true, dataDir: '/d' })
  expect(parseMainArgs(['electron', '.', '--data='])).toEqual({ demo: false, dataDir: undefined })
})

it.each([
  ['linux', 'basic_text', false],
  ['linux', 'unknown', false],
  ['linux', 'gnome_libsecret', true],
  ['linux', 'kwallet6', true],
  ['win32', 'system', true],
  ['darwin', 'system', true],
] as const)('on %s the key store %s hides a key: %s', (platform, backend, real) => {
  expect(isRealKeyStore(platform, backend)).toBe(real)
})
