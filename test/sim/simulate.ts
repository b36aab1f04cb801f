// One seed: a community of desks lives through faults, then the faults end and everybody must agree (sync 4.10, 7).
import { sha256 } from '@noble/hashes/sha2.js'
import { hex, utf8 } from '#shared/kernel/bytes.ts'
import { mintRing } from '#shared/sync/wire/keyRing.ts'
import { fullRegistry } from '#test/sync/registry.ts'
import { settle } from './acts.ts'
import { chaosStep } from './chaos.ts'
import { type Dice, diceOf } from './dice.ts'
import { forkedDevices } from './forks.ts'
import { MarkBook } from './ledgerOfMarks.ts'
import { Broken, checkAlways, checkAtTheEnd, checkForked, isConverged, openConflicts } from './safety.ts'
import { type FolderFaults, VirtualFolder } from './virtualFolder.ts'
import { addDesk, HOUR_MS, type SimWorld } from './world.ts'

const BEGIN_MS = Date.UTC(2026, 10, 21, 1)

/** What a seed came to; equal seeds give equal traces. */
export interface SimResult {
  readonly seed: number
  readonly trace: readonly string[]
  /** SHA-256 of the trace. */
  readonly digest: string
  /** The broken invariant, or the fault; undefined when all held. */
  readonly failure: string | undefined
  /** Two machines published under one id before they met, which ends in an alarm instead of one state. */
  readonly isForked: boolean
  /** Where it ended, to look at. */
  readonly world: SimWorld
}

/** Lives one seed through. Never throws: what went wrong is the result. */
export async function simulate(seed: number): Promise<SimResult> {
  const trace: string[] = []
  let failure: string | undefined
  const world = newWorld(seed, (line) => trace.push(line))
  try {
    await live(world)
    await agree(world)
    if (forkedDevices(world.desks).size === 0) await settleAll(world)
  } catch (fault) {
    failure =
      fault instanceof Broken ? fault.message : fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  }
  const isForked = forkedDevices(world.desks).size > 0
  return { seed, trace, digest: hex(sha256(utf8(trace.join('\n')))), failure, isForked, world }
}

function newWorld(seed: number, trace: (line: string) => void): SimWorld {
  const dice = diceOf(seed)
  const clock = { nowMs: BEGIN_MS }
  const folder = new VirtualFolder({
    dice: dice.apart('folder'),
    now: () => clock.nowMs,
    faults: throwFaults(dice),
    trace,
  })
  const ring = mintRing(dice.apart('ring').bytes)
  const world: SimWorld = {
    seed,
    dice,
    folder,
    ring,
    clock,
    desks: [],
    book: new MarkBook(),
    images: [],
    trace,
    marks: 0,
    keysFiles: 1,
  }
  const count = 2 + dice.below(3)
  for (let index = 0; index < count; index += 1) addDesk(world)
  return world
}

function throwFaults(dice: Dice): FolderFaults {
  const often = () => dice.pick([0, 0.1, 0.4]) ?? 0
  return {
    late: often(),
    latestMs: dice.pick([20_000, 600_000, 6 * HOUR_MS]) ?? 20_000,
    torn: often(),
    copied: often(),
    staleListing: often(),
    refused: often(),
    flipped: 0,
  }
}

async function live(world: SimWorld): Promise<void> {
  const steps = 40 + world.dice.below(60)
  for (let step = 0; step < steps; step += 1) {
    await chaosStep(world)
    checkAlways(world.desks)
  }
}

/** Rounds until everybody agrees: the number is bounded, or the protocol does not converge. */
const MOST_ROUNDS = 16

async function agree(world: SimWorld): Promise<void> {
  const { folder, desks, clock, trace } = world
  folder.heal()
  for (const desk of desks) {
    desk.fuse.renew()
    desk.skewMs = 0
    if (desk.desk.replica.registry !== fullRegistry) desk.upgrade(fullRegistry)
  }
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    for (const desk of desks) await desk.round()
    checkAlways(desks)
    trace(`round ${round}: ${desks.map(({ desk }) => Object.values(desk.frontier()).join('+')).join(' | ')}`)
    // The longest wait of the protocol is the hour between two looks at a file that does not become whole.
    clock.nowMs += round < 4 ? 60_000 : HOUR_MS + 60_000
    if (round >= 3 && isConverged(desks) && desks.every(({ report }) => report?.state === 'ok')) {
      checkAtTheEnd(desks, folder, world.book)
      trace(`agreed after ${round}: ${desks[0]?.desk.hash()}`)
      return
    }
  }
  if (forkedDevices(desks).size > 0) {
    checkForked(desks, folder, world.book)
    trace('ended in a fork alarm')
    return
  }
  const states = desks.map(
    ({ report, desk }) => `${report?.state} ${report?.detail ?? ''} ${JSON.stringify(desk.frontier())}`,
  )
  throw new Broken(`I14: no agreement after ${MOST_ROUNDS} rounds: ${states.join(' | ')}`)
}

/** I9, liveness of people: one who sees everything settles all there is, everywhere, and it stays so. */
async function settleAll(world: SimWorld): Promise<void> {
  const { desks, dice, clock } = world
  const [first] = desks
  if (!first) return
  for (let turn = 0; turn < 40 && openConflicts(first.desk).length > 0; turn += 1) {
    const items = settle(first.desk, dice)
    if (items.length > 0) first.desk.write(items)
  }
  for (let round = 0; round < 4; round += 1) {
    for (const desk of desks) await desk.round()
    clock.nowMs += 60_000
  }
  for (const { desk, index } of desks) {
    const open = openConflicts(desk)
    if (open.length > 0) throw new Broken(`I9: desk ${index} still shows ${open.length} conflicts after settling`)
  }
}
