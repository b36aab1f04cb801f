// Brings the people of the budget rows into the practice community: the bench page is shown at the desk's own address, as in startDesk.ts.
import { openDesk } from '#renderer/app/openDesk.ts'
import { receptionPeople } from '#test/bench/page/receptionPeople.ts'
import { bringIn, startParts } from './startDesk.ts'

/** Opens the community that this window knows already, and brings the people in. */
export async function addPeople({ people }: { readonly people: number }): Promise<void> {
  const opened = await openDesk(startParts())
  if (opened.kind !== 'open') throw new Error(`the practice community is not open: ${opened.kind}`)
  await bringIn(opened.store, receptionPeople(people))
  opened.store.db.close()
}
