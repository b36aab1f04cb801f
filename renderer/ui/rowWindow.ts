/** The rows of a list as its table sees them: any of them by its place, of which only those on screen need to be here. */

export interface RowWindow<Row> {
  readonly count: number
  /** The row at a place; undefined while it is on the way. */
  readonly rowAt: (index: number) => Row | undefined
  /** Its key, which may be known before the row; undefined while it is not. */
  readonly keyAt: (index: number) => string | undefined
  /** Where a key stands, looked for around its last place; undefined when it is not among what is known. */
  readonly placeOf: (key: string, near: number) => number | undefined
  /** Which places are on screen, both included. Called while scrolling. */
  readonly show?: (from: number, to: number) => void
  /** The keys of a range, both ends included; for selecting over rows that are not here. */
  readonly keysBetween: (from: number, to: number) => Promise<readonly string[]>
}

/** How far around its last place a key is looked for. */
const NEAR = 200

/** `placeOf` over what `keyAt` knows: at the place itself, then ever further from it. */
export function searchNear(
  keyAt: (index: number) => string | undefined,
  count: number,
): (key: string, near: number) => number | undefined {
  return (key, near) => {
    for (let away = 0; away <= NEAR; away += 1) {
      for (const index of [near + away, near - away]) {
        if (index >= 0 && index < count && keyAt(index) === key) return index
      }
    }
    return undefined
  }
}

/** A window over rows that are all here. */
export function arrayWindow<Row>(rows: readonly Row[], rowKey: (row: Row) => string): RowWindow<Row> {
  const keyOf = (row: Row | undefined): string | undefined => (row === undefined ? undefined : rowKey(row))
  return {
    count: rows.length,
    rowAt: (index) => rows[index],
    keyAt: (index) => keyOf(rows[index]),
    placeOf: (key) => {
      const found = rows.findIndex((row) => rowKey(row) === key)
      return found === -1 ? undefined : found
    },
    keysBetween: async (from, to) => rows.slice(from, to + 1).map(rowKey),
  }
}
