/** The exceptions of signed days for the supervisor: how old, by whom, how often, and whether they were settled since (handbook D18). */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { loadCloseRecord } from '#renderer/features/shifts/papers.ts'
import { carriedBefore, recentCloses } from '#renderer/features/shifts/queries.ts'
import type { DayCloseState } from '#shared/domain/shifts/dayCloseFold.ts'
import { matterKey } from '#shared/domain/shifts/matterKey.ts'
import { type Day, daysBetween } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'

/** One exception, in the words that were signed. */
export interface ReviewLine {
  readonly id: string
  readonly matter: string
  readonly goes: string
  readonly reason: string
  /** Staff id of who decided it. */
  readonly by: string
  readonly ageDays: number
  readonly times: number
  readonly isOpen: boolean
}

/** A signed day with its exceptions. */
export interface CloseToReview {
  readonly day: string
  readonly state: DayCloseState
  readonly lines: readonly ReviewLine[]
}

/** Reviewed days that stay in sight below those that wait. */
const REVIEWED_SHOWN = 3

/** Days with exceptions: those that wait, newest first, then the last reviewed ones. */
export async function loadReviews(
  store: Store,
  modules: readonly FrontDeskModule[],
): Promise<readonly CloseToReview[]> {
  const today = dayInZone(store.clock.nowMs(), store.zone())
  const rows = (await recentCloses(store)).filter(({ v }) => v.signedAt !== '' && v.exceptions > 0)
  const waiting = rows.filter(({ v }) => v.reviewedAt === '')
  const reviewed = rows.filter(({ v }) => v.reviewedAt !== '').slice(0, REVIEWED_SHOWN)
  const lists = await Promise.all(modules.map((module) => module.dueMatters?.(store, { to: today }) ?? []))
  const open = new Set(lists.flat().map(({ id }) => matterKey(id)))
  return Promise.all(
    [...waiting, ...reviewed].map(async ({ id: day, v }) => ({
      day,
      state: v,
      lines: await linesOf(store, { day, state: v, open, today }),
    })),
  )
}

interface LineFacts {
  readonly day: string
  readonly state: DayCloseState
  readonly open: ReadonlySet<string>
  readonly today: Day
}

async function linesOf(store: Store, { day, state, open, today }: LineFacts): Promise<readonly ReviewLine[]> {
  const [record, before] = await Promise.all([loadCloseRecord(store, day), carriedBefore(store, day)])
  const answers = new Map(state.carried.map((line) => [matterKey(line.matterId), line]))
  const signed = record?.exceptions.filter(({ id }) => id !== '') ?? []
  const lines = signed.map(({ id, matter, goes, reason }) => {
    const key = matterKey(id)
    return {
      id,
      matter,
      goes,
      reason,
      by: answers.get(key)?.by ?? '',
      ageDays: daysBetween((before.get(key)?.since ?? day) as Day, today),
      times: (before.get(key)?.times ?? 0) + 1,
      isOpen: open.has(key),
    }
  })
  return lines.sort((a, b) => b.times - a.times)
}
