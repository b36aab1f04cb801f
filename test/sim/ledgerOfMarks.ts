// Which saved actions must still be somewhere: the simulator's own book, kept apart from everything it judges.
import { hex } from '#shared/kernel/bytes.ts'
import type { Change, DeviceId, Dot } from '#shared/sync/change.ts'
import { deviceOf, makeDot, seqOf } from '#shared/sync/dot.ts'
import { encodeChange } from '#shared/sync/envelope.ts'
import { parseRange } from '#shared/sync/exchange/layout.ts'
import type { SimDesk } from './simDesk.ts'
import type { VirtualFolder } from './virtualFolder.ts'

/** The mark of a change: what its action wrote; undefined for deletions and settlements. */
export function markOf(change: Change): string | undefined {
  const item = change.items[0]
  if (!item) return undefined
  if ('ev' in item) return typeof item.data.mark === 'string' ? item.data.mark : undefined
  const value = Object.values(item.f)[0]?.v
  return typeof value === 'string' ? value : undefined
}

/** Actions that were called saved, and those of which no replica is left through no fault of the program (I1). */
export class MarkBook {
  readonly #saved = new Map<string, Dot>()
  /** The bytes that were first published under a dot, and per id the first dot under which others were published too. */
  readonly #published = new Map<Dot, string>()
  readonly #forks = new Map<DeviceId, number>()
  readonly #excused = new Set<string>()
  /** Changes by dot as they were written, for folders that hold what no desk holds any more. */
  readonly #written = new Map<string, string>()

  save(change: Change): void {
    const mark = markOf(change)
    if (mark === undefined) return
    this.#saved.set(mark, change.dot)
    this.#written.set(change.dot, mark)
  }

  /** What a machine laid into the folder. */
  publish(changes: readonly Change[]): void {
    for (const change of changes) {
      const bytes = hex(encodeChange(change))
      const before = this.#published.get(change.dot)
      this.#published.set(change.dot, before ?? bytes)
      if (before === undefined || before === bytes) continue
      const device = deviceOf(change.dot)
      this.#forks.set(device, Math.min(seqOf(change.dot), this.#forks.get(device) ?? Number.POSITIVE_INFINITY))
    }
  }

  /** Whether another change than some at or before this dot was published too: whoever took one side has what the other issues again. */
  isInPublishedFork(dot: Dot): boolean {
    return seqOf(dot) >= (this.#forks.get(deviceOf(dot)) ?? Number.POSITIVE_INFINITY)
  }

  /** Under which id an action was first written. */
  firstUnder(mark: string): DeviceId | undefined {
    const dot = this.#saved.get(mark)
    return dot && deviceOf(dot)
  }

  /** After a loss: what lies neither at a desk nor, without a gap before it, in the folder, is nobody's to bring back. */
  excuse(desks: readonly SimDesk[], folder: VirtualFolder): void {
    const there = survivors(desks, folder, this.#written)
    for (const mark of this.#saved.keys()) if (!there.has(mark)) this.#excused.add(mark)
  }

  /** Saved marks that these logs lack without an excuse. */
  missingFrom(logs: readonly ReadonlyMap<string, Change>[]): readonly string[] {
    const there = new Set(logs.flatMap((log) => [...log.values()].flatMap((change) => markOf(change) ?? [])))
    return [...this.#saved.keys()].filter((mark) => !there.has(mark) && !this.#excused.has(mark))
  }
}

function survivors(
  desks: readonly SimDesk[],
  folder: VirtualFolder,
  written: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const dots = new Map<string, string>()
  for (const { desk } of desks) {
    for (const change of desk.log.values()) {
      const mark = markOf(change)
      dots.set(change.dot, mark ?? '')
    }
  }
  for (const path of folder.paths()) {
    const range = parseRange(path.slice(path.lastIndexOf('/') + 1))
    const device = path.split('/')[1]
    if (!range || !path.includes('/s/') || device === undefined) continue
    for (let seq = range.first; seq <= range.last; seq += 1) {
      const dot = `${device}.${seq}`
      dots.set(dot, dots.get(dot) ?? written.get(dot) ?? '')
    }
  }
  return reachable(dots)
}

/** Marks of the dots that follow one another from the first: behind a hole nothing can be applied. */
function reachable(dots: ReadonlyMap<string, string>): ReadonlySet<string> {
  const devices = new Set([...dots.keys()].map((dot) => deviceOf(dot as Change['dot'])))
  const marks = new Set<string>()
  for (const device of devices) {
    for (let seq = 1; dots.has(makeDot(device, seq)); seq += 1) marks.add(dots.get(makeDot(device, seq)) ?? '')
  }
  return marks
}

/** An action that stands under two dots. */
export interface Doubled {
  readonly mark: string
  readonly dots: readonly [Dot, Dot]
}

/** Facts that stand under more than one dot: actions that were doubled. */
export function doubledFacts(log: ReadonlyMap<string, Change>): readonly Doubled[] {
  const first = new Map<string, Dot>()
  const doubled: Doubled[] = []
  for (const { dot, items } of log.values()) {
    const [item] = items
    if (!item || !('ev' in item) || typeof item.data.mark !== 'string') continue
    const before = first.get(item.data.mark)
    if (before !== undefined) doubled.push({ mark: item.data.mark, dots: [before, dot] })
    first.set(item.data.mark, dot)
  }
  return doubled
}
