/** The form of a thing follows what other desks write of it meanwhile (fault case 62). */
import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Opened, RecordShape, ShownRecord } from '#renderer/db/formMerge.ts'
import { openRecord, useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { fieldWord } from '#renderer/text/recordWords.ts'
import { label } from '#renderer/text/text.ts'
import type { ElsewhereNote } from '#renderer/ui/ElsewhereNotes.tsx'
import { DUE_RULES, LOAN_KINDS } from '#shared/domain/loans/schema.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import type { ThingShown } from './commands.ts'
import type { CabinetLine } from './queries.ts'

export type ThingValues = {
  kind: string
  labels: string
  slot: string
  unitCode: string
  feeFen: Fen | null
  depositFen: Fen | null
  due: string
}

export type ShownThing = ShownRecord<Opened>

/** The fields whose value stands in the record itself; a unit is typed by its code and keeps what the form opened with. */
type Followed = Omit<ThingValues, 'unitCode'>

const shape: RecordShape<Opened, Followed> = {
  entity: 'loanThing',
  fieldsOf: ({ kind, label: tag, slot, feeFen, depositFen, due }) => ({
    kind: typeof kind === 'string' ? kind : 'other',
    labels: typeof tag === 'string' ? tag : '',
    slot: typeof slot === 'string' ? slot : '',
    feeFen: (typeof feeFen === 'number' ? feeFen : 0) as Fen,
    depositFen: (typeof depositFen === 'number' ? depositFen : 0) as Fen,
    due: typeof due === 'string' ? due : 'same-day',
  }),
  parts: {
    kind: ['kind'],
    labels: ['label'],
    slot: ['slot'],
    feeFen: ['feeFen'],
    depositFen: ['depositFen'],
    due: ['due'],
  },
}
const asItStands = (values: Opened): Opened => values

/** The record as the form opens it; undefined while loading and for a new one. */
export function useOpenedThing(id: string | undefined): ShownThing | undefined {
  const { store } = useDesk()
  const [first, setFirst] = useState<ShownThing>()
  useEffect(() => {
    let isStale = false
    const open = async (): Promise<void> => {
      const row = id === undefined ? undefined : await store.db.loanThings.get(id)
      if (row === undefined) return
      const shown = await openRecord(store, { entity: shape.entity, row, read: asItStands })
      if (!isStale) setFirst(shown)
    }
    void open()
    return () => {
      isStale = true
    }
  }, [store, id])
  return first
}

interface Following {
  readonly line: CabinetLine | undefined
  readonly first: ShownThing | undefined
  readonly form: UseFormReturnType<ThingValues>
}

export function useFollowedThing({ line, first, form }: Following) {
  const followed = form as unknown as UseFormReturnType<Followed>
  const { shown, elsewhere, take } = useFollowedForm({
    id: line?.id ?? '',
    shape,
    read: asItStands,
    first,
    form: followed,
  })
  const notes = elsewhere.map(
    ({ name, desk, theirs }): ElsewhereNote => ({
      field: name,
      label: fieldWord('loanThing', shape.parts[name]?.[0] ?? name),
      desk,
      value: saidValue(name, theirs),
      onTake: () => take(name),
    }),
  )
  return { shown, elsewhere: notes }
}

function saidValue(name: keyof Followed, theirs: string | Fen | null): string {
  if (typeof theirs === 'number') return formatFen(theirs)
  const kind = name === 'kind' ? LOAN_KINDS.find((one) => one === theirs) : undefined
  if (kind) return label(`loans.kinds.${kind}`)
  const due = name === 'due' ? DUE_RULES.find((one) => one === theirs) : undefined
  return due ? label(`loans.dueRules.${due}`) : (theirs ?? '')
}

/** What saving names: the base that the form showed. */
export function restsOn(shown: ShownThing | undefined): { readonly shown?: ThingShown } {
  return shown === undefined ? {} : { shown: { before: shown.values, seen: shown.seen } }
}
