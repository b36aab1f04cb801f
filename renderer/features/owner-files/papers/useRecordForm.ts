/** What every form of a record needs: the record as it stood when the form opened, and the way back to its file. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { openForm } from '#renderer/db/registerForm.ts'
import type { RegisterRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import type { RecordEdit } from '#shared/domain/owner-files/recordEdits.ts'

/** A record as its form opened it; null for one that is being added. */
export interface OpenedRecord<Fields> {
  readonly id: string
  readonly before: Partial<Fields>
  readonly seen: RecordEdit<Fields>['seen']
}

type Table = 'vehicles' | 'documents' | 'careNotes'
const ENTITIES: Readonly<Record<Table, string>> = { vehicles: 'vehicle', documents: 'document', careNotes: 'careNote' }

/** Opens the record once; `new` without an id, `gone` when it is not there any more. */
export function useOpenedRecord<Fields>(
  table: Table,
  id: string | undefined,
): OpenedRecord<Fields> | 'new' | 'gone' | undefined {
  const { store } = useDesk()
  const [opened, setOpened] = useState<OpenedRecord<Fields> | 'new' | 'gone' | undefined>(
    id === undefined ? 'new' : undefined,
  )
  useEffect(() => {
    if (id === undefined) return undefined
    let isStale = false
    void openRecord<Fields>(store, table, id).then((record) => {
      if (!isStale) setOpened(record ?? 'gone')
    })
    return () => {
      isStale = true
    }
  }, [store, table, id])
  return opened
}

async function openRecord<Fields>(store: Store, table: Table, id: string): Promise<OpenedRecord<Fields> | undefined> {
  const row: RegisterRow | undefined = await store.db[table].get(id)
  if (!row || row.deleted) return undefined
  const { values, seen } = await openForm(store, ENTITIES[table], row)
  return { id, before: values as Partial<Fields>, seen }
}

/** Back to the hub of the file. */
export function useBackToFile({ kind, id }: HubSubject): () => void {
  const navigate = useNavigate()
  return () => void navigate({ to: `/${kind}/${id}` })
}
