/** The community's name, live: for screens that come before anybody has signed in. */
import { useLiveQuery } from 'dexie-react-hooks'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import type { Store } from './store.ts'

/** The name as it stands now; undefined while loading. */
export function useCommunityName(store: Store): string | undefined {
  return useLiveQuery(async () => (await store.db.communities.get(COMMUNITY_ID))?.v.name ?? '', [store])
}
