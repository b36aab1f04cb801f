// One desk of the simulator: what lasts (log, memory), what a crash takes (session), a clock of its own, and images to go back to.
import type { Change, DeviceId, Dot } from '#shared/sync/change.ts'
import { seqOf } from '#shared/sync/dot.ts'
import { parseRange } from '#shared/sync/exchange/layout.ts'
import type { ExchangeLimits } from '#shared/sync/exchange/policy.ts'
import type { DeskPort, ExchangePorts } from '#shared/sync/exchange/ports.ts'
import type { ExchangeReport } from '#shared/sync/exchange/report.ts'
import { exchangeRound } from '#shared/sync/exchange/round.ts'
import { type ExchangeSession, newSession } from '#shared/sync/exchange/session.ts'
import type { Target } from '#shared/sync/exchange/target.ts'
import type { FoldRegistry } from '#shared/sync/registry.ts'
import { emptyReplica } from '#shared/sync/replica.ts'
import { snapshotOf } from '#shared/sync/snapshot.ts'
import { loadSnapshot } from '#shared/sync/snapshotLoad.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import type { Dice } from './dice.ts'
import { SIM_WORKSPACE } from './exchangeDesks.ts'
import { Fuse, withFuse } from './fuse.ts'
import { MemoryDesk } from './memoryDesk.ts'
import { type MapMemory, mapMemory } from './memoryMemory.ts'
import type { VirtualFolder } from './virtualFolder.ts'

/** Small measures, so that a short life sees snapshots, several segments and every retry. */
const LIMITS: Partial<ExchangeLimits> = { segmentBytes: 2_000, batchBytes: 40_000, snapshotEvery: 25 }

export interface SimDeskParts {
  readonly index: number
  /** Whose view of the folder it has: a cloned machine has that of the one it was copied from. */
  readonly seat: number
  readonly folder: VirtualFolder
  readonly dice: Dice
  readonly ring: KeyRing
  readonly registry: FoldRegistry
  readonly worldNow: () => number
  readonly skewMs: number
  /** Hears of own changes that lie in the folder now. */
  readonly onPublished: (changes: readonly Change[]) => void
}

/** What a backup of the whole machine holds. */
export interface DeskImage {
  readonly desk: Pick<MemoryDesk, 'device' | 'former' | 'signer' | 'ring' | 'last'>
  readonly log: MemoryDesk['log']
  readonly pages: MemoryDesk['pages']
  readonly mintedAt: MemoryDesk['mintedAt']
  readonly keys: MemoryDesk['keys']
  readonly replica: MemoryDesk['replica']
  readonly memory: MapMemory
}

export class SimDesk {
  readonly index: number
  readonly seat: number
  readonly fuse = new Fuse()
  skewMs: number
  desk: MemoryDesk
  memory: MapMemory = mapMemory()
  session: ExchangeSession = newSession()
  report: ExchangeReport | undefined
  readonly #parts: SimDeskParts

  constructor(parts: SimDeskParts) {
    this.#parts = parts
    this.index = parts.index
    this.seat = parts.seat
    this.skewMs = parts.skewMs
    this.desk = this.#newDesk(parts.registry)
  }

  #newDesk(registry: FoldRegistry): MemoryDesk {
    const { dice, ring, index } = this.#parts
    const name = `desk ${index}`
    return new MemoryDesk({ workspace: SIM_WORKSPACE, registry, ring, random: dice, name, nowMs: () => this.nowMs() })
  }

  nowMs(): number {
    return this.#parts.worldNow() + this.skewMs
  }

  /** One round; a desk that died in it starts again, with what lasts. */
  async round(): Promise<void> {
    const { folder, dice, seat } = this.#parts
    const before = this.desk.frontier()
    const ports = withFuse(
      {
        ...this.#heard(this.desk.port(), folder.targetOf(seat)),
        memory: this.memory,
        clock: { nowMs: () => this.nowMs() },
        random: dice,
        limits: LIMITS,
      },
      this.fuse,
    )
    this.report = await exchangeRound(ports, this.session)
    if (this.fuse.isDead) this.start()
    this.#checkNothingWentBack(before)
  }

  /** The ports, with an ear for what is published: a segment holds the run that was asked for last, or its beginning. */
  #heard(desk: DeskPort, target: Target): Pick<ExchangePorts, 'desk' | 'target'> {
    let run: readonly Change[] = []
    return {
      desk: {
        ...desk,
        ownRunAfter: async (seq, maxBytes) => {
          const own = await desk.ownRunAfter(seq, maxBytes)
          run = own?.run.changes ?? []
          return own
        },
      },
      target: {
        ...target,
        publish: async (path, bytes) => {
          const published = await target.publish(path, bytes)
          const range = parseRange(path.slice(path.lastIndexOf('/') + 1))
          const isOwnRun =
            path.startsWith(`d/${desk.device()}/s/`) && range?.first === seqOf(run[0]?.dot ?? ('none.0' as Dot))
          if (published.ok && range && isOwnRun) this.#parts.onPublished(run.slice(0, range.last - range.first + 1))
          return published
        },
      },
    }
  }

  /** I6: whatever the folder showed or lacked, what was here is here. */
  #checkNothingWentBack(before: Readonly<Record<string, number>>): void {
    const { frontier } = this.desk.replica.set
    for (const [device, seq] of Object.entries(before)) {
      // What a new id issues again leaves the old one.
      if (this.desk.former.includes(device as DeviceId)) continue
      const now = frontier.get(device as DeviceId) ?? 0
      if (now < seq) throw new Error(`I6: desk ${this.index} went back from ${seq} to ${now} of ${device}`)
    }
  }

  /** What was in memory is gone. */
  start(): void {
    this.session = newSession()
    this.fuse.renew()
  }

  image(): DeskImage {
    const { device, former, signer, ring, last, log, pages, mintedAt, keys, replica } = this.desk
    const { set, hashes, waiting, registry } = replica
    return {
      desk: { device, former: [...former], signer, ring, last },
      log: new Map(log),
      pages: new Map(pages),
      mintedAt: new Map(mintedAt),
      keys: new Map(keys),
      replica: { registry, hashes: new Map(hashes), waiting: new Map(waiting), set: copyOf(set) },
      memory: this.memory.copy(),
    }
  }

  /** The machine is what it was when the image was taken: a restored backup, or a cloned profile. */
  restore(image: DeskImage): void {
    const desk = this.#newDesk(image.replica.registry)
    Object.assign(desk, image.desk)
    const { registry, hashes, waiting, set } = image.replica
    desk.replica = { registry, hashes: new Map(hashes), waiting: new Map(waiting), set: copyOf(set) }
    copyInto(desk.log, image.log)
    copyInto(desk.pages, image.pages)
    copyInto(desk.mintedAt, image.mintedAt)
    copyInto(desk.keys, image.keys)
    this.desk = desk
    this.memory = image.memory.copy()
    this.start()
  }

  /** The browser lost its store: what the journal holds is put back, the rest comes from the folder (sync 4.5.3). */
  wipe(): void {
    const before = this.desk
    const desk = this.#newDesk(before.parts.registry)
    const { device, former, signer, ring, last } = before
    Object.assign(desk, { device, former, signer, ring, last })
    copyInto(desk.mintedAt, before.mintedAt)
    for (const minted of before.mintedAt.values())
      for (const { personId, secret } of minted) desk.keys.set(personId, secret)
    for (const change of before.ownChanges()) desk.copy(change)
    this.desk = desk
    this.memory = mapMemory()
    this.start()
  }

  /** A newer program is put in: what was parked comes alive. */
  upgrade(registry: FoldRegistry): void {
    const { replica } = this.desk
    const set = loadSnapshot(snapshotOf(replica.set), registry)
    if (!set.ok) throw new Error(`the upgrade cannot read its own state: ${JSON.stringify(set.error)}`)
    this.desk.replica = { ...emptyReplica(registry, set.value), hashes: replica.hashes, waiting: replica.waiting }
    this.start()
  }
}

function copyOf(set: MemoryDesk['replica']['set']): MemoryDesk['replica']['set'] {
  return {
    registers: new Map(set.registers),
    aggregates: new Map(set.aggregates),
    claims: new Map(set.claims),
    frontier: new Map(set.frontier),
  }
}

function copyInto<Key, Value>(to: Map<Key, Value>, from: ReadonlyMap<Key, Value>): void {
  for (const [key, value] of from) to.set(key, value)
}
