/** Opens one record for editing and keeps its form in step with what other desks change meanwhile. */
import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Opened, RecordShape, ShownRecord } from '#renderer/db/formMerge.ts'
import { openRecord, useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { fieldWord } from '#renderer/text/recordWords.ts'
import { text } from '#renderer/text/text.ts'
import type { ElsewhereNote } from '#renderer/ui/ElsewhereNotes.tsx'
import { keepsWords } from './keepsWords.ts'
import { type EditedTable, loadRow } from './queriesRecord.ts'

/** A record and how its form reads it. */
export interface EditedRecord<Values, Fields> {
  readonly table: EditedTable
  readonly id: string
  readonly shape: RecordShape<Values, Fields>
  readonly read: (values: Opened) => Values
}

/** What opening needs of it. */
interface OpeningRecord<Values> extends Pick<EditedRecord<Values, never>, 'table' | 'id' | 'read'> {
  readonly shape: { readonly entity: string }
}

/** Opens the record once; `gone` where there is none. */
export function useOpenedRecord<Values>({ table, id, shape, read }: OpeningRecord<Values>) {
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
  /** The same, to take theirs by one key. */
  readonly elsewhere: readonly ElsewhereNote[]
}

/** Keeps the open form in step with its record. */
export function useFollowedRecord<Values extends object, Fields extends Record<string, unknown>>(
  following: Following<Values, Fields>,
): FollowedRecord<Values> {
  const { store } = useDesk()
  const { shape, first } = following
  const { shown, elsewhere, take } = useFollowedForm(following)
  const notes = elsewhere.map(({ name, desk }) => {
    const who = desk === undefined ? text('ownerFiles.thisDesk') : desk || text('ownerFiles.otherDesk')
    return [
      name,
      text('ownerFiles.changedHidden', {
        desk: who,
        now: keepsWords(store, shape.entity, shape.parts[name]?.[0] ?? name),
      }),
    ] as const
  })
  return {
    shown: () => shown() ?? first,
    notes: Object.fromEntries(notes),
    // What is stored there are codes and days: the field says it once it is taken.
    elsewhere: elsewhere.map(({ name, desk, isFlagged }) => ({
      field: name,
      label: fieldWord(shape.entity, shape.parts[name]?.[0] ?? name),
      desk,
      isFlagged,
      onTake: () => take(name),
    })),
  }
}
