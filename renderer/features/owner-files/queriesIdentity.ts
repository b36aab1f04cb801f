/** Whose file carries an identity number already, while it is typed; live, so that another desk's file counts at once. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { IdKind } from '#shared/kernel/idNumber.ts'
import { peopleWithIdNumber } from './commands.ts'
import { loadPersonFile } from './queries.ts'

/** Another person with the same number, as the form names them. */
export interface DoubleFile {
  readonly personId: string
  readonly name: string
  readonly unit: string
}

/** What is typed of a number: a paper of some kind, or the credit code of a company. */
export interface TypedIdentity {
  readonly kind: IdKind | 'company' | ''
  readonly number: string
  /** The person whose form this is. */
  readonly ownId: string | undefined
}

export function useDoubleOf({ kind, number, ownId }: TypedIdentity): DoubleFile | undefined {
  const { store } = useDesk()
  const today = useToday()
  return useLiveQuery(() => findDouble(store, { kind, number, ownId }, today), [store, kind, number, ownId, today])
}

async function findDouble(
  store: Store,
  { kind, number, ownId }: TypedIdentity,
  today: Day,
): Promise<DoubleFile | undefined> {
  if (kind === '' || number.trim() === '') return undefined
  const typed =
    kind === 'company'
      ? { kind, idKind: null, idNumber: null, creditCode: number }
      : { kind: null, idKind: kind, idNumber: number }
  const others = await peopleWithIdNumber(store, typed, today)
  const personId = others.find((id) => id !== ownId)
  return personId === undefined ? undefined : namedFile(store, personId)
}

/** The file as a form names it; undefined while loading and where there is none. */
export function useNamedFile(personId: string): DoubleFile | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => namedFile(store, personId), [store, personId])
}

async function namedFile(store: Store, personId: string): Promise<DoubleFile | undefined> {
  const file = await loadPersonFile(store, personId)
  if (file === undefined) return undefined
  const { person, stays } = file
  return { personId: person.id, name: person.v.name ?? '', unit: stays[0]?.unit?.v.code ?? '' }
}
