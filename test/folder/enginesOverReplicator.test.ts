// Two desks exchange over two real directories that a hostile replicator joins, as two PCs do through a cloud program on a bad day.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { exchangeRound } from '#shared/sync/exchange/round.ts'
import { type ExchangeSession, newSession } from '#shared/sync/exchange/session.ts'
import { mintRing } from '#shared/sync/wire/keyRing.ts'
import { actOf } from '#test/sim/acts.ts'
import { type Dice, diceOf } from '#test/sim/dice.ts'
import { MemoryDesk } from '#test/sim/memoryDesk.ts'
import { type MapMemory, mapMemory } from '#test/sim/memoryMemory.ts'
import { fullRegistry } from '#test/sync/registry.ts'
import { type DeskFolder, openDeskFolder, WORKSPACE } from './deskFolder.ts'
import { createHostileReplicator } from './hostileReplicator.ts'

const HOUR_MS = 3_600_000

interface Partner {
  readonly desk: MemoryDesk
  readonly folder: DeskFolder
  readonly memory: MapMemory
  readonly session: ExchangeSession
  readonly dice: Dice
}

let dir = ''
let nowMs = 0
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qiantai-engines-'))
  nowMs = Date.UTC(2026, 10, 21, 1)
})
const open: Partner[] = []
afterEach(async () => {
  for (const { folder } of open.splice(0)) folder.end()
  await rm(dir, { recursive: true, force: true })
})

async function partner(side: 'a' | 'b', seed: Dice): Promise<Partner> {
  const dice = seed.apart(side)
  const ring = mintRing(seed.apart('ring').bytes)
  const workspace = WORKSPACE as WorkspaceId
  const desk = new MemoryDesk({ workspace, registry: fullRegistry, ring, random: dice, name: side, nowMs: () => nowMs })
  await mkdir(join(dir, side))
  const folder = openDeskFolder({ dataDir: join(dir, `data-${side}`), share: join(dir, side), device: desk.device })
  const made = { desk, folder, memory: mapMemory(), session: newSession(), dice }
  open.push(made)
  return made
}

/** One round; the host believes a marker for a moment only, so its clock goes along. */
async function round({ desk, folder, memory, session, dice }: Partner) {
  await folder.clock.sleep(60_000)
  const clock = { nowMs: () => nowMs }
  return exchangeRound({ desk: desk.port(), target: folder.target, memory, clock, random: dice }, session)
}

it.each([1, 2, 3])(
  'two desks agree once the misdeeds end, and nothing is lost or doubled, seed %i',
  async (seed) => {
    const dice = diceOf(seed)
    const [a, b] = [await partner('a', dice), await partner('b', dice)]
    const replicator = createHostileReplicator({ a: join(dir, 'a'), b: join(dir, 'b'), seed })
    await a.folder.bind(true)
    await replicator.settle()
    expect(await b.folder.bind(false)).toMatchObject({ ok: true })
    let marks = 0
    for (let turn = 0; turn < 12; turn += 1) {
      for (const one of [a, b]) {
        marks += 1
        const { items, minted } = actOf(one.desk, one.dice, `mark-${marks}`)
        one.desk.write(items, minted)
        await round(one)
      }
      await replicator.round()
      nowMs += 30_000
    }
    for (let turn = 0; turn < 8 && a.desk.hash() !== b.desk.hash(); turn += 1) {
      await replicator.settle()
      nowMs += HOUR_MS + 60_000
      for (const one of [a, b]) await round(one)
    }
    expect(a.desk.frontier()).toEqual(b.desk.frontier())
    expect(a.desk.hash()).toBe(b.desk.hash())
    expect(Object.values(a.desk.frontier()).reduce((sum, seq) => sum + seq, 0)).toBe(marks)
  },
  60_000,
)
