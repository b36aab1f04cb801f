/** What a form of the project stands on. */
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { openForm } from '#renderer/db/registerForm.ts'
import type { PlaceEdit } from '#shared/domain/community/buildingDecisions.ts'

/** The writes that stand for the form's values, taken when it opened (sync 4.4); undefined while loading. */
export function useSeen(
  entity: 'building' | 'entrance',
  id: string | undefined,
): PlaceEdit<unknown>['seen'] | undefined {
  const { store } = useDesk()
  const [seen, setSeen] = useState<PlaceEdit<unknown>['seen'] | undefined>(id === undefined ? {} : undefined)
  useEffect(() => {
    if (id === undefined) return
    const table = entity === 'building' ? store.db.buildings : store.db.entrances
    void table.get(id).then(async (row) => setSeen(row ? (await openForm(store, entity, row)).seen : {}))
  }, [store, entity, id])
  return seen
}
