// The rows of a list that were seen lately: loaded by window, the latest window first, kept until newer ones need the room.

export interface RowCache<Row> {
  readonly get: (id: string) => Row | undefined
  /** What is on screen now: what of it is missing or old is loaded. Cheap when nothing is. */
  readonly want: (ids: readonly string[]) => void
  /** Everything known may be old: what is on screen is loaded again, the rest when it is seen. */
  readonly refresh: () => void
}

interface RowCacheParts<Row> {
  readonly load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>
  /** Rows have come. */
  readonly tell: () => void
  /** Rows kept; several screens of them. */
  readonly room?: number
}

const ROOM = 600

/** A cache over a loader; one load runs at a time, so that a fast scroll asks for where it ends and not for all it passed. */
export function createRowCache<Row>({ load, tell, room = ROOM }: RowCacheParts<Row>): RowCache<Row> {
  const rows = new Map<string, Row>()
  const old = new Set<string>()
  /** Asked for and not there: the index is a moment ahead of, or behind, the rows. */
  const absent = new Set<string>()
  let wanted: readonly string[] = []
  let isLoading = false

  const keep = (id: string, row: Row | undefined): void => {
    rows.delete(id)
    if (row === undefined) absent.add(id)
    else rows.set(id, row)
  }
  const makeRoom = (): void => {
    const onScreen = new Set(wanted)
    for (const id of rows.keys()) {
      if (rows.size <= room) return
      if (!onScreen.has(id)) rows.delete(id)
    }
  }
  const pump = async (): Promise<void> => {
    if (isLoading) return
    const missing = wanted.filter((id) => old.has(id) || (!rows.has(id) && !absent.has(id)))
    if (missing.length === 0) return
    isLoading = true
    for (const id of missing) old.delete(id)
    // A store that closes under the list has nothing more to show.
    const found = await load(missing).catch(() => new Map<string, Row>())
    isLoading = false
    for (const id of missing) keep(id, found.get(id))
    makeRoom()
    tell()
    void pump()
  }
  return {
    get: (id) => rows.get(id),
    want: (ids) => {
      wanted = ids
      void pump()
    },
    refresh: () => {
      for (const id of [...rows.keys(), ...wanted]) old.add(id)
      absent.clear()
      void pump()
    },
  }
}
