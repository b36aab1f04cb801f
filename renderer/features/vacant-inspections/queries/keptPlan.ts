/**
 * The plan of today: read as a whole once, then row by row as commits touch it (5,000 homes are no reading for each visit). It is kept in
 * `useRoundPlan` and outlives the screen.
 */
import { useEffect } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { type PlanFollower, useRoundPlan } from '#renderer/stores/useRoundPlan.ts'
import type { Day, Month } from '#shared/kernel/days.ts'
import type { PlanLine } from './plan.ts'
import { loadPlanBook, type PlanBook, type PlanTerms } from './planBook.ts'
import { type DrawnPlan, drawPlan } from './planLines.ts'
import { ROW_BY_ROW, renewPlanBook } from './planRenewal.ts'

/** The plan of today. */
export interface KeptPlan {
  readonly day: Day
  readonly months: { readonly month: Month; readonly lastMonth: Month }
  readonly terms: PlanTerms
  /** In walking order. */
  readonly lines: readonly PlanLine[]
  /** Codes by id. */
  readonly buildings: ReadonlyMap<string, string>
  /** Visits by home, of the two months. */
  readonly visits: PlanBook['visits']
  /** Every home of the project, in the rounds or not. */
  readonly places: PlanBook['places']
}

/** A commit's own screen is painted before the plan follows; what comes in one breath is read together. */
const REST_MS = 100
/** More rows than these are read as whole tables. */
const MANY = 300

/** The plan of today, live; undefined until it is read for the first time. */
export function usePlan(): KeptPlan | undefined {
  const { store } = useDesk()
  const plan = useRoundPlan((state) => (state.owner === store ? state.plan : undefined)) as KeptPlan | undefined
  const today = useToday()
  // A desk that stays on overnight reads it again when the day comes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the day is what it is asked again for
  useEffect(() => keepPlan(store), [store, today])
  return plan
}

/** Starts to keep the plan of a store, if it is not kept already. */
export function keepPlan(store: Store): void {
  useRoundPlan.getState().follow(store, (tell) => followPlan(store, tell))
  useRoundPlan.getState().follower?.turnDay()
}

/** Follows until it is stopped. What fails is read again with the next commit. */
export function followPlan(store: Store, tell: (plan: KeptPlan) => void): PlanFollower {
  let drawn: DrawnPlan | undefined
  let touched: TouchedRow[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = Promise.resolve()
  const refresh = async (): Promise<void> => {
    const rows = touched
    touched = []
    try {
      const kept = drawn === undefined || isWhole(rows) || isStale(store, drawn.book) ? undefined : drawn.book
      const book = (kept && (await renewPlanBook(store, kept, rows))) ?? (await loadPlanBook(store, todayOf(store)))
      drawn = drawPlan(book, drawn)
      tell(planOf(drawn))
    } catch {
      // The store is closing, or a write was under way: what is shown stays, and the next commit asks for everything.
      drawn = undefined
    }
  }
  const leave = store.onCommitted((_, rows) => {
    const known = rows.filter(({ table }) => FOLLOWED.has(table))
    if (known.length === 0) return
    touched.push(...known)
    timer ??= setTimeout(() => {
      timer = undefined
      running = running.then(refresh)
    }, REST_MS)
  })
  running = running.then(refresh)
  const stop = (): void => {
    clearTimeout(timer)
    leave()
  }
  const turnDay = (): void => {
    if (drawn !== undefined && isStale(store, drawn.book)) running = running.then(refresh)
  }
  const settled = (): Promise<void> => {
    if (timer === undefined) return running
    clearTimeout(timer)
    timer = undefined
    running = running.then(refresh)
    return running
  }
  return { stop, turnDay, settled }
}

/** Of these nothing is found again by one row: the whole is read. They change a few times a year. */
const AS_WHOLE = ['settings', 'buildings', 'towerDuties']
const FOLLOWED: ReadonlySet<string> = new Set([...ROW_BY_ROW, ...AS_WHOLE])

function planOf({ book, lines }: DrawnPlan): KeptPlan {
  const { day, months, terms, buildings, visits, places } = book
  return { day, months, terms, buildings, visits, places, lines }
}

function isWhole(rows: readonly TouchedRow[]): boolean {
  return rows.length > MANY || rows.some(({ table }) => !ROW_BY_ROW.has(table))
}

function isStale(store: Store, { day }: PlanBook): boolean {
  return todayOf(store) !== day
}

function todayOf(store: Store): Day {
  return store.dayOf(store.clock.nowMs())
}
