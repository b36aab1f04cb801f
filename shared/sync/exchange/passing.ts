/** How files pass into the log: several are opened ahead, and while one batch is stored the next is collected. In the order they are given. */

/** What is done with each file on its way. */
export interface Passage<File, Opened, Taken> {
  /** Files that are read and opened at a time: one, unless somebody else opens them. */
  readonly ahead: number
  /** Reads and opens a file; says nothing of it yet. */
  readonly open: (file: File) => Promise<Opened>
  /** Judges an opened file, in order; undefined where it brings nothing. */
  readonly take: (opened: Opened) => Promise<Taken | undefined>
  /** Bytes that it fills in memory. */
  readonly weightOf: (taken: Taken) => number
  /** Weight above which a batch takes no more. */
  readonly most: number
  /** Weight from which a batch goes on its way when none is being stored. */
  readonly enough: number
  /** Stores a batch; never called twice at a time. */
  readonly store: (batch: readonly Taken[]) => Promise<void>
}

/** Passes the files on; two batches are in memory at most. **Throws** what any step throws, once nothing is under way any more. */
export async function passAll<File, Opened, Taken>(
  files: readonly File[],
  passage: Passage<File, Opened, Taken>,
): Promise<void> {
  const { ahead, open, take, weightOf, most, enough, store } = passage
  const opening: Promise<Opened>[] = []
  let storing: Promise<void> | undefined
  let isStoring = false
  let batch: Taken[] = []
  let weight = 0
  const send = (): void => {
    isStoring = true
    storing = store(batch).finally(() => {
      isStoring = false
    })
    storing.catch(handledBelow)
    batch = []
    weight = 0
  }
  try {
    for (let next = 0; next < files.length || opening.length > 0; ) {
      for (; opening.length < ahead && next < files.length; next += 1) {
        const begun = open(files[next] as File)
        begun.catch(handledBelow)
        opening.push(begun)
      }
      const taken = await take(await (opening.shift() as Promise<Opened>))
      if (taken === undefined) continue
      batch.push(taken)
      weight += weightOf(taken)
      if (weight < most && (weight < enough || isStoring)) continue
      await storing
      send()
    }
    await storing
    if (batch.length > 0) await store(batch)
  } finally {
    // Whoever hears of a fault may go on at once: nothing of ours may still be writing then.
    await Promise.allSettled([storing, ...opening])
  }
}

/** The promise is awaited further down; until then its fault is nobody's. */
function handledBelow(): void {}
