/** Opens one record for a form, once: what it shows, and the writes on which that rests (sync 4.4). */
import { useEffect, useState } from 'react'
import { useDesk } from './deskContext.ts'
import type { Opened, ShownRecord } from './formMerge.ts'
import { openForm } from './registerForm.ts'
import type { RegisterRow } from './rows.ts'
import type { Store } from './store.ts'
import { openRecord } from './useFollowedForm.ts'

interface FormRecord<Values> {
  readonly entity: string
  /** Undefined for one that is being added. */
  readonly id: string | undefined
  /** Outside the component: another function is another form. */
  readonly read: (values: Opened) => Values
}

/** The record as its form opened it; undefined while loading, `gone` where it was deleted or never was. */
export type OpenedForm<Values> = ShownRecord<Values> | 'new' | 'gone' | undefined

/** Opens the record of a form; another form opens the next. */
export function useOpenedForm<Values>({ entity, id, read }: FormRecord<Values>): OpenedForm<Values> {
  const { store } = useDesk()
  const [opened, setOpened] = useState<OpenedForm<Values>>(id === undefined ? 'new' : undefined)
  useEffect(() => {
    if (id === undefined) return undefined
    let isStale = false
    void openedRecord(store, { entity, id, read }).then((shown) => {
      if (!isStale) setOpened(shown ?? 'gone')
    })
    return () => {
      isStale = true
    }
  }, [store, entity, id, read])
  return opened
}

interface StoredRecord<Values> extends FormRecord<Values> {
  readonly id: string
}

/** The same without a screen; undefined where there is none. */
export async function openedRecord<Values>(
  store: Store,
  { entity, id, read }: StoredRecord<Values>,
): Promise<ShownRecord<Values> | undefined> {
  const table = store.registry.declarationOf(entity)?.table
  const row = table === undefined ? undefined : ((await store.db.table(table).get(id)) as RegisterRow | undefined)
  return row === undefined || row.deleted ? undefined : openRecord(store, { entity, row, read })
}

/**
 * The writes on which a form rests that shows nothing of a record whose id is known before it is there: a day of the calendar, a setting.
 * It says so for every field: what another desk writes there meanwhile stands against it.
 */
export async function seenOfRow(
  store: Store,
  entity: string,
  row: RegisterRow | undefined,
): Promise<ShownRecord<unknown>['seen']> {
  return row === undefined ? seenOfNothing(store, entity) : (await openForm(store, entity, row)).seen
}

/** The same where there is no such row. */
export function seenOfNothing(store: Store, entity: string): ShownRecord<unknown>['seen'] {
  const spec = store.registry.declarationOf(entity)?.spec
  const fields = spec?.kind === 'register' ? Object.keys(spec.fields) : []
  return Object.fromEntries(fields.map((field) => [field, []]))
}
