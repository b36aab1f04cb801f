import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { seededDelays } from '#test/crash/seededDelays.ts'
import { KILLED_DEVICE, killedSegment } from './killedSegment.ts'

const ROUNDS = 8
let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qiantai-publish-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

/** Publishes from a number on and is killed some milliseconds after its first answer; the last number that was answered for. */
async function publishUntilKilled(from: number, delay: number): Promise<number> {
  const script = join(import.meta.dirname, 'publishingProcess.ts')
  const child = spawn(process.execPath, [script, join(dir, 'data'), dir, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let last = from - 1
  for await (const line of createInterface({ input: child.stdout })) {
    const [number, where] = line.split(' ')
    // The same segment again is the same file: no second one beside it.
    expect(where).toBe('here')
    if (last < from) setTimeout(() => child.kill('SIGKILL'), delay)
    last = Number(number)
  }
  const [code, signal] = await ended
  expect([code, signal]).toEqual([null, 'SIGKILL'])
  return last
}

/** Numbers of the segments that are there, each the very bytes it must be. */
async function wholeSegments(): Promise<readonly number[]> {
  const folder = join(dir, 'community-sync', 'd', KILLED_DEVICE, 's', '202601')
  const names = (await readdir(folder)).toSorted()
  const numbers = names.map((name) => Number(name.slice(0, 12)))
  for (const [index, number] of numbers.entries()) {
    const { path, bytes } = killedSegment(number)
    expect(path.endsWith(names[index] as string)).toBe(true)
    expect((await readFile(join(folder, names[index] as string))).equals(bytes)).toBe(true)
  }
  return numbers
}

it('a host that is killed while it publishes leaves whole segments or none, and the same one again is no second one (case 19)', async () => {
  const nextDelay = seededDelays(19, { least: 0, most: 120 })
  let answered = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    // What was answered last is published once more: the kill came before it was marked.
    answered = await publishUntilKilled(Math.max(answered, 1), nextDelay())
    const there = await wholeSegments()
    expect(there).toEqual(Array.from({ length: there.length }, (_, index) => index + 1))
    expect(there.length).toBeGreaterThanOrEqual(answered)
    expect(there.length).toBeLessThanOrEqual(answered + 1)
  }
}, 60_000)
