/** What lies in a journal, kept in memory while it is open: enough to write nothing twice and to see a gap. */
import { createHash } from 'node:crypto'
import type { LyingRecord } from './record.ts'

/** Runs of seqs of one device, in order; one run unless something was damaged. */
type Runs = (readonly [from: number, to: number])[]

/** The contents of a journal. */
export interface Contents {
  /** Adds those that do not lie there yet and gives them, in order; `gap`, and nothing is added, where a change before one is missing. */
  readonly take: (records: readonly LyingRecord[]) => readonly LyingRecord[] | 'gap'
  readonly add: (record: LyingRecord) => void
  /** Greatest seq per device. */
  readonly last: () => Readonly<Record<string, number>>
  readonly identity: () => Buffer | undefined
}

/** Contents without a record. */
export function createContents(): Contents {
  const runs = new Map<string, Runs>()
  const packs = new Map<string, string>()
  let identity: Buffer | undefined
  const isThere = (record: LyingRecord): boolean => {
    if (record.kind === 'identity') return identity?.equals(record.bytes) === true
    // A pack keeps its id when a key is taken out of it; then it is another record.
    if (record.kind === 'keys') return packs.get(record.id) === digestOf(record.bytes)
    return runs.get(record.device)?.some(([from, to]) => from <= record.seq && record.seq <= to) === true
  }
  const add = (record: LyingRecord) => {
    // Copies: a record of a scanned file must not hold that whole file in memory.
    if (record.kind === 'identity') identity = Buffer.from(record.bytes)
    else if (record.kind === 'keys') packs.set(record.id, digestOf(record.bytes))
    else runs.set(record.device, withSeq(runs.get(record.device) ?? [], record.seq))
  }
  return {
    take: (records) => {
      const reached = new Map<string, number>()
      for (const { kind, device, seq } of records) {
        if (kind !== 'change') continue
        const last = reached.get(device) ?? runs.get(device)?.at(-1)?.[1] ?? 0
        if (seq > last + 1) return 'gap'
        reached.set(device, Math.max(last, seq))
      }
      return records.filter((record) => {
        if (isThere(record)) return false
        add(record)
        return true
      })
    },
    add,
    last: () => Object.fromEntries([...runs].map(([device, own]) => [device, own.at(-1)?.[1] ?? 0])),
    identity: () => identity,
  }
}

/** The runs with one more seq; runs that touch become one. */
function withSeq(runs: Runs, seq: number): Runs {
  const tail = runs.at(-1)
  if (tail !== undefined && seq === tail[1] + 1) return [...runs.slice(0, -1), [tail[0], seq]]
  const joined: Runs = []
  for (const run of [...runs, [seq, seq] as const].toSorted((a, b) => a[0] - b[0])) {
    const before = joined.at(-1)
    if (before === undefined || run[0] > before[1] + 1) joined.push(run)
    else joined[joined.length - 1] = [before[0], Math.max(before[1], run[1])]
  }
  return joined
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url')
}
