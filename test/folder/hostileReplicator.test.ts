import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DeskFolder, openDeskFolder } from './deskFolder.ts'
import { createHostileReplicator } from './hostileReplicator.ts'
import { startReplicator } from './startReplicator.ts'

const devices = ['aaaabbbbccccdddd', 'eeeeffffgggghhhh'] as const
let dir = ''
let desks: readonly [DeskFolder, DeskFolder]
const share = (side: 'a' | 'b') => join(dir, side)
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qiantai-replicated-'))
  const open = async (side: 'a' | 'b', device: string) => {
    await mkdir(share(side))
    return openDeskFolder({ dataDir: join(dir, `data-${side}`), share: share(side), device })
  }
  desks = [await open('a', devices[0]), await open('b', devices[1])]
})
afterEach(async () => {
  for (const desk of desks) desk.end()
  await rm(dir, { recursive: true, force: true })
})

const segment = (device: string, number: number) => `d/${device}/s/202601/${String(number).padStart(12, '0')}.seg`
const content = (device: string, number: number) => `segment ${number} of ${device} `.repeat(20)
async function publish(desk: DeskFolder, number: number) {
  const bytes = Buffer.from(content(desk.device, number))
  expect(await desk.target.publish(segment(desk.device, number), bytes)).toMatchObject({ ok: true })
}

async function everySegmentIsOnBothSides(numbers: number): Promise<void> {
  for (const desk of desks) {
    for (const device of devices) {
      for (let number = 1; number <= numbers; number += 1) {
        const read = await desk.target.read(segment(device, number), 0, 10_000)
        expect(read.ok && Buffer.from(read.value).toString()).toBe(content(device, number))
      }
    }
  }
}

describe('two folders joined by a hostile replicator', () => {
  it.each([1, 2, 3, 4, 5])('hold everything on both sides once the faults end, seed %i', async (seed) => {
    const replicator = createHostileReplicator({ a: share('a'), b: share('b'), seed })
    await desks[0].bind(true)
    await replicator.settle()
    expect(await desks[1].bind(false)).toMatchObject({ ok: true })
    for (let number = 1; number <= 6; number += 1) {
      for (const desk of desks) await publish(desk, number)
      await replicator.round()
    }
    await replicator.settle()
    await everySegmentIsOnBothSides(6)
  })

  it('see every misdeed in the course of a run, and never a change of a file where it was published', async () => {
    const seen = new Set<string>()
    const replicator = createHostileReplicator({ a: share('a'), b: share('b'), seed: 7 })
    await desks[0].bind(true)
    for (let number = 1; number <= 12; number += 1) {
      await publish(desks[0], number)
      for (const line of await replicator.round()) seen.add(line.split(' ')[0] ?? '')
      const path = join(share('a'), 'community-sync', segment(devices[0], number))
      expect(await readFile(path, 'utf8')).toBe(content(devices[0], number))
    }
    expect([...seen].toSorted()).toEqual(['capitals', 'copy', 'drop', 'empty', 'later', 'prefix', 'whole', 'zeros'])
    const names = await readdir(join(share('b'), 'community-sync', `d/${devices[0]}/s/202601`))
    expect(names.some((name) => !/^\d{12}\.seg$/.test(name))).toBe(true)
  })

  it('do the same again for the same seed', async () => {
    const runs: string[] = []
    for (const run of ['first', 'second']) {
      const [a, b] = [join(dir, run, 'a'), join(dir, run, 'b')]
      await mkdir(a, { recursive: true })
      await mkdir(b)
      const desk = openDeskFolder({ dataDir: join(dir, run), share: a, device: devices[0] })
      await desk.bind(true)
      const replicator = createHostileReplicator({ a, b, seed: 11 })
      const done: string[] = []
      for (let number = 1; number <= 5; number += 1) {
        await publish(desk, number)
        done.push(...(await replicator.round()))
      }
      desk.end()
      runs.push(done.join('\n'))
    }
    expect(runs[0]).toBe(runs[1])
  })

  it('are joined by another process as well', async () => {
    const replicator = startReplicator({ a: share('a'), b: share('b'), seed: 3 })
    try {
      await desks[0].bind(true)
      await replicator.settle()
      expect(await desks[1].bind(false)).toMatchObject({ ok: true })
      for (let number = 1; number <= 3; number += 1) {
        await Promise.all([publish(desks[0], number), publish(desks[1], number), replicator.round()])
      }
      await replicator.settle()
      await everySegmentIsOnBothSides(3)
    } finally {
      await replicator.end()
    }
  })
})
