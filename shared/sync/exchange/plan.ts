/** What one round is to do (sync 5), as a pure function of what is known and what is seen. Nothing is concluded from absence but a second look. */
import type { DeviceId } from '#shared/sync/change.ts'
import { coveredTo, covers, holesIn, type SeqRange } from './coverage.ts'
import type { Arriving, Knowledge, Listing, SeenFile } from './knowledge.ts'
import { parseRange } from './layout.ts'
import { ASK_AFTER_MS, EXCHANGE_LIMITS, type ExchangeLimits } from './policy.ts'

/** Something another desk is asked to publish again. */
export interface Ask extends SeqRange {
  readonly device: DeviceId
}

/** What a round does, in this order. */
export interface ExchangePlan {
  /** Files to read: what moves a frontier first, each device's in order; then what lies below it (history, copies, forks). */
  readonly read: readonly SeenFile[]
  /** Own ranges that no own file holds, in order; the last may be what nobody has yet. */
  readonly publish: readonly SeqRange[]
  /** Of these, what had been published and is gone, or is asked for. */
  readonly again: readonly SeqRange[]
  /** Own files to read back. */
  readonly verify: readonly string[]
  /** Own files that are missing now, with the first look that missed them. */
  readonly missingSince: ReadonlyMap<string, number>
  /** Own files given up: missing at two looks far enough apart. */
  readonly gone: readonly string[]
  readonly asks: readonly Ask[]
  /** How far own changes lie on the target. */
  readonly publishedTo: number
}

const HOUR_MS = 60 * 60 * 1000
const ASIDE_AGAIN_MS = HOUR_MS
const VERIFIED_AT_ONCE = 8

/** The plan of one round. Source `sync 5`. */
export function plan(known: Knowledge, seen: Listing, limits: ExchangeLimits = EXCHANGE_LIMITS): ExchangePlan {
  const missingSince = missingFrom(known, seen)
  const missed = [...missingSince].filter(([, since]) => known.nowMs - since >= limits.missingMs).map(([path]) => path)
  const gone = withCompanions(known, missed)
  const own = ownRanges(known, new Set(gone))
  const asked = known.askedOfUs.filter((range) => !known.answered.has(askKey(range)))
  const upTo = known.frontier[known.device] ?? 0
  const before = coveredTo(ownRanges(known, new Set()))
  const publish = [...holesIn(own, upTo), ...asked.map((range) => ({ ...range, last: Math.min(range.last, upTo) }))]
  return {
    read: readsOf(known, seen),
    publish: publish.filter(({ first, last }) => first <= last),
    again: publish.filter(({ first }) => first <= before),
    verify: verifyOf(known, seen, limits),
    missingSince,
    gone,
    asks: asksOf(known, seen),
    publishedTo: coveredTo(own),
  }
}

/** How an ask is remembered once it was answered. */
export function askKey({ first, last }: SeqRange): string {
  return `${first}-${last}`
}

function ownRanges({ notes, device }: Knowledge, gone: ReadonlySet<string>): readonly SeqRange[] {
  const mine = `d/${device}/s/`
  return [...notes.values()].flatMap(({ path, fate }) => {
    if (fate !== 'own' || !path.startsWith(mine) || gone.has(path)) return []
    return parseRange(nameOf(path)) ?? []
  })
}

/** A missing name counts only where every month was listed; one that is seen again is forgotten. */
function missingFrom({ nowMs, notes, device, missingSince }: Knowledge, seen: Listing): ReadonlyMap<string, number> {
  const there = new Set([...seen.segments, ...seen.keys].filter(({ size }) => size > 0).map(({ path }) => path))
  const still = new Map<string, number>()
  const mine = `d/${device}/`
  for (const { path, fate } of notes.values()) {
    if (fate !== 'own' || !path.startsWith(mine) || !isRanged(path) || there.has(path)) continue
    const since = missingSince.get(path) ?? (seen.isFull ? nowMs : undefined)
    if (since !== undefined) still.set(path, since)
  }
  return still
}

/** A segment whose keys are gone is published again with them: nobody can use the one without the other. */
function withCompanions({ notes, device }: Knowledge, missed: readonly string[]): readonly string[] {
  const lost = new Set(missed.filter((path) => path.startsWith(`d/${device}/k/`)).map(rangeKey))
  const segments = [...notes.keys()].filter((path) => path.startsWith(`d/${device}/s/`) && lost.has(rangeKey(path)))
  return [...new Set([...missed, ...segments])]
}

function rangeKey(path: string): string {
  const range = parseRange(nameOf(path))
  return range ? askKey(range) : ''
}

function isRanged(path: string): boolean {
  return parseRange(nameOf(path)) !== undefined
}

function readsOf(known: Knowledge, { segments }: Listing): readonly SeenFile[] {
  const due = segments.filter((file) => isDue(known, file))
  const isNeeded = ({ device, range }: SeenFile) => range === undefined || range.last > (known.frontier[device] ?? 0)
  return [...due].sort(
    (a, b) =>
      Number(isNeeded(b)) - Number(isNeeded(a)) ||
      compare(a.device, b.device) ||
      (a.range?.first ?? Number.MAX_SAFE_INTEGER) - (b.range?.first ?? Number.MAX_SAFE_INTEGER) ||
      compare(a.path, b.path),
  )
}

function isDue(known: Knowledge, { path, size, device }: SeenFile): boolean {
  const note = known.notes.get(path)
  const waiting = known.arriving.get(path)
  if (waiting) return isRetryDue(known, waiting, size, device)
  if (!note) return true
  if (note.fate === 'aside') {
    return note.size !== size || known.nowMs - (known.asideLooks.get(path) ?? 0) >= ASIDE_AGAIN_MS
  }
  // Own files are read back in their own time; what is in the log stays there whatever becomes of its file.
  return note.fate === 'done' && note.size !== size && size > 0
}

function isRetryDue(known: Knowledge, waiting: Arriving, size: number, device: DeviceId): boolean {
  if (waiting.why === 'gap' && waiting.range) return waiting.range.first <= (known.frontier[device] ?? 0) + 1
  return known.nowMs >= waiting.nextMs || (size !== waiting.size && waiting.why !== 'signer' && waiting.why !== 'keys')
}

function verifyOf(known: Knowledge, { segments, keys }: Listing, limits: ExchangeLimits): readonly string[] {
  const due = [...segments, ...keys].filter(({ path, device }) => {
    if (device !== known.device || known.notes.get(path)?.fate !== 'own') return false
    const { publishedMs, rightMs } = known.verified.get(path) ?? { publishedMs: 0, rightMs: 0 }
    const isFirst = rightMs < publishedMs + limits.verifyFirstMs
    const next = isFirst ? publishedMs + limits.verifyFirstMs : rightMs + limits.verifyEveryMs
    return known.nowMs >= next
  })
  return due.slice(0, VERIFIED_AT_ONCE).map(({ path }) => path)
}

/** Damaged files, files that stay incomplete, and holes that stay open: as long as the frontier has not passed them. */
function asksOf(known: Knowledge, { segments }: Listing): readonly Ask[] {
  const asks = new Map<string, Ask>()
  const ask = (device: DeviceId, { first, last }: SeqRange) => {
    if (device === known.device || last <= (known.frontier[device] ?? 0) || first > last) return
    asks.set(`${device} ${first}`, { device, first, last })
  }
  for (const { path, device, range } of segments) {
    if (range && known.notes.get(path)?.fate === 'aside' && !known.unreadable.has(path)) ask(device, range)
  }
  for (const { device, range, why, sinceMs } of known.arriving.values()) {
    if (!range || known.nowMs - sinceMs < ASK_AFTER_MS) continue
    if (why === 'incomplete' || why === 'mismatch' || why === 'keys') ask(device, range)
    if (why === 'gap') ask(device, { first: (known.frontier[device] ?? 0) + 1, last: range.first - 1 })
  }
  const whole = (device: DeviceId) =>
    segments.filter((file) => file.device === device && known.notes.get(file.path)?.fate === 'done')
  return [...asks.values()].filter(
    (one) =>
      !covers(
        whole(one.device).flatMap(({ range }) => range ?? []),
        one,
      ),
  )
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
