/** Names that rounds and reports show: buildings and colleagues. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'

/** Somebody who may walk a round or take keys. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly role: string
}

/** Names by id, and who works here now: tower officers first. */
export interface RoundPlaces {
  /** 5# 夏荷阁, by id. */
  readonly buildings: ReadonlyMap<string, string>
  /** Names of all, former colleagues too. */
  readonly staff: ReadonlyMap<string, string>
  readonly colleagues: readonly Colleague[]
}

/** The names; may run inside a transaction of the store. */
export async function loadRoundPlaces({ db }: Pick<Store, 'db'>): Promise<RoundPlaces> {
  const [buildings, staff] = await Promise.all([db.buildings.toArray(), db.staff.toArray()])
  const active = staff.filter(({ v, deleted }) => !deleted && v.active !== false)
  const colleagues = active.map(({ id, v }) => ({ id, name: v.name ?? '', role: v.role ?? '' }))
  return {
    buildings: new Map(buildings.map(({ id, v }) => [id, `${v.code ?? ''}# ${v.name ?? ''}`.trim()])),
    staff: new Map(staff.map(({ id, v }) => [id, v.name ?? ''])),
    colleagues: colleagues.sort((a, b) => rank(a) - rank(b)),
  }
}

const rank = ({ role }: Colleague): number => (role === 'tower-officer' ? 0 : 1)

/** The same, live; undefined while loading. */
export function useRoundPlaces(): RoundPlaces | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadRoundPlaces(store), [store])
}
