// A desk in memory behind the port of the exchange: a replica, its own log, the containers of others as they came.

import { sha256 } from '@noble/hashes/sha2.js'
import { hex } from '#shared/kernel/bytes.ts'
import type { Change, ChangeItem, DeviceId, Dot, WorkspaceId } from '#shared/sync/change.ts'
import { makeDot, seqOf } from '#shared/sync/dot.ts'
import { chainNext, chainStart, changeHash, encodeChange, validateChange } from '#shared/sync/envelope.ts'
import type { DeskPort, OwnPage, OwnRun, Random, RenewReason, RunFate } from '#shared/sync/exchange/ports.ts'
import { adopt, makeHlc, parseHlc, type Stamp, tick } from '#shared/sync/hlc.ts'
import { isSealed, keyIdOf } from '#shared/sync/personal.ts'
import type { FoldRegistry } from '#shared/sync/registry.ts'
import { reissueChanges } from '#shared/sync/reissue.ts'
import { emptyReplica, type Replica, receive } from '#shared/sync/replica.ts'
import { snapshotOf, stateHash } from '#shared/sync/snapshot.ts'
import { loadSnapshot } from '#shared/sync/snapshotLoad.ts'
import { type DeviceSigner, signerOf } from '#shared/sync/wire/deviceKey.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import type { ArrivedRun, PersonKeyEntry } from '#shared/sync/wire/segment.ts'
import { deviceIdOf } from './deviceIds.ts'

export interface MemoryDeskParts {
  readonly workspace: WorkspaceId
  readonly registry: FoldRegistry
  readonly ring: KeyRing
  readonly random: Random
  readonly name: string
  readonly nowMs: () => number
}

export class MemoryDesk {
  readonly parts: MemoryDeskParts
  device: DeviceId
  former: DeviceId[] = []
  replica: Replica
  ring: KeyRing
  last: Stamp = { ms: 0, counter: 0 }
  readonly log = new Map<Dot, Change>()
  readonly pages = new Map<string, OwnPage[]>()
  readonly mintedAt = new Map<number, PersonKeyEntry[]>()
  readonly keys = new Map<string, Uint8Array>()
  readonly blobs = new Map<string, Uint8Array>()
  readonly wanted = new Set<string>()
  signer: DeviceSigner
  /** Changes that this version cannot fold. */
  isPoison: (change: Change) => boolean = () => false

  constructor(parts: MemoryDeskParts) {
    this.parts = parts
    this.replica = emptyReplica(parts.registry)
    this.ring = parts.ring
    this.device = deviceIdOf(parts.random)
    this.signer = signerOf(parts.random.bytes(32))
  }

  get seq(): number {
    return this.replica.set.frontier.get(this.device) ?? 0
  }

  frontier(): Record<string, number> {
    return Object.fromEntries([...this.replica.set.frontier].filter(([, seq]) => seq > 0))
  }

  hash(): string {
    return stateHash(this.replica.set)
  }

  /** One action of this desk. */
  write(items: readonly ChangeItem[], minted: readonly PersonKeyEntry[] = []): Change {
    this.last = tick(this.last, this.parts.nowMs())
    const seq = this.seq + 1
    const change = validateChange({
      v: 1,
      ws: this.parts.workspace,
      dot: makeDot(this.device, seq),
      hlc: makeHlc(this.last.ms, this.last.counter, this.device),
      cmd: 'test.act',
      actor: { id: 'staff', role: 'manager' },
      session: 'session',
      at: '2026-11-21T09:30:00Z',
      app: '0.1.0',
      schema: 1,
      items,
      blobs: [],
    })
    if (!change.ok) throw new Error(JSON.stringify(change.error))
    this.#take(change.value)
    if (minted.length > 0) this.mintedAt.set(seq, [...minted])
    for (const { personId, secret } of minted) this.keys.set(personId, secret)
    return change.value
  }

  /** What this desk wrote under its present id, in order: what its journal holds. */
  ownChanges(): readonly Change[] {
    return Array.from({ length: this.seq }, (_, index) => this.#own(index + 1))
  }

  /** A change that another copy of this desk wrote: what a copied profile or a restored backup holds. */
  copy(change: Change): void {
    this.#take(change)
  }

  #take(change: Change): void {
    receive(this.replica, [change])
    this.log.set(change.dot, change)
    const stamp = parseHlc(change.hlc)
    if (stamp.ok) this.last = adopt(this.last, stamp.value, this.parts.nowMs())
  }

  port(): DeskPort {
    const { workspace, name } = this.parts
    // Of the program that runs now: a newer one may have been put in.
    const { registry } = this.replica
    return {
      workspace,
      foldVersion: registry.foldVersion,
      device: () => this.device,
      former: () => this.former,
      signer: () => this.signer,
      ring: () => this.ring,
      takeRing: async (ring) => {
        this.ring = ring
      },
      card: async () => ({ name, version: '0.1.0' }),
      frontier: async () => this.frontier(),
      applyRuns: async (runs) => {
        const fates = runs.map((run) => this.#applyRun(run))
        return { fates, frontier: this.frontier() }
      },
      ownRunAfter: async (seq, maxBytes) => this.#ownRun(seq, maxBytes),
      pagesAfter: async (device, seq) =>
        (this.pages.get(device) ?? []).filter(({ last }) => last > seq).map((page) => this.#withKeys(device, page)),
      stateHash: async () => ({ hash: this.hash(), frontier: this.frontier(), foldVersion: registry.foldVersion }),
      makeSnapshot: async () => {
        const bytes = snapshotOf(this.replica.set)
        return { bytes, hash: hex(sha256(bytes)), frontier: this.frontier(), foldVersion: registry.foldVersion }
      },
      adoptSnapshot: async ({ bytes, hash, keys }) => {
        const set = loadSnapshot(bytes, registry)
        if (!set.ok || hex(sha256(bytes)) !== hash || this.replica.set.frontier.size > 0) return false
        this.replica = emptyReplica(registry, set.value)
        for (const { personId, secret } of keys) this.keys.set(personId, secret)
        return true
      },
      blobs: {
        ofOwn: async () => [...this.blobs.keys()].filter((hash) => !this.wanted.has(hash)),
        missing: async (limit) => [...this.wanted].filter((hash) => !this.blobs.has(hash)).slice(0, limit),
        read: async (hash) => this.blobs.get(hash),
        keep: async (hash, bytes) => {
          this.blobs.set(hash, bytes)
        },
      },
      parked: async () => ({ count: 0 }),
      renewDevice: async (reason) => this.#renew(reason),
    }
  }

  #applyRun(run: ArrivedRun): RunFate {
    const frontier = this.replica.set.frontier
    const known = frontier.get(run.device) ?? 0
    const fork = run.changes.find((change) => {
      const kept = this.log.get(change.dot)
      return kept !== undefined && hex(encodeChange(kept)) !== hex(encodeChange(change))
    })
    if (fork) return { fate: 'forked', at: seqOf(fork.dot) }
    if (run.last <= known) {
      this.#file(run)
      return { fate: 'repeated' }
    }
    if (run.device === this.device) return { fate: 'lost' }
    if (run.first > known + 1) return { fate: 'early' }
    for (const change of run.changes) {
      if (seqOf(change.dot) <= known) continue
      if (this.isPoison(change)) return { fate: 'poison', at: seqOf(change.dot) }
      this.#take(change)
    }
    this.#file(run)
    return { fate: 'applied' }
  }

  #file(run: ArrivedRun): void {
    for (const { personId, secret } of run.keys) this.keys.set(personId, secret)
    for (const change of run.changes) this.log.set(change.dot, change)
    if (run.device === this.device) return
    const pages = this.pages.get(run.device) ?? []
    if (pages.some(({ first, last }) => first <= run.first && last >= run.last)) return
    const { first, last, container, keys } = run
    this.pages.set(
      run.device,
      [...pages, { first, last, container, keys }].sort((a, b) => a.first - b.first),
    )
  }

  /** A page with the keys that its changes name, as far as they are still held. */
  #withKeys(device: DeviceId, page: OwnPage): OwnPage {
    const named = new Set<string>()
    for (let seq = page.first; seq <= page.last; seq += 1) {
      for (const item of this.log.get(makeDot(device, seq))?.items ?? []) {
        if ('f' in item) for (const { v } of Object.values(item.f)) if (isSealed(v)) named.add(v.k)
      }
    }
    const keys = [...this.keys].flatMap(([personId, secret]) =>
      named.has(keyIdOf(secret)) ? [{ personId, secret }] : [],
    )
    return { ...page, keys }
  }

  #ownRun(seq: number, maxBytes: number): OwnRun | undefined {
    const { workspace: ws } = this.parts
    const device = this.device
    let before = chainStart(ws, device)
    for (let n = 1; n <= seq; n += 1) before = chainNext(before, changeHash(this.ring.hashKey, this.#own(n)))
    const changes: Change[] = []
    let chain = before
    let bytes = 0
    for (let n = seq + 1; n <= this.seq; n += 1) {
      const change = this.#own(n)
      bytes += encodeChange(change).length
      if (bytes > maxBytes && changes.length > 0) break
      changes.push(change)
      chain = chainNext(chain, changeHash(this.ring.hashKey, change))
    }
    if (changes.length === 0) return undefined
    const last = seq + changes.length
    const keys = [...this.mintedAt].filter(([n]) => n > seq && n <= last).flatMap(([, minted]) => minted)
    return { run: { ws, device, first: seq + 1, last, before, chain, changes }, keys }
  }

  #own(seq: number): Change {
    const change = this.log.get(makeDot(this.device, seq))
    if (!change) throw new Error(`No own change ${seq}.`)
    return change
  }

  /** A new id; what only this desk had is issued again under it, as the product does, with the person keys it minted. */
  #renew({ agreedTo }: RenewReason): void {
    const former = this.device
    const isTail = ({ dot }: Change) => dot.startsWith(`${former}.`) && seqOf(dot) > agreedTo
    const tail = [...this.log.values()].filter(isTail).sort((a, b) => seqOf(a.dot) - seqOf(b.dot))
    const kept = [...this.log.values()].filter((change) => !isTail(change))
    this.former = [...this.former, former]
    this.device = deviceIdOf(this.parts.random)
    this.signer = signerOf(this.parts.random.bytes(32))
    this.replica = emptyReplica(this.replica.registry)
    this.log.clear()
    for (const change of [...kept, ...reissueChanges(tail, this.device, 1)]) this.#take(change)
    const minted = [...this.mintedAt].flatMap(([n, keys]) => (n > agreedTo ? [[n - agreedTo, keys] as const] : []))
    this.mintedAt.clear()
    for (const [n, keys] of minted) this.mintedAt.set(n, keys)
  }
}
