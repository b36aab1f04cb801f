/** Opens one record for editing and keeps its form in step with what other desks change meanwhile. */
import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { RegisterRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { type EditedTable, loadRow, useRow } from './queriesRecord.ts'
import { lastDeskOf, mergeRemote, type Opened, openRecord, type RecordShape, type ShownRecord } from './recordForm.ts'

/** A record and how its form reads it. */
export interface EditedRecord<Values, Fields> {
  readonly table: EditedTable
  readonly id: string
  readonly shape: RecordShape<Values, Fields>
  readonly read: (values: Opened) => Values
}

/** Opens the record once; `gone` where there is none. */
export function useOpenedRecord<Values, Fields>({ table, id, shape, read }: EditedRecord<Values, Fields>) {
  const { store } = useDesk()
  const [opened, setOpened] = useState<ShownRecord<Values> | 'gone'>()
  const { entity } = shape
  useEffect(() => {
    let isStale = false
    const open = async () => {
      const row = await loadRow(store, table, id)
      const shown = row === undefined ? undefined : await openRecord(store, { entity, row, read })
      if (!isStale) setOpened(shown ?? 'gone')
    }
    void open()
    return () => {
      isStale = true
    }
  }, [store, table, id, entity, read])
  return opened
}

interface Following<Values, Fields> extends EditedRecord<Values, Fields> {
  readonly first: ShownRecord<Values>
  readonly form: UseFormReturnType<Fields>
}

export interface FollowedRecord<Values> {
  /** What the form rests on now. */
  readonly shown: () => ShownRecord<Values>
  /** Words under the fields that another desk changed while they were touched. */
  readonly notes: Readonly<Record<string, string>>
}

/** Keeps the open form in step with its record. */
export function useFollowedRecord<Values extends object, Fields extends Record<string, unknown>>({
  table,
  id,
  shape,
  read,
  first,
  form,
}: Following<Values, Fields>): FollowedRecord<Values> {
  const { store } = useDesk()
  const row = useRow(table, id)
  const rests = useRef(first)
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    if (row === undefined) return undefined
    let isStale = false
    const follow = async (): Promise<void> => {
      const arrived = await openRecord(store, { entity: shape.entity, row, read })
      if (isStale) return
      const typed = form.getValues()
      const merged = mergeRemote(shape, { shown: rests.current, typed, arrived })
      rests.current = merged.shown
      // Untouched fields are not dirty because another desk wrote them.
      form.setInitialValues(shape.fieldsOf(merged.shown.values))
      for (const name of Object.keys(shape.parts)) {
        if (typed[name] !== merged.fields[name]) form.setFieldValue(name, merged.fields[name] as never)
      }
      if (merged.changed.length === 0) return
      const words = await changedWords(store, row, { changed: merged.changed, parts: shape.parts })
      if (!isStale) setNotes((before) => ({ ...before, ...words }))
    }
    void follow()
    return () => {
      isStale = true
    }
  }, [store, row, shape, read, form])
  return { shown: () => rests.current, notes }
}

async function changedWords(
  store: Store,
  row: RegisterRow,
  {
    changed,
    parts,
  }: { readonly changed: readonly string[]; readonly parts: Readonly<Record<string, readonly string[]>> },
): Promise<Readonly<Record<string, string>>> {
  const words = changed.map(async (name) => {
    const desk = await lastDeskOf(store, row, parts[name]?.[0] ?? name)
    const who = desk === undefined ? text('ownerFiles.thisDesk') : desk || text('ownerFiles.otherDesk')
    return [name, text('ownerFiles.changedHidden', { desk: who })] as const
  })
  return Object.fromEntries(await Promise.all(words))
}
