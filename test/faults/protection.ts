// A protection of sync 7: the lines that hold a fault off, how to take them away, and the test that must then fail.

/** One protection. Its removal is a text of one file replaced by another: found exactly once, or the list is out of date. */
export interface Protection {
  /** Short name, used on the command line. */
  readonly id: string
  /** Numbers of fault cases (sync 7). */
  readonly cases: readonly number[]
  /** What holds the fault off, in one sentence. */
  readonly what: string
  readonly file: string
  readonly find: string
  readonly replace: string
  readonly test: ProvedBy
}

/** The test that notices: its file and its whole title without the titles above it. */
export interface ProvedBy {
  readonly path: string
  readonly title: string
}

/** What a run with the protection removed left behind. */
export interface Proof {
  /** Of `find` and `replace`: a proof counts for the very removal it was made with. */
  readonly removal: string
  readonly test: string
  /** First line of the failure. */
  readonly failure: string
}

/** The cases that are owed by now; the others belong to work that has not begun, as docs/faults.md says. */
export const OWED_CASES: readonly number[] = [
  ...range(1, 32),
  ...range(34, 38),
  41,
  ...range(47, 49),
  ...range(51, 53),
  55,
  58,
  59,
  61,
  62,
  64,
]

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
