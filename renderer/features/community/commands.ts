/** Commands on the community, this desk and the calendar: load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import {
  type CalendarDaySet,
  type CommunityEdit,
  decideConfigure,
  decideSetCalendarDay,
} from '#shared/domain/community/decisions.ts'
import { decideClaimPrefix, decideNameDesk } from '#shared/domain/desks/decisions.ts'

/** Changes the community's settings. Refusals as `decideConfigure`. */
export function configureCommunity(desk: Desk, edit: CommunityEdit) {
  return runCommand(desk, (context) => decideConfigure(edit, context))
}

/** Sets one day of the calendar, or gives it back to the shipped one (`null`). Refusals as `decideSetCalendarDay`. */
export function setCalendarDay(desk: Desk, set: CalendarDaySet) {
  return runCommand(desk, (context) => decideSetCalendarDay(set, context))
}

/** Names this desk. Refusals as `decideNameDesk`. */
export function nameDesk(desk: Desk, name: string) {
  return runCommand(desk, (context) => decideNameDesk(desk.store.device, name, context))
}

/** Claims another letter for this desk. Refusals as `decideClaimPrefix`. */
export function claimPrefix(desk: Desk, prefix: string) {
  const { db, device } = desk.store
  return runCommand(desk, async (context) => {
    const rows = await db.desks.toArray()
    const own = rows.find((row) => row.id === device)?.v.prefix ?? null
    const others = rows.filter((row) => row.id !== device).map((row) => row.v.prefix)
    return decideClaimPrefix(device, prefix, { own, others }, context)
  })
}
