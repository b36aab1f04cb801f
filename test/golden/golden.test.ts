// Envelope v1 is frozen from the first release (sync 4.3): a byte that differs here breaks every desk in the field.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hex, utf8 } from '#shared/kernel/bytes.ts'
import { deviceOf } from '#shared/sync/dot.ts'
import { chainNext, chainStart, changeHash, decodeChange, encodeChange, validateChange } from '#shared/sync/envelope.ts'
import { snapshotOf, stateHash } from '#shared/sync/snapshot.ts'
import { loadSnapshot } from '#shared/sync/snapshotLoad.ts'
import { fullRegistry } from '#test/sync/registry.ts'
import { conflictsOf, deskFrom } from './foldOf.ts'
import { HASH_KEY, SAMPLES } from './samples.ts'

const here = import.meta.dirname
const read = (path: string) => new Uint8Array(readFileSync(join(here, path)))
const readText = (path: string) => readFileSync(join(here, path), 'utf8')
const hashes = JSON.parse(readText('envelope-v1/hashes.json')) as Record<string, { hash: string; chain: string }>

function decoded(bytes: Uint8Array) {
  const change = decodeChange(bytes)
  if (!change.ok) throw new Error(JSON.stringify(change.error))
  return change.value
}

describe('envelope v1', () => {
  it('has a frozen file for every sample, and a sample for every file', () => {
    const files = readdirSync(join(here, 'envelope-v1')).filter((name) => name !== 'hashes.json')
    expect(files.sort()).toEqual(Object.keys(SAMPLES).map((name) => `${name}.json`))
    expect(Object.keys(hashes)).toEqual(Object.keys(SAMPLES))
  })

  it.each(Object.entries(SAMPLES))('writes %s to the frozen bytes', (name, sample) => {
    const change = validateChange(sample)
    if (!change.ok) throw new Error(JSON.stringify(change.error))
    expect(hex(encodeChange(change.value))).toBe(hex(read(`envelope-v1/${name}.json`)))
  })

  it.each(Object.entries(SAMPLES))('reads %s from the frozen bytes', (name, sample) => {
    expect(decoded(read(`envelope-v1/${name}.json`))).toEqual(sample)
  })

  it('gives the frozen hashes and chain', () => {
    let chain: Uint8Array | undefined
    for (const name of Object.keys(SAMPLES)) {
      const change = decoded(read(`envelope-v1/${name}.json`))
      const hash = changeHash(HASH_KEY, change)
      chain = chainNext(chain ?? chainStart(change.ws, deviceOf(change.dot)), hash)
      expect({ name, hash: hex(hash), chain: hex(chain) }).toEqual({ name, ...hashes[name] })
    }
  })
})

describe('the golden fold', () => {
  const changes = () =>
    readText('fold-v1/changes.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => decoded(utf8(line)))

  it('is of some sixty changes', () => {
    expect(changes().length).toBeGreaterThanOrEqual(55)
  })

  it('gives the frozen snapshot, and its hash', () => {
    const desk = deskFrom(changes())
    expect(hex(snapshotOf(desk.set))).toBe(hex(read('fold-v1/snapshot.json')))
    expect(stateHash(desk.set)).toBe('06b021633a6ffb81a107955b7e7cf2e4b14683c025c125e30db5a7de30c4cebd')
  })

  it('shows the frozen conflicts', () => {
    expect(JSON.parse(JSON.stringify(conflictsOf(deskFrom(changes()))))).toEqual(
      JSON.parse(readText('fold-v1/conflicts.json')),
    )
  })

  it('loads from the frozen snapshot', () => {
    const set = loadSnapshot(read('fold-v1/snapshot.json'), fullRegistry)
    expect(set.ok && stateHash(set.value)).toBe('06b021633a6ffb81a107955b7e7cf2e4b14683c025c125e30db5a7de30c4cebd')
  })
})
