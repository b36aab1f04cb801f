/** The form of a thing follows what other desks write of it meanwhile (fault case 62). */
import type { UseFormReturnType } from '@mantine/form'
import type { Opened, RecordShape, ShownRecord } from '#renderer/db/formMerge.ts'
import { useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { useOpenedForm } from '#renderer/db/useOpenedForm.ts'
import { label } from '#renderer/text/text.ts'
import { notesElsewhere } from '#renderer/ui/notesElsewhere.ts'
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
  /** Of a set of keys: how many hang together, as typed, and what they open. */
  count: string
  opens: string
}

export type ShownThing = ShownRecord<Opened>

/** The fields whose value stands in the record itself; a unit is typed by its code and keeps what the form opened with. */
type Followed = Omit<ThingValues, 'unitCode'>

const shape: RecordShape<Opened, Followed> = {
  entity: 'loanThing',
  fieldsOf: ({ kind, label: tag, slot, feeFen, depositFen, due, count, opens }) => ({
    kind: typeof kind === 'string' ? kind : 'other',
    labels: typeof tag === 'string' ? tag : '',
    slot: typeof slot === 'string' ? slot : '',
    feeFen: (typeof feeFen === 'number' ? feeFen : 0) as Fen,
    depositFen: (typeof depositFen === 'number' ? depositFen : 0) as Fen,
    due: typeof due === 'string' ? due : 'same-day',
    count: String(typeof count === 'number' ? count : 1),
    opens: typeof opens === 'string' ? opens : '',
  }),
  parts: {
    kind: ['kind'],
    labels: ['label'],
    slot: ['slot'],
    feeFen: ['feeFen'],
    depositFen: ['depositFen'],
    due: ['due'],
    count: ['count'],
    opens: ['opens'],
  },
}
const asItStands = (values: Opened): Opened => values

/** The record as the form opens it; undefined while loading, and where there is none. */
export function useOpenedThing(id: string | undefined): ShownThing | undefined {
  const opened = useOpenedForm({ entity: shape.entity, id, read: asItStands })
  return typeof opened === 'object' ? opened : undefined
}

interface Following {
  readonly line: Pick<CabinetLine, 'id'> | undefined
  readonly first: ShownThing | undefined
  readonly form: UseFormReturnType<ThingValues>
}

export function useFollowedThing({ line, first, form }: Following) {
  const followed = useFollowedForm({ id: line?.id ?? '', shape, read: asItStands, first, form })
  return { shown: followed.shown, elsewhere: notesElsewhere(followed, shape, saidValue) }
}

function saidValue(name: keyof Followed, theirs: unknown): string {
  if (typeof theirs === 'number') return formatFen(theirs as Fen)
  const kind = name === 'kind' ? LOAN_KINDS.find((one) => one === theirs) : undefined
  if (kind) return label(`loans.kinds.${kind}`)
  const due = name === 'due' ? DUE_RULES.find((one) => one === theirs) : undefined
  return due ? label(`loans.dueRules.${due}`) : String(theirs ?? '')
}

/** What saving names: the base that the form showed. */
export function restsOn(shown: ShownThing | undefined): { readonly shown?: ThingShown } {
  return shown === undefined ? {} : { shown: { before: shown.values, seen: shown.seen } }
}
