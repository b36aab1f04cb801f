/** What this desk knows of its backups: when one was last good, what went wrong, and which files were proved. Local, never a change. */
import type { Store } from '#renderer/db/store.ts'
import type { BackupPlaceId } from '#shared/ipc/contract.ts'
import type { Json } from '#shared/kernel/json.ts'

const KEY = 'backup-book'

/** One file as it was proved, or not. */
export interface BookedFile {
  readonly state: 'verified' | 'failed'
  /** When it was last read back, ms since 1970. */
  readonly atMs: number
  readonly changes?: number
  readonly people?: number
}

/** One place. */
export interface PlaceBook {
  /** Since when backups could be made there, ms since 1970. */
  readonly sinceMs: number
  /** The folder that these lines are about; another one begins anew. */
  readonly path?: string
  readonly lastGoodMs?: number
  readonly lastTryMs?: number
  readonly failures: number
  /** Why the last attempt came to nothing; its words are in `renderer/text`. */
  readonly trouble?: string
  readonly files: Readonly<Record<string, BookedFile>>
}

/** Both places, as far as they are known. */
export type BackupBook = Partial<Readonly<Record<BackupPlaceId, PlaceBook>>>

/** A place of which nothing is known. */
export function emptyPlace(sinceMs: number): PlaceBook {
  return { sinceMs, failures: 0, files: {} }
}

/** The book as it stands. */
export async function readBackupBook({ db }: { readonly db: Pick<Store['db'], 'exchange'> }): Promise<BackupBook> {
  const value = (await db.exchange.get(KEY))?.value
  // Nobody else writes this row.
  return (value ?? {}) as BackupBook
}

/** Takes over what the database before knew of the same places. */
export async function keepBackupBook({ db }: Pick<Store, 'db'>, book: BackupBook): Promise<void> {
  if (Object.keys(book).length > 0) await db.exchange.put({ key: KEY, value: book as unknown as Json })
}

/** Changes what is known of one place. */
export async function notePlace(
  store: Store,
  place: BackupPlaceId,
  next: (known: PlaceBook) => PlaceBook,
): Promise<void> {
  const nowMs = store.clock.nowMs()
  await store.db.transaction('rw', store.db.exchange, async () => {
    const book = await readBackupBook(store)
    const value = { ...book, [place]: next(book[place] ?? emptyPlace(nowMs)) }
    await store.db.exchange.put({ key: KEY, value: value as unknown as Json })
  })
}
