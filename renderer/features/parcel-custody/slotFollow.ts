/** The form of a slot follows what other desks write of it meanwhile (fault case 62). */
import type { UseFormReturnType } from '@mantine/form'
import type { Opened, RecordShape, ShownRecord } from '#renderer/db/formMerge.ts'
import { useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { useOpenedForm } from '#renderer/db/useOpenedForm.ts'
import { notesElsewhere } from '#renderer/ui/notesElsewhere.ts'
import { sizeWords } from './custodyWords.ts'

export type SlotValues = {
  shelf: string
  numbers: string
  size: string
  capacity: string
}

export type ShownSlot = ShownRecord<Opened>

type Followed = Pick<SlotValues, 'size' | 'capacity'>

const shape: RecordShape<Opened, Followed> = {
  entity: 'shelfSlot',
  fieldsOf: ({ size, capacity }) => ({
    size: typeof size === 'string' ? size : 'medium',
    capacity: typeof capacity === 'number' ? String(capacity) : '1',
  }),
  parts: { size: ['size'], capacity: ['capacity'] },
}
const asItStands = (values: Opened): Opened => values

/** The record as the form opens it; undefined while loading, and where there is none. */
export function useOpenedSlot(id: string | undefined): ShownSlot | undefined {
  const opened = useOpenedForm({ entity: shape.entity, id, read: asItStands })
  return typeof opened === 'object' ? opened : undefined
}

interface Following {
  readonly id: string | undefined
  readonly first: ShownSlot | undefined
  readonly form: UseFormReturnType<SlotValues>
}

export function useFollowedSlot({ id, first, form }: Following) {
  const followed = useFollowedForm({ id: id ?? '', shape, read: asItStands, first, form })
  const said = (name: keyof Followed, theirs: unknown) =>
    name === 'size' ? sizeWords(String(theirs)) : String(theirs ?? '')
  return { shown: followed.shown, elsewhere: notesElsewhere(followed, shape, said) }
}
