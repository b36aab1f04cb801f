/** What falls due by itself in decoration: workers' numbers, photographs and copies past their time go (handbook D21). */
import type { Desk } from '#renderer/db/deskContext.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { eraseIdentity } from './commands/people.ts'
import { workersPastTime } from './queries/dueToday.ts'

/** Deleted while a leader is signed in, whose act it is; other colleagues leave it to the board's line. */
export async function eraseDueIdentities(desk: Desk): Promise<void> {
  if (!isLeader(desk.signature.actor)) return
  const { store } = desk
  const due = await workersPastTime(store, store.dayOf(store.clock.nowMs()))
  for (const { workerId } of due) await eraseIdentity(desk, workerId)
}
