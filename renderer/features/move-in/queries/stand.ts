/** Where a move-in stands: its facts with what the project set and what the key cabinet says. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import type { MoveInState } from '#shared/domain/move-in/cases/caseState.ts'
import { type MoveInSurroundings, moveInFactsOf } from '#shared/domain/move-in/steps/moveInFacts.ts'
import type { MoveInFacts } from '#shared/domain/move-in/steps/moveInSteps.ts'
import { asksFees } from './fees.ts'

/** What the project set of move-in: the same for every case. */
export type MoveInTerms = Omit<MoveInSurroundings, 'isKeyLent'>

/** The same, once; may run inside a transaction of the store. */
export async function loadMoveInTerms(store: Store): Promise<MoveInTerms> {
  const isBlocking = await settingOf(store, 'move-in.block-on-arrears')
  const basis = await settingOf(store, 'move-in.block-basis')
  return {
    order: (await settingOf(store, 'move-in.order')) === 'inspect-first' ? 'inspect-first' : 'pay-first',
    doesUnpaidBlock: isBlocking && basis.trim() !== '',
    contractCopies: await settingOf(store, 'move-in.contract-copies'),
    idCopies: await settingOf(store, 'move-in.id-copies'),
    hasGifts: (await settingOf(store, 'move-in.gifts')).length > 0,
    hasPrices: await asksFees(store),
  }
}

/** Whether a set of keys of the home is lent out. Indexes: `loanThings.unitId`, `loans.thingId`. */
export async function isKeyLent(store: Store, unitId: string): Promise<boolean> {
  const things = await store.db.loanThings.where('v.unitId').equals(unitId).toArray()
  const sets = things.filter(({ v }) => v.kind === 'key' && v.active !== false).map(({ id }) => id)
  if (sets.length === 0) return false
  const loans = await store.db.loans.where('v.thingId').anyOf(sets).toArray()
  return loans.some(({ v }) => v.status === 'out')
}

/** The facts of one case; may run inside a transaction of the store. */
export async function loadMoveInFacts(store: Store, state: MoveInState, terms?: MoveInTerms): Promise<MoveInFacts> {
  const around = terms ?? (await loadMoveInTerms(store))
  const lent = state.unitId === null ? false : await isKeyLent(store, state.unitId)
  return moveInFactsOf(state, { ...around, isKeyLent: lent })
}

/** One case, live: undefined while loading, null where there is none. */
export function useMoveIn(id: string): MoveInCaseRow | null | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => (await store.db.moveInCases.get(id)) ?? null, [store, id])
}

/** Facts of one case, live; undefined while loading. */
export function useMoveInFacts({ v }: MoveInCaseRow): MoveInFacts | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadMoveInFacts(store, v), [store, v])
}
