/** Which seqs a set of files covers: what is published, what is missing, what is to be asked for. */

/** Seqs from `first` to `last`, both included. */
export interface SeqRange {
  readonly first: number
  readonly last: number
}

/** What none of the ranges covers between 1 and `upTo`, in order. */
export function holesIn(ranges: readonly SeqRange[], upTo: number): readonly SeqRange[] {
  const holes: SeqRange[] = []
  let next = 1
  for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first)) {
    if (next > upTo) break
    if (first > next) holes.push({ first: next, last: Math.min(first - 1, upTo) })
    next = Math.max(next, last + 1)
  }
  if (next <= upTo) holes.push({ first: next, last: upTo })
  return holes
}

/** How far the ranges reach from 1 on without a hole; 0 where 1 is missing. */
export function coveredTo(ranges: readonly SeqRange[]): number {
  const end = ranges.reduce((greatest, { last }) => Math.max(greatest, last), 0)
  const [hole] = holesIn(ranges, end + 1)
  return (hole?.first ?? 1) - 1
}

/** Whether one of the ranges and those beside it cover every seq of the asked one. */
export function covers(ranges: readonly SeqRange[], { first, last }: SeqRange): boolean {
  return holesIn(ranges, last).every((hole) => hole.last < first)
}

/** Sum of a frontier's seqs: how many changes it holds. */
export function countOf(frontier: Readonly<Record<string, number>>): number {
  return Object.values(frontier).reduce((sum, seq) => sum + seq, 0)
}
