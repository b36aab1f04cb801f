// Desks in memory around one folder, with a clock that stands until a test moves it: the smallest world in which rounds run.
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { ExchangeLimits } from '#shared/sync/exchange/policy.ts'
import type { ExchangePorts } from '#shared/sync/exchange/ports.ts'
import type { ExchangeReport } from '#shared/sync/exchange/report.ts'
import { exchangeRound } from '#shared/sync/exchange/round.ts'
import { type ExchangeSession, newSession } from '#shared/sync/exchange/session.ts'
import type { FoldRegistry } from '#shared/sync/registry.ts'
import { type KeyRing, mintRing } from '#shared/sync/wire/keyRing.ts'
import { fullRegistry } from '#test/sync/registry.ts'
import { type Dice, diceOf } from './dice.ts'
import { MemoryDesk } from './memoryDesk.ts'
import { type MapMemory, mapMemory } from './memoryMemory.ts'
import { type FolderFaults, NO_FAULTS, VirtualFolder } from './virtualFolder.ts'

export const SIM_WORKSPACE = 'wsimwsimwsimwsim' as WorkspaceId
const BEGIN_MS = Date.UTC(2026, 10, 21, 1)

/** One desk of the world and what its exchange holds. */
export interface WorldDesk {
  readonly desk: MemoryDesk
  readonly memory: MapMemory
  readonly ports: ExchangePorts
  session: ExchangeSession
  /** One round now. */
  readonly round: () => Promise<ExchangeReport>
}

export interface World {
  readonly dice: Dice
  readonly folder: VirtualFolder
  readonly ring: KeyRing
  readonly clock: { nowMs: number }
  readonly desks: readonly WorldDesk[]
  readonly add: (name: string, registry?: FoldRegistry) => WorldDesk
  /** Every desk has a round, the clock goes on; so many times. */
  readonly settle: (rounds?: number, stepMs?: number) => Promise<void>
}

/** A world of so many desks out of a seed. */
export function worldOf(count: number, { seed = 1, faults = NO_FAULTS, limits = {} }: WorldParts = {}): World {
  const dice = diceOf(seed)
  const clock = { nowMs: BEGIN_MS }
  const folder = new VirtualFolder({ dice: dice.apart('folder'), now: () => clock.nowMs, faults, trace: () => {} })
  const ring = mintRing(dice.apart('ring').bytes)
  const desks: WorldDesk[] = []
  const add = (name: string, registry: FoldRegistry = fullRegistry) => {
    const random = dice.apart(name)
    const desk = new MemoryDesk({ workspace: SIM_WORKSPACE, registry, ring, random, name, nowMs: () => clock.nowMs })
    const added = worldDesk(desk, { folder, index: desks.length, clock, limits, random })
    desks.push(added)
    return added
  }
  for (let index = 0; index < count; index += 1) add(`desk ${index + 1}`)
  const settle = async (rounds = 6, stepMs = 20_000) => {
    for (let turn = 0; turn < rounds; turn += 1) {
      for (const { round } of desks) await round()
      clock.nowMs += stepMs
    }
  }
  return { dice, folder, ring, clock, desks, add, settle }
}

interface WorldParts {
  readonly seed?: number
  readonly faults?: FolderFaults
  readonly limits?: Partial<ExchangeLimits>
}

interface DeskParts {
  readonly folder: VirtualFolder
  readonly index: number
  readonly clock: { nowMs: number }
  readonly limits: Partial<ExchangeLimits>
  readonly random: Dice
}

function worldDesk(desk: MemoryDesk, { folder, index, clock, limits, random }: DeskParts): WorldDesk {
  const memory = mapMemory()
  const ports: ExchangePorts = {
    desk: desk.port(),
    target: folder.targetOf(index),
    memory,
    clock: { nowMs: () => clock.nowMs },
    random,
    limits,
  }
  const added: WorldDesk = {
    desk,
    memory,
    ports,
    session: newSession(),
    round: () => exchangeRound(ports, added.session),
  }
  return added
}
