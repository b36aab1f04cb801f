import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getOrCreateLocalKey, type KeyWrap, localKeyPath } from './localKey.ts'

const REQUEST = { workspaceId: 'abcdefghijklmnop' }
let dataDir = ''
let drawn = 0
const randomBytes = (length: number) => {
  drawn += 1
  return new Uint8Array(length).fill(drawn)
}
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'qiantai-key-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const reversing: KeyWrap = {
  wrap: async (plain) => `wrapped:${[...plain].reverse().join('')}`,
  unwrap: async (wrapped) => [...wrapped.slice('wrapped:'.length)].reverse().join(''),
}
const locked: KeyWrap = {
  wrap: async () => Promise.reject(new Error('locked')),
  unwrap: async () => Promise.reject(new Error('locked')),
}

describe('the local key', () => {
  it('is 32 bytes, made once, and the same ever after', async () => {
    const first = await getOrCreateLocalKey(REQUEST, { dataDir, randomBytes })
    expect(first).toMatchObject({ ok: true, value: { protection: 'key-file' } })
    expect(first.ok && Buffer.from(first.value.key, 'base64url')).toHaveLength(32)
    expect(await getOrCreateLocalKey(REQUEST, { dataDir, randomBytes })).toEqual(first)
  })

  it('is another one for another workspace', async () => {
    const one = await getOrCreateLocalKey(REQUEST, { dataDir, randomBytes })
    const two = await getOrCreateLocalKey({ workspaceId: 'ponmlkjihgfedcba' }, { dataDir, randomBytes })
    expect(one).not.toEqual(two)
  })

  it('is one key when many windows ask at once', async () => {
    const asked = await Promise.all(
      Array.from({ length: 12 }, () => getOrCreateLocalKey(REQUEST, { dataDir, randomBytes })),
    )
    expect(new Set(asked.map((reply) => JSON.stringify(reply))).size).toBe(1)
  })

  it('lies wrapped where there is a key store, and the reply says so', async () => {
    const reply = await getOrCreateLocalKey(REQUEST, { dataDir, randomBytes, keyWrap: reversing })
    expect(reply).toMatchObject({ ok: true, value: { protection: 'os-keystore' } })
    const kept = await readFile(localKeyPath(dataDir, REQUEST.workspaceId), 'utf8')
    expect(kept).toContain('wrapped:')
    expect(reply.ok && kept.includes(reply.value.key)).toBe(false)
  })

  it('is never replaced while the key store is locked or gone', async () => {
    const made = await getOrCreateLocalKey(REQUEST, { dataDir, randomBytes, keyWrap: reversing })
    for (const keyWrap of [locked, undefined]) {
      const reply = await getOrCreateLocalKey(REQUEST, { dataDir, randomBytes, keyWrap })
      expect(reply).toEqual({ ok: false, error: { code: 'key-locked' } })
    }
    expect(await getOrCreateLocalKey(REQUEST, { dataDir, randomBytes, keyWrap: reversing })).toEqual(made)
  })

  it('is not made at all when the key store refuses to wrap it', async () => {
    await expect(getOrCreateLocalKey(REQUEST, { dataDir, randomBytes, keyWrap: locked })).rejects.toThrow('locked')
    await expect(readFile(localKeyPath(dataDir, REQUEST.workspaceId))).rejects.toThrow()
  })

  it.each([
    '',
    '{',
    'null',
    '{"v":2,"protection":"key-file","key":"AAAA"}',
    '{"v":1,"protection":"key-file","key":"AAAA"}',
    `{"v":1,"protection":"key-file","key":"${'!'.repeat(43)}"}`,
  ])('is never replaced when its file is damaged: %j', async (content) => {
    const path = localKeyPath(dataDir, REQUEST.workspaceId)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
    const reply = await getOrCreateLocalKey(REQUEST, { dataDir, randomBytes })
    expect(reply).toEqual({ ok: false, error: { code: 'key-damaged' } })
    expect(await readFile(path, 'utf8')).toBe(content)
  })
})
