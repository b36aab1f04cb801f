/**
 * The wall's book: read as a whole once, then row by row as commits touch them (a case's row carries its whole life, and 500 of them are no
 * reading for each visit). It is kept in `usePermitWall` and outlives the screen.
 */
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import { usePermitWall, type WallFollower } from '#renderer/stores/usePermitWall.ts'
import { loadWall, renewWall, type WallBook } from './wallBook.ts'

/** A commit's own screen is painted before the wall follows; what comes in one breath is read together. */
const REST_MS = 150
/** More rows than these are read as whole tables. */
const MANY = 400

/** Starts to keep the wall of a store, if it is not kept already; reading it as a whole is done once, and again when a day came. */
export function keepPermitWall(store: Store): void {
  usePermitWall.getState().follow(store, (tell) => followWall(store, tell))
  usePermitWall.getState().follower?.turnDay()
}

/** Follows until it is stopped. What fails is read again with the next commit. */
export function followWall(store: Store, tell: (book: WallBook) => void): WallFollower {
  let book: WallBook | undefined
  let touched: TouchedRow[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = Promise.resolve()
  const refresh = async (): Promise<void> => {
    const rows = touched
    touched = []
    try {
      book =
        book === undefined || isWhole(rows) || isStale(store, book)
          ? await loadWall(store)
          : await renewWall(store, book, rows)
      tell(book)
    } catch {
      // The store is closing, or a write was under way: what is shown stays, and the next commit asks for everything.
      book = undefined
    }
  }
  const later = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      running = running.then(refresh)
    }, REST_MS)
  }
  const leave = store.onCommitted((_, rows) => {
    const known = rows.filter(({ table }) => FOLLOWED.has(table))
    if (known.length === 0) return
    touched.push(...known)
    later()
  })
  running = running.then(refresh)
  const stop = (): void => {
    clearTimeout(timer)
    leave()
  }
  const turnDay = (): void => {
    if (book !== undefined && isStale(store, book)) running = running.then(refresh)
  }
  return { stop, turnDay }
}

const ROW_BY_ROW: ReadonlySet<string> = new Set(['decorationCases', 'decorationPatrols', 'workerPasses'])
/** Of these nothing is found again by one row: the whole is read. They change a few times a year. */
const AS_WHOLE = ['settings', 'calendarDays', 'buildings', 'units']
const FOLLOWED: ReadonlySet<string> = new Set([...ROW_BY_ROW, ...AS_WHOLE])

function isWhole(rows: readonly TouchedRow[]): boolean {
  return rows.length > MANY || rows.some(({ table }) => !ROW_BY_ROW.has(table))
}

function isStale(store: Store, { day }: WallBook): boolean {
  return store.dayOf(store.clock.nowMs()) !== day
}
