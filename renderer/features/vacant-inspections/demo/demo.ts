/** Rounds of the practice community: an empty tower with nine weeks of visits, faults on their way, keys of every home in the cabinet. */
import { demoDesks } from '#renderer/db/practiceDesk.ts'
import type { Store } from '#renderer/db/store.ts'
import { addEmptyTower } from './demoHomes.ts'
import { hangKeys } from './demoKeys.ts'
import { fillLists, followFaults, walkAfterStorm } from './demoStories.ts'
import { walkHomes } from './demoVisits.ts'

/** How many days before its first visit the tower came into the rounds. */
const TOWER_SINCE = 75

/** Fills the practice community; staff and buildings come from the project. Everything goes through the real commands. */
export async function addDemoRounds(store: Store): Promise<void> {
  const desks = await demoDesks(store)
  const leader = desks({ daysAgo: TOWER_SINCE, by: 'leader' })
  const officer = (await store.db.staff.toArray()).find(({ v }) => v.role === 'tower-officer')
  const officerId = officer?.id ?? leader.signature.actor.id
  const homes = await addEmptyTower(leader, officerId)
  await walkHomes(desks, homes, officerId)
  await hangKeys(desks, homes)
  await followFaults(desks)
  await walkAfterStorm(desks, homes, officerId)
  await fillLists(desks, officerId)
}
