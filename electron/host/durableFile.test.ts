import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDurably, errorCode, isDiskFull, writeDurably } from './durableFile.ts'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qiantai-durable-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

describe('files that are whole or absent', () => {
  it('replaces what was there and leaves nothing beside it', async () => {
    const path = join(dir, 'keys', 'one')
    await writeDurably(path, 'old')
    await writeDurably(path, 'new')
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(join(dir, 'keys'))).toEqual(['one'])
  })

  it('creates once: the second writer learns that it was not the first', async () => {
    const path = join(dir, 'one')
    expect(await createDurably(path, 'first')).toBe(true)
    expect(await createDurably(path, 'second')).toBe(false)
    expect(await readFile(path, 'utf8')).toBe('first')
    expect(await readdir(dir)).toEqual(['one'])
  })

  it('lets exactly one of many writers be the first', async () => {
    const path = join(dir, 'one')
    const won = await Promise.all(Array.from({ length: 20 }, (_, index) => createDurably(path, `writer ${index}`)))
    expect(won.filter(Boolean)).toHaveLength(1)
    expect(await readFile(path, 'utf8')).toBe(`writer ${won.indexOf(true)}`)
  })

  it('keeps files and new folders from other users', async () => {
    await writeDurably(join(dir, 'keys', 'one'), 'secret')
    const modes = await Promise.all([stat(join(dir, 'keys')), stat(join(dir, 'keys', 'one'))])
    // Windows has no such modes: there the user's own folder protects.
    const expected = process.platform === 'win32' ? modes.map(({ mode }) => mode & 0o777) : [0o700, 0o600]
    expect(modes.map(({ mode }) => mode & 0o777)).toEqual(expected)
  })

  it('leaves no half file when the target cannot be replaced', async () => {
    await writeDurably(join(dir, 'taken', 'inside'), 'x')
    await expect(writeDurably(join(dir, 'taken'), 'y')).rejects.toThrow()
    expect(await readdir(dir)).toEqual(['taken'])
  })
})

it('tells a full disk from other faults', () => {
  expect(isDiskFull(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toBe(true)
  expect(isDiskFull(Object.assign(new Error('x'), { code: 'EACCES' }))).toBe(false)
  expect(errorCode(null)).toBe('')
})
