/** Names that the lists show for ids: buildings and officers. Both tables are small. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'

/** Names by id. */
export interface ProjectNames {
  /** By what it is called, or where nobody gave a name by its code alone. */
  readonly buildings: ReadonlyMap<string, { readonly name: string; readonly code: string }>
  readonly officers: ReadonlyMap<string, string>
}

/** Names of buildings and officers as they stand; undefined while loading. */
export function useProjectNames(): ProjectNames | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const [buildings, officers] = await Promise.all([store.db.buildings.toArray(), store.db.staff.toArray()])
    return {
      buildings: new Map(buildings.map(({ id, v }) => [id, { name: v.name ?? '', code: v.code ?? '' }])),
      officers: new Map(officers.map(({ id, v }) => [id, v.name ?? ''])),
    }
  }, [store])
}
