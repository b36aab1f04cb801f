/** After closing: who was still signed in when the desk closed is signed out by the program, earlier days included (handbook 3.10). */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { closingAfterArrival, decideSignOut } from '#shared/domain/desk-visits/closing.ts'
import { addDays, type Day, type Instant, instantMs } from '#shared/kernel/days.ts'
import { dayInZone, minutesInZone, zonedInstant } from '#shared/kernel/zone.ts'
import { loadVisitsHere } from './queries.ts'

const DAY_MINUTES = 1440

/** Signs out everybody whose closing time has passed, at that time; nothing where the project does not want it, or nobody is left. */
export async function signOutAfterClosing(desk: Desk): Promise<void> {
  const { store } = desk
  if (!(await settingOf(store, 'desk.sign-out-visitors'))) return
  const now = store.clock.nowMs()
  const byClosing = new Map<Instant, string[]>()
  for (const { id, v } of await loadVisitsHere(store)) {
    const closing = await closingAfter(store, v.arrivedAt as Instant)
    if (instantMs(closing) <= now) byClosing.set(closing, [...(byClosing.get(closing) ?? []), id])
  }
  for (const [closing, ids] of byClosing) await signOutAt(desk, closing, ids)
}

/** The moment at which the desk closes on an arrival, by the hours of those days. */
export async function closingAfter(store: Store, arrivedAt: Instant): Promise<Instant> {
  const zone = store.zone()
  const day = dayInZone(instantMs(arrivedAt), zone)
  const hoursOf = (of: Day) => settingOf(store, 'desk.open-hours', of)
  const hours = {
    before: await hoursOf(addDays(day, -1)),
    on: await hoursOf(day),
    after: await hoursOf(addDays(day, 1)),
  }
  const minutes = closingAfterArrival(minutesInZone(instantMs(arrivedAt), zone), hours)
  if (minutes <= DAY_MINUTES) return zonedInstant(day, minutes, zone)
  return zonedInstant(addDays(day, 1), minutes - DAY_MINUTES, zone)
}

async function signOutAt(desk: Desk, closing: Instant, ids: readonly string[]): Promise<void> {
  const { store } = desk
  await runCommand(desk, async (context) => {
    const rows = (await store.db.visits.bulkGet([...ids])).flatMap((row) => row ?? [])
    const here = await Promise.all(
      rows.map(async ({ id, v }) => {
        const events = await loadLiveEvents(store, 'visit', id)
        return { id, v, dots: events.map((event) => event.dot) }
      }),
    )
    return decideSignOut(here, closing, context)
  })
}
