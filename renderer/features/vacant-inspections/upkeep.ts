/** The plan of the rounds is kept from sign-in on: the boards and the list of what is due ask it, and read no thousands of homes of their own. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { keepPlan } from './queries/keptPlan.ts'

export function keepRoundPlan({ store }: Desk): Promise<void> {
  keepPlan(store)
  return Promise.resolve()
}
