// A shared folder that fails in every way of sync 2: each desk sees the files of the others late, in pieces, twice, or not at all.

import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Published, Target, TargetCode, TargetEntry } from '#shared/sync/exchange/target.ts'
import type { Dice } from './dice.ts'

/** How often the folder misbehaves, 0 to 1 each, and how late a file may be, ms. */
export interface FolderFaults {
  readonly late: number
  readonly latestMs: number
  /** A file is seen empty, cut, or as zeros of the right length before it is whole. */
  readonly torn: number
  /** A copy under another name appears beside a file. */
  readonly copied: number
  /** A listing is an old one, or lacks one name. */
  readonly staleListing: number
  /** A read or a rename is refused for a moment. */
  readonly refused: number
  /** A bit of one desk's copy is flipped. */
  readonly flipped: number
}

/** A folder that does what it is told. */
export const NO_FAULTS: FolderFaults = {
  late: 0,
  latestMs: 0,
  torn: 0,
  copied: 0,
  staleListing: 0,
  refused: 0,
  flipped: 0,
}

/** What stands under a path, for everybody. */
interface SharedFile {
  readonly bytes: Uint8Array
  readonly writer: number
  readonly atMs: number
}

/** How one desk sees one file: what it finds there from which moment on; nothing before the first. */
interface Sight {
  readonly stages: readonly { readonly fromMs: number; readonly bytes: Uint8Array }[]
}

/** Something that befalls the whole folder, or one desk's way to it. */
export interface Outage {
  readonly desk: number
  readonly code: TargetCode
  readonly untilMs: number
  /** Publishing alone is refused (a full or read-only share). */
  readonly isForWriting: boolean
}

/** The folder, the clock of the world, and what befalls it. */
export class VirtualFolder {
  readonly #files = new Map<string, SharedFile>()
  readonly #sights = new Map<string, Sight>()
  readonly #outages: Outage[] = []
  readonly #dice: Dice
  readonly #now: () => number
  readonly #trace: (line: string) => void
  #faults: FolderFaults

  constructor(parts: {
    readonly dice: Dice
    readonly now: () => number
    readonly faults: FolderFaults
    readonly trace: (line: string) => void
  }) {
    this.#dice = parts.dice
    this.#now = parts.now
    this.#faults = parts.faults
    this.#trace = parts.trace
  }

  /** From now on the folder misbehaves so; what is on its way still arrives as it was thrown. */
  setFaults(faults: FolderFaults): void {
    this.#faults = faults
  }

  /** Everything arrives, every outage ends, every flipped bit is gone. */
  heal(): void {
    this.setFaults(NO_FAULTS)
    this.#sights.clear()
    this.#outages.length = 0
  }

  /** One desk's way to the folder is closed until a moment. */
  breakOff(outage: Outage): void {
    this.#outages.push(outage)
    this.#trace(`outage of desk ${outage.desk}: ${outage.code}${outage.isForWriting ? ' for writing' : ''}`)
  }

  /** Somebody cleans up: the files that the chooser names are gone for everybody. */
  lose(isLost: (path: string) => boolean): void {
    const lost = [...this.#files.keys()].filter(isLost)
    for (const path of lost) this.#files.delete(path)
    this.#trace(`lost ${lost.length} files`)
  }

  /** An old copy of the folder is put over the new one: what was written since is gone, but for the keys, which are kept in a safe place too. */
  rollBack(toMs: number): void {
    this.lose((path) => !path.startsWith('meta/') && (this.#files.get(path)?.atMs ?? 0) > toMs)
  }

  /** A bit of what one desk sees of a file is another one; for ever, unless it is published again. */
  flip(desk: number, path: string): void {
    const file = this.#files.get(path)
    if (!file || file.bytes.length === 0) return
    const bytes = Uint8Array.from(file.bytes)
    const at = this.#dice.below(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << this.#dice.below(8))
    this.#sights.set(sightKey(desk, path), { stages: [{ fromMs: 0, bytes }] })
    this.#trace(`flipped a bit of ${path} for desk ${desk}`)
  }

  /** All paths that stand in the folder, in order. */
  paths(): readonly string[] {
    return [...this.#files.keys()].sort()
  }

  /** What lies under a path for everybody. */
  bytesAt(path: string): Uint8Array | undefined {
    return this.#files.get(path)?.bytes
  }

  /** Puts a file there without a desk: a conflict copy, a marker. */
  put(path: string, bytes: Uint8Array, writer = -1): void {
    this.#files.set(path, { bytes, writer, atMs: this.#now() })
  }

  /** The folder as one desk reaches it. */
  targetOf(desk: number): Target {
    return {
      list: async (path) => this.#guard(desk, false) ?? this.#list(desk, path),
      read: async (path, offset, length) => this.#guard(desk, false) ?? this.#read(desk, path, { offset, length }),
      publish: async (path, bytes) => this.#guard(desk, true) ?? this.#publish(desk, path, bytes),
      remove: async (paths) => this.#guard(desk, true) ?? this.#remove(desk, paths),
    }
  }

  #guard(desk: number, isWriting: boolean): { readonly ok: false; readonly error: TargetCode } | undefined {
    const now = this.#now()
    const hit = this.#outages.find((one) => one.desk === desk && one.untilMs > now && (isWriting || !one.isForWriting))
    return hit && err(hit.code)
  }

  #list(desk: number, path: string): Result<readonly TargetEntry[], TargetCode> {
    const isStale = this.#dice.chance(this.#faults.staleListing)
    const atMs = this.#now() - (isStale ? this.#dice.below(30_000) : 0)
    const prefix = path === '' ? '' : `${path}/`
    const seen = new Map<string, TargetEntry>()
    for (const file of this.paths()) {
      if (!file.startsWith(prefix)) continue
      const bytes = this.#seen(desk, file, atMs)
      if (!bytes) continue
      const [name = '', ...below] = file.slice(prefix.length).split('/')
      seen.set(name, { name, kind: below.length > 0 ? 'folder' : 'file', size: below.length > 0 ? 0 : bytes.length })
    }
    if (seen.size === 0 && prefix !== '') return err('not-found')
    const entries = [...seen.values()]
    if (this.#dice.chance(this.#faults.staleListing)) entries.splice(this.#dice.below(entries.length), 1)
    return ok(entries)
  }

  #read(
    desk: number,
    path: string,
    { offset, length }: { readonly offset: number; readonly length: number },
  ): Result<Uint8Array, TargetCode> {
    const bytes = this.#seen(desk, path, this.#now())
    if (!bytes) return err('not-found')
    if (this.#dice.chance(this.#faults.refused)) return err('locked')
    return ok(bytes.slice(offset, offset + length))
  }

  #publish(desk: number, path: string, bytes: Uint8Array): Result<Published, TargetCode> {
    if (this.#dice.chance(this.#faults.refused)) return err('locked')
    const there = this.#files.get(path)
    if (there && sameBytes(there.bytes, bytes)) return ok({ how: 'present', path })
    const free = there ? freeName(path, (name) => this.#files.has(name)) : path
    this.#files.set(free, { bytes, writer: desk, atMs: this.#now() })
    this.#trace(`desk ${desk} published ${free} (${bytes.length})`)
    this.#copySometimes(desk, free, bytes)
    return ok({ how: there ? 'suffixed' : 'renamed', path: free })
  }

  #copySometimes(desk: number, path: string, bytes: Uint8Array): void {
    if (!this.#dice.chance(this.#faults.copied)) return
    const mark = this.#dice.pick([' (1)', '-QIANTAI-PC', ' (conflicted copy 2026-11-21)', '.sync-conflict-20261121'])
    const dot = path.lastIndexOf('.')
    const [stem, end] = dot > path.lastIndexOf('/') ? [path.slice(0, dot), path.slice(dot)] : [path, '']
    this.#files.set(`${stem}${mark}${end}`, { bytes, writer: desk, atMs: this.#now() })
  }

  #remove(desk: number, paths: readonly string[]): Result<null, TargetCode> {
    for (const path of paths) {
      // I7: no desk ever touches the file of another one.
      if ((this.#files.get(path)?.writer ?? desk) !== desk) throw new Error(`desk ${desk} removes ${path} of another`)
      this.#files.delete(path)
    }
    return ok(null)
  }

  /** What a desk finds under a path at a moment. The way of a file to a desk is thrown when the desk first could see it. */
  #seen(desk: number, path: string, atMs: number): Uint8Array | undefined {
    const file = this.#files.get(path)
    if (!file) return undefined
    if (file.writer === desk || file.writer < 0) return file.bytes
    const key = sightKey(desk, path)
    const sight = this.#sights.get(key) ?? this.#throwSight(file)
    this.#sights.set(key, sight)
    return sight.stages.findLast((stage) => stage.fromMs <= atMs)?.bytes
  }

  #throwSight(file: SharedFile): Sight {
    const dice = this.#dice
    const { late, latestMs, torn } = this.#faults
    let fromMs = file.atMs + (dice.chance(late) ? dice.below(latestMs) : 0)
    const stages: { fromMs: number; bytes: Uint8Array }[] = []
    if (dice.chance(torn)) {
      const cut = dice.below(file.bytes.length)
      const piece = dice.pick([new Uint8Array(0), file.bytes.slice(0, cut), new Uint8Array(file.bytes.length)])
      stages.push({ fromMs, bytes: piece ?? new Uint8Array(0) })
      fromMs += 1 + dice.below(Math.max(1, latestMs))
    }
    stages.push({ fromMs, bytes: file.bytes })
    return { stages }
  }
}

function sightKey(desk: number, path: string): string {
  return `${desk} ${path}`
}

function freeName(path: string, isTaken: (path: string) => boolean): string {
  const dot = path.lastIndexOf('.')
  const [stem, end] = dot > path.lastIndexOf('/') ? [path.slice(0, dot), path.slice(dot)] : [path, '']
  let number = 1
  while (isTaken(`${stem}-r${number}${end}`)) number += 1
  return `${stem}-r${number}${end}`
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
