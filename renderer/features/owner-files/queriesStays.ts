/** What the forms of stays ask: who stays where, under which names. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import { isOpenStay } from '#shared/domain/owner-files/stays.ts'
import { staysWhere } from './stayCommands.ts'

/** The two ends of a stay as a form names them. */
export interface NamedEnds {
  readonly name: string
  readonly unit: string
  readonly unitId: string
  readonly personId: string
  readonly relation: Relation
  /** Nobody else stays in the unit. */
  readonly isLast: boolean
}

/** Live ends of a stay: undefined while loading, null when there is none. Index: primary keys, `stays.unitId`. */
export function useStayEnds(stayId: string): NamedEnds | null | undefined {
  const { store } = useDesk()
  const today = useToday()
  return useLiveQuery(() => loadStayEnds(store, stayId, today), [store, stayId, today])
}

async function loadStayEnds(store: Store, stayId: string, today: string): Promise<NamedEnds | null> {
  const stay = await store.db.stays.get(stayId)
  if (!stay || stay.deleted) return null
  const { personId = '', unitId = '', relation = 'owner' } = stay.v
  const person = await store.db.people.get(personId)
  const unit = await store.db.units.get(unitId)
  const others = (await staysWhere(store, 'v.unitId', unitId)).filter((other) => other.id !== stayId)
  const isLast = !others.some((other) => isOpenStay(other, today))
  return { name: person?.v.name ?? '', unit: unit?.v.code ?? '', unitId, personId, relation, isLast }
}
