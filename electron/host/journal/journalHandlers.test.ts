import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { privateFiles } from '#electron/host/files/fileLayer.ts'
import type { JournalRecord } from '#shared/ipc/contract.ts'
import { journalHandlers } from './journalHandlers.ts'

const workspaceId = 'abcdefghijklmnop'
const device = 'aaaabbbbccccdddd'
let dataDir = ''
let ending = new AbortController()
beforeEach(async () => {
  ending = new AbortController()
  dataDir = await mkdtemp(join(tmpdir(), 'qiantai-journal-'))
})
afterEach(async () => {
  ending.abort()
  await rm(dataDir, { recursive: true, force: true })
})

const start = () => journalHandlers({ dataDir, files: privateFiles, ending: ending.signal })
const dir = () => join(dataDir, 'workspaces', workspaceId, 'journal')
const logs = async () => (await readdir(dir())).filter((name) => name.endsWith('.log'))
const text = (words: string) => Buffer.from(words).toString('base64url')
const change = (seq: number, words = `change ${seq}`): JournalRecord => ({
  kind: 'change',
  device,
  seq,
  id: '',
  bytes: text(words),
})
const pack = (id: string, words: string): JournalRecord => ({ kind: 'keys', device, seq: 0, id, bytes: text(words) })
const identity = (words: string): JournalRecord => ({ kind: 'identity', device, seq: 0, id: '', bytes: text(words) })

async function all(desk: ReturnType<typeof start>): Promise<JournalRecord[]> {
  const records: JournalRecord[] = []
  for (let from = null; ; ) {
    const page = await desk['journal:read']({ workspaceId, from })
    if (!page.ok) throw new Error(page.error.code)
    records.push(...page.value.records)
    if (page.value.next === null) return records
    from = page.value.next as never
  }
}
const append = (desk: ReturnType<typeof start>, ...records: JournalRecord[]) =>
  desk['journal:append']({ workspaceId, records })
const facts = async (desk: ReturnType<typeof start>) => {
  const opened = await desk['journal:open']({ workspaceId })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

describe('the journal of a desk', () => {
  it('gives back what was appended, in order, also after a new start', async () => {
    const written = [identity('me'), pack('k', 'keys'), change(1), change(2)]
    expect(await append(start(), ...written)).toMatchObject({ ok: true })
    expect(await all(start())).toEqual(written)
    expect(await facts(start())).toMatchObject({ identity: text('me'), last: { [device]: 2 }, cutBytes: 0 })
  })

  it('writes nothing twice, in one call, in two, and after a new start', async () => {
    const desk = start()
    await append(desk, pack('k', 'keys'), change(1), change(1))
    await append(desk, change(1), change(2), pack('k', 'keys'))
    await append(start(), change(2), identity('me'), identity('me'))
    expect(await all(start())).toEqual([pack('k', 'keys'), change(1), change(2), identity('me')])
  })

  it('keeps a pack that came again without a key beside the older one', async () => {
    const desk = start()
    await append(desk, pack('k', 'two keys'), pack('k', 'one key'))
    expect(await all(desk)).toEqual([pack('k', 'two keys'), pack('k', 'one key')])
  })

  it('refuses a change that does not follow, and nothing of that call counts', async () => {
    const desk = start()
    await append(desk, change(1))
    expect(await append(desk, change(2), change(4))).toEqual({ ok: false, error: { code: 'gap' } })
    expect(await append(desk, change(2))).toMatchObject({ ok: true })
    expect(await all(desk)).toEqual([change(1), change(2)])
  })

  it('answers every one of many calls at once, and keeps all of them', async () => {
    const desk = start()
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => append(desk, change(index + 1))))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await all(start())).toHaveLength(100)
  })

  it('gives a long journal page by page, file by file', async () => {
    const desk = start()
    const long = 'x'.repeat(1_000_000)
    for (let seq = 1; seq <= 20; seq += 1) await append(desk, change(seq, long))
    expect(await logs()).toEqual(['000001.log', '000002.log'])
    const first = await desk['journal:read']({ workspaceId, from: null })
    expect(first.ok && first.value.records.length).toBeLessThan(20)
    expect((await all(start())).map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  it('is listed with what it holds; a workspace without one is not', async () => {
    await append(start(), change(1))
    await rm(join(dataDir, 'workspaces', 'ponmlkjihgfedcba'), { force: true })
    expect(await start()['journal:list'](undefined)).toMatchObject({
      ok: true,
      value: { journals: [{ workspaceId, last: { [device]: 1 } }] },
    })
    expect(await start()['journal:read']({ workspaceId: 'ponmlkjihgfedcba', from: null })).toMatchObject({ ok: false })
  })

  it('is set aside under another name, and a new one begins at 1', async () => {
    const desk = start()
    await append(desk, change(1), change(2))
    await desk['journal:setAside']({ workspaceId })
    await append(desk, change(1, 'another'))
    await desk['journal:setAside']({ workspaceId })
    expect(await facts(desk)).toMatchObject({ last: {}, bytes: 0 })
    const names = (await readdir(join(dir(), '..'))).toSorted()
    expect(names).toEqual(['journal', 'journal-aside-0001', 'journal-aside-0002'])
  })
})

describe('what damage does to a journal', () => {
  it('a torn tail is cut at the last whole record and kept beside it', async () => {
    await append(start(), change(1), change(2))
    const path = join(dir(), '000001.log')
    const whole = await readFile(path)
    await truncate(path, whole.length - 3)
    expect(await facts(start())).toMatchObject({ last: { [device]: 1 }, cutBytes: whole.length / 2 - 3 })
    expect(await readFile(path)).toEqual(whole.subarray(0, whole.length / 2))
    const torn = (await readdir(dir())).find((name) => name.endsWith('.torn')) ?? ''
    expect(await readFile(join(dir(), torn))).toEqual(whole.subarray(whole.length / 2, -3))
    expect(await append(start(), change(2))).toMatchObject({ ok: true })
    expect(await all(start())).toEqual([change(1), change(2)])
  })

  it.each(['record', 'length'])(
    'a damaged %s in the middle costs that record and no other, and can be put back',
    async (place) => {
      await append(start(), change(1), change(2), change(3))
      const path = join(dir(), '000001.log')
      const bytes = await readFile(path)
      const size = bytes.length / 3
      const hit = place === 'record' ? size + 40 : size + 5
      bytes[hit] = (bytes[hit] ?? 0) ^ 0xff
      await writeFile(path, bytes)
      expect(await facts(start())).toMatchObject({ last: { [device]: 3 }, cutBytes: 0, damagedBytes: size })
      expect(await all(start())).toEqual([change(1), change(3)])
      expect(await append(start(), change(2))).toMatchObject({ ok: true })
      expect(await all(start())).toEqual([change(1), change(3), change(2)])
    },
  )

  it('a file that is nothing but zeros opens as an empty journal', async () => {
    await append(start(), change(1))
    await writeFile(join(dir(), '000001.log'), Buffer.alloc(500))
    expect(await facts(start())).toMatchObject({ last: {}, cutBytes: 500 })
    expect(await append(start(), change(1))).toMatchObject({ ok: true })
  })
})

describe('keys that are erased', () => {
  it('are in no file of the journal any more, set aside or not, and all else is', async () => {
    const desk = start()
    await append(desk, pack('gone', 'old secret'), change(1))
    await desk['journal:setAside']({ workspaceId })
    await append(desk, pack('gone', 'new secret'), pack('stays', 'other'), change(1), change(2))
    expect(await desk['journal:erase']({ workspaceId, ids: ['gone'] })).toEqual({ ok: true, value: null })
    expect(await all(desk)).toEqual([pack('stays', 'other'), change(1), change(2)])
    expect(await append(desk, change(3))).toMatchObject({ ok: true })
    for (const folder of ['journal', 'journal-aside-0001']) {
      for (const name of await readdir(join(dir(), '..', folder))) {
        expect(await readFile(join(dir(), '..', folder, name), 'latin1')).not.toContain('secret')
      }
    }
  })
})
