/** The wall of a handover day: unit, number and state, and nothing else (handbook D22). */
import type { QueueStand } from './dayQueue.ts'

/** One tile. */
export interface HandoverTile {
  readonly id: string
  readonly unit: string
  readonly number: string
  readonly stand: QueueStand
  /** Position among those who wait, from 1; 0 for others. */
  readonly turn: number
}

const ORDER: Readonly<Record<QueueStand, number>> = {
  ...{ called: 0, waiting: 1, expected: 2, late: 3, refused: 4, left: 5, 'handed-over': 6 },
}

/** Who is called first, then who waits in their turn, then the others; within one state they stay in their order. */
export function inWallOrder(tiles: readonly HandoverTile[]): readonly HandoverTile[] {
  return tiles.toSorted((a, b) => ORDER[a.stand] - ORDER[b.stand] || a.turn - b.turn)
}

/** Numbers above the tiles. */
export function standCounts(stands: readonly QueueStand[]): Readonly<Record<QueueStand, number>> {
  const counts: Record<QueueStand, number> = {
    ...{ called: 0, waiting: 0, expected: 0, late: 0, refused: 0, left: 0, 'handed-over': 0 },
  }
  for (const stand of stands) counts[stand] += 1
  return counts
}
