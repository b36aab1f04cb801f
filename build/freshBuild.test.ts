import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isBuildStale } from './freshBuild.ts'

const PRODUCTS = ['out/main/index.js', 'out/main/local.js', 'out/preload/index.cjs', 'out/renderer/index.html']
let root = ''

/** Writes a file as old as the given minute; its folder gets the same age. */
function put(path: string, minute: number): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
  const time = new Date(2026, 0, 1, 0, minute)
  for (const entry of [file, dirname(file)]) utimesSync(entry, time, time)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'qiantai-build-'))
  for (const path of PRODUCTS) put(path, 10)
  put('shared/days.ts', 5)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('a build', () => {
  it('is fresh when it is newer than every source', () => {
    expect(isBuildStale(root)).toBe(false)
  })
  it('is stale when one source is newer', () => {
    put('shared/days.ts', 11)
    expect(isBuildStale(root)).toBe(true)
  })
  it('is stale when a source was removed', () => {
    rmSync(join(root, 'shared/days.ts'))
    expect(isBuildStale(root)).toBe(true)
  })
  it('is stale when a part of it is missing', () => {
    rmSync(join(root, 'out/preload/index.cjs'))
    expect(isBuildStale(root)).toBe(true)
  })
  it('does not age by an edited test', () => {
    put('shared/days.test.ts', 12)
    const time = new Date(2026, 0, 1, 0, 5)
    utimesSync(join(root, 'shared'), time, time)
    expect(isBuildStale(root)).toBe(false)
  })
})
