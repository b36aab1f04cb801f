// What the store keeps of the index: sealed pages, and one row that says what they are and how far they go.

/** One page of a snapshot; `key` is `<generation>/<number>`. */
export interface SnapshotPageRow {
  readonly key: string
  readonly sealed: Uint8Array<ArrayBuffer>
}

/** Which pages stand, and what the index had seen when they were made. */
export interface SnapshotHeadRow {
  readonly key: 'head'
  readonly generation: string
  readonly pages: number
  /** The program that made it: another one may make other documents. */
  readonly madeBy: string
  /** Highest change of each device that is in it, and the chain of the own log up to there. */
  readonly frontier: Readonly<Record<string, number>>
  readonly chain: Uint8Array
  /** The community's day on which its documents were made. */
  readonly day: string
}

export type SearchSnapshotRow = SnapshotPageRow | SnapshotHeadRow
