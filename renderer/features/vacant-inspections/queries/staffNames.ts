/** Names of the staff for who walks where. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'

const NOBODY: ReadonlyMap<string, string> = new Map()

/** Names by id, live; nobody until they are read. */
export function useStaffNames(): ReadonlyMap<string, string> {
  const { store } = useDesk()
  const names = useLiveAnswer(async () => {
    const rows = await store.db.staff.toArray()
    return new Map(rows.map(({ id, v }) => [id, v.name ?? '']))
  }, [store])
  return names ?? NOBODY
}
