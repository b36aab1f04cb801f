/** The home whose file of inspections a hub leads to. */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import { entrustedOf } from './entrusted.ts'
import { standingOf } from './planToday.ts'

/** The home itself where it is in the rounds or was visited; of a person the one whose keys they left. Undefined where there is none. */
export async function inspectedHome(store: Store, subject: HubSubject): Promise<string | undefined> {
  const { kind, id } = subject
  if (kind === 'person')
    return (await entrustedOf(store, subject)).find(({ row }) => row.v.status === 'held')?.row.v.unitId
  const seen = await store.db.vacantInspections.where('v.unitId').equals(id).limit(1).count()
  return seen > 0 || (await standingOf(store, id)) !== undefined ? id : undefined
}

/** The same, live; undefined while it is read too. */
export function useInspectedHome({ kind, id }: HubSubject): string | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => inspectedHome(store, { kind, id }), [store, kind, id])
}
