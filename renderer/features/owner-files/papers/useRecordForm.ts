/** What every form of a record needs: the record as it stood when the form opened, what other desks write of it, the way back to its file. */
import { useNavigate } from '@tanstack/react-router'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import type { Opened, RecordShape, ShownRecord } from '#renderer/db/formMerge.ts'
import { type FollowableForm, useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { useOpenedForm } from '#renderer/db/useOpenedForm.ts'
import type { ElsewhereNote } from '#renderer/ui/ElsewhereNotes.tsx'
import { notesElsewhere } from '#renderer/ui/notesElsewhere.ts'
import type { RecordEdit } from '#shared/domain/owner-files/recordEdits.ts'

/** A record as its form opened it; null for one that is being added. */
export interface OpenedRecord<Fields> {
  readonly id: string
  readonly before: Partial<Fields>
  readonly seen: RecordEdit<Fields>['seen']
}

const asItStands = (values: Opened): Opened => values

/** Opens the record once; `new` without an id, `gone` when it is not there any more. */
export function useOpenedRecord<Fields>(
  entity: string,
  id: string | undefined,
): OpenedRecord<Fields> | 'new' | 'gone' | undefined {
  const opened = useOpenedForm({ entity, id, read: asItStands })
  return typeof opened === 'object' ? recordOf(id ?? '', opened) : opened
}

function recordOf<Fields>(id: string, { values, seen }: ShownRecord<Opened>): OpenedRecord<Fields> {
  return { id, before: values as Partial<Fields>, seen }
}

interface Following<Fields, Typed> {
  readonly record: OpenedRecord<Fields> | undefined
  readonly shape: RecordShape<Partial<Fields>, Typed>
  readonly form: FollowableForm<Typed>
  readonly say: (name: keyof Typed & string, theirs: unknown) => string | undefined
}

export interface FollowedRecord<Fields> {
  /** The record as the form rests on it now. */
  readonly current: () => OpenedRecord<Fields> | undefined
  readonly elsewhere: readonly ElsewhereNote[]
}

/** Keeps the open form in step with its record. */
export function useFollowedRecord<Fields extends object, Typed extends Record<string, unknown>>({
  record,
  shape,
  form,
  say,
}: Following<Fields, Typed>): FollowedRecord<Fields> {
  const id = record?.id ?? ''
  const first = record && { values: record.before as Opened, seen: record.seen }
  const asOpened = shape as unknown as RecordShape<Opened, Typed>
  const followed = useFollowedForm({ id, shape: asOpened, read: asItStands, first, form })
  return {
    current: () => {
      const shown = followed.shown()
      return shown && recordOf(id, shown)
    },
    elsewhere: notesElsewhere(followed, shape, say),
  }
}

/** Back to the hub of the file. */
export function useBackToFile({ kind, id }: HubSubject): () => void {
  const navigate = useNavigate()
  return () => void navigate({ to: `/${kind}/${id}` })
}
