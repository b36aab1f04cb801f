import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLocalDesk } from './openLocalDesk.ts'

let dir = ''
const closing: (() => Promise<unknown>)[] = []
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qiantai-open-'))
  await mkdir(join(dir, 'renderer'))
  await writeFile(join(dir, 'renderer', 'index.html'), '<title>desk</title>')
})
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
  await rm(dir, { recursive: true, force: true })
})

async function open({ port = 0, demo = false, data = 'data', renderer = 'renderer' } = {}) {
  const surroundings = { rendererDir: join(dir, renderer), log: () => undefined }
  const opened = await openLocalDesk({ port, demo, dataDir: join(dir, data) }, surroundings)
  if (opened.ok && opened.value.close !== undefined) closing.push(opened.value.close)
  return opened
}

function portOf(opened: Awaited<ReturnType<typeof open>>): number {
  return opened.ok ? Number(new URL(opened.value.url).port) : 0
}

describe('opening the local desk', () => {
  it('says where it is', async () => {
    const opened = await open()
    expect(opened).toMatchObject({
      ok: true,
      value: { line: expect.stringMatching(/^ready http:\/\/127\.0\.0\.1:\d+\/ /) },
    })
  })

  it('refuses when nothing is built', async () => {
    expect(await open({ renderer: 'nowhere' })).toMatchObject({ ok: false, error: { code: 'not-built' } })
  })

  it('finds itself when it is open already, and leaves it running', async () => {
    const port = portOf(await open())
    const again = await open({ port })
    expect(again).toMatchObject({ ok: true, value: { url: `http://127.0.0.1:${port}/` } })
    expect(again.ok && again.value.close).toBeUndefined()
  })

  it('does not take practice for the real desk', async () => {
    const port = portOf(await open())
    expect(await open({ port, demo: true })).toMatchObject({ ok: false, error: { code: 'other-mode-open' } })
  })

  it("does not trust another user's desk, which cannot prove that it reads our folder", async () => {
    const port = portOf(await open({ data: 'theirs' }))
    expect(await open({ port, data: 'ours' })).toMatchObject({ ok: false, error: { code: 'port-taken' } })
  })

  it('does not trust a program that only says the right words', async () => {
    await open()
    const impostor = createServer((_request, response) => {
      response.end(JSON.stringify({ proof: 'a'.repeat(64), demo: false, version: '0.1.0' }))
    })
    await new Promise<void>((resolve) => impostor.listen(0, '127.0.0.1', resolve))
    closing.push(async () => impostor.close())
    const { port } = impostor.address() as AddressInfo
    expect(await open({ port })).toMatchObject({ ok: false, error: { code: 'port-taken' } })
  })
})
