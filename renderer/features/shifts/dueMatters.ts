/** What shifts and evening closes owe: exceptions to review first, then signatures that are missing and days nobody closed. */
import type { DaySpan, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ShiftRow } from '#renderer/db/tables.ts'
import { text } from '#renderer/text/text.ts'
import { isMismatch } from '#shared/domain/shifts/shiftDecisions.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { recentCloses, recentShifts, staffNames, unclosedDays, unfinishedShifts } from './queries.ts'

/** Shifts whose differences still wait for the weekly check. */
const SHIFTS_BACK = 30

/** Open matters of this module up to a day. */
export async function shiftDueMatters(store: Store, { from = '', to }: DaySpan): Promise<readonly OpenMatter[]> {
  const lists = await Promise.all([
    reviewMatters(store),
    unclosedMatters(store),
    shiftMatters(store),
    checkMatters(store),
  ])
  return lists.flat().filter(({ due = '' }) => due <= to && due >= from)
}

/** Exceptions of the evening before come first on the supervisor's list (handbook D18). */
async function reviewMatters(store: Store): Promise<readonly OpenMatter[]> {
  const today = dayInZone(store.clock.nowMs(), store.zone())
  return (await recentCloses(store)).flatMap(({ id: day, v }): OpenMatter[] => {
    const found: OpenMatter[] = []
    // Today's exceptions are for tomorrow morning.
    if (v.signedAt !== '' && v.exceptions > 0 && v.reviewedAt === '' && day < today)
      found.push({
        id: `review/${day}`,
        text: text('shifts.due.review', { count: v.exceptions, day: short(day) }),
        turn: 'us',
        state: 'late',
        due: day,
        path: '/close/review',
        forLeaders: true,
      })
    if (v.status === 'signed')
      found.push({
        id: `countersign/${day}`,
        text: text('shifts.due.unsigned', { day: short(day) }),
        turn: 'us',
        state: day < today ? 'late' : 'due',
        due: day,
        path: `/close/${day}`,
      })
    return found
  })
}

async function unclosedMatters(store: Store): Promise<readonly OpenMatter[]> {
  return (await unclosedDays(store)).map((day) => ({
    id: `close/${day}`,
    text: text('shifts.due.unclosed', { day: short(day) }),
    turn: 'us',
    state: 'late',
    due: day,
    path: `/close/${day}`,
  }))
}

async function shiftMatters(store: Store): Promise<readonly OpenMatter[]> {
  const names = await staffNames(store)
  return (await unfinishedShifts(store)).map(({ id, v }) => {
    const giver = names.get(v.handedOverBy === '' ? v.staffId : v.handedOverBy) ?? ''
    const day = short(v.day)
    const words = {
      open: () => text('shifts.due.forgotten', { day, name: v.name, giver }),
      refused: () => text('shifts.due.refused', { name: v.name, reason: v.refusal }),
      'handed-over': () => text('shifts.due.pending', { name: v.name, giver }),
    }
    const state = v.status === 'refused' || v.status === 'open' ? 'late' : 'due'
    const say = words[v.status as keyof typeof words]
    const leaders = v.status === 'refused' ? { forLeaders: true as const } : {}
    return { id: `shift/${id}`, text: say(), turn: 'us', state, due: v.day, path: `/handover/${id}`, ...leaders }
  })
}

/** Differences and things that were out wait for the supervisor's check (handbook R30, R31). */
async function checkMatters(store: Store): Promise<readonly OpenMatter[]> {
  const rows = await recentShifts(store, SHIFTS_BACK)
  return rows.flatMap((row) => checkMatterOf(row))
}

function checkMatterOf({ id, v }: ShiftRow): readonly OpenMatter[] {
  if (v.handedOverAt === '' || v.checkedAt !== '') return []
  const differing = v.counts.filter(isMismatch).length
  const [key, count] = differing > 0 ? (['mismatch', differing] as const) : (['out', v.thingsOut] as const)
  if (count === 0) return []
  const words = text(`shifts.due.${key}`, { count, day: short(v.day), name: v.name })
  const path = `/handover/${id}`
  return [{ id: `check/${id}`, text: words, turn: 'us', state: 'due', due: v.day, path, forLeaders: true }]
}

function short(day: string): string {
  return day.slice('2026-'.length)
}
