import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Channel, Reply, Request } from '#shared/ipc/contract.ts'
import { CONTAINER_MAX_BYTES } from '#shared/ipc/schemas.ts'
import { openLocalDesk } from './openLocalDesk.ts'

const workspaceId = 'abcdefghijklmnop'
const device = 'aaaabbbbccccdddd'
let dir = ''
let close: () => Promise<void> = async () => {}
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qiantai-channels-'))
  for (const name of ['renderer', 'share']) await mkdir(join(dir, name))
  await writeFile(join(dir, 'renderer', 'index.html'), '<title>desk</title>')
})
afterEach(async () => {
  await close()
  await rm(dir, { recursive: true, force: true })
})

/** `fetch` would say that it is no navigation, and be handed no token. */
function tokenCookieOf(origin: string): Promise<string> {
  return new Promise((resolve) => {
    get(origin, (page) => {
      resolve(page.headers['set-cookie']?.[0]?.split(';')[0] ?? '')
      page.resume()
    })
  })
}

/** Opens a desk and gives what its page would use. */
async function open(demo = false) {
  const surroundings = { rendererDir: join(dir, 'renderer'), log: () => undefined }
  const opened = await openLocalDesk({ port: 0, demo, dataDir: join(dir, 'data') }, surroundings)
  if (!opened.ok || opened.value.close === undefined) throw new Error('not opened')
  close = opened.value.close
  const { origin } = new URL(opened.value.url)
  const cookie = await tokenCookieOf(origin)
  return async <C extends Channel>(channel: C, request: Request<C>): Promise<Reply<C>> => {
    const headers = { origin, cookie, 'content-type': 'application/json' }
    const answer = await fetch(`${origin}/bridge/${channel}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(request ?? null),
    })
    return (await answer.json()) as Reply<C>
  }
}
const bind = { workspaceId, create: true, readme: 'Do not edit.' }

describe("the page's way to journal, backup and folder", () => {
  it('takes the largest container there is, and gives it back in parts', async () => {
    const ask = await open()
    expect(await ask('folder:bind', { ...bind, path: join(dir, 'share') })).toMatchObject({ ok: true })
    const bytes = Buffer.alloc(CONTAINER_MAX_BYTES, 7)
    const path = `b/ab/${'ab'.repeat(16)}.blob`
    const published = await ask('folder:publish', { workspaceId, device, path, bytes: bytes.toString('base64url') })
    expect(published).toEqual({ ok: true, value: { how: 'renamed', path } })
    expect((await readFile(join(dir, 'share', 'community-sync', path))).equals(bytes)).toBe(true)
    const read = await ask('folder:read', { workspaceId, path, offset: bytes.length - 3, length: 1000 })
    expect(read).toEqual({ ok: true, value: { bytes: Buffer.alloc(3, 7).toString('base64url') } })
    const more = {
      workspaceId,
      device,
      path: 'b/ab/more.blob',
      bytes: 'A'.repeat(Math.ceil((bytes.length * 4) / 3) + 4),
    }
    expect(await ask('folder:publish', more)).toEqual({ ok: false, error: { code: 'rejected' } })
  })

  it('refuses a path that leaves the folder before any handler sees it', async () => {
    const ask = await open()
    await ask('folder:bind', { ...bind, path: join(dir, 'share') })
    for (const path of ['../x', 'd/../../x', '/etc/hostname', 'C:/x', 'd\\x', 'd/\0']) {
      expect(await ask('folder:list', { workspaceId, path })).toEqual({ ok: false, error: { code: 'rejected' } })
    }
    const published = await ask('folder:publish', { workspaceId, device, path: `d/${device}/../x`, bytes: 'QUJD' })
    expect(published).toEqual({ ok: false, error: { code: 'rejected' } })
  })

  it('ends a long wait with the desk', async () => {
    const ask = await open()
    await ask('folder:bind', { ...bind, path: join(dir, 'share') })
    const hint = ask('folder:hint', { workspaceId }).then(
      (reply) => (reply.ok ? 'answered' : reply.error.code),
      () => 'hung up',
    )
    await ask('folder:state', { workspaceId })
    await close()
    expect(['answered', 'hung up']).toContain(await hint)
  })

  it('says that all three are there; a practice community keeps a journal and backups, and binds nothing', async () => {
    const ask = await open(true)
    const info = await ask('app:info', undefined)
    expect(info).toMatchObject({ value: { demo: true, capabilities: { journal: true, backup: true, folder: true } } })
    const refused = { ok: false, error: { code: 'unsupported' } }
    expect(await ask('folder:bind', { ...bind, path: join(dir, 'share') })).toEqual(refused)
    expect(await ask('folder:inspect', { path: join(dir, 'share') })).toEqual(refused)
    expect(await ask('backup:choose', { workspaceId, path: join(dir, 'share') })).toEqual(refused)
    expect(await ask('journal:open', { workspaceId })).toMatchObject({ ok: true, value: { last: {} } })
    expect(await ask('backup:places', { workspaceId })).toMatchObject({ ok: true, value: { places: [{ id: 'own' }] } })
    expect(await ask('app:space', { workspaceId })).toMatchObject({ ok: true, value: { target: null } })
  })
})
