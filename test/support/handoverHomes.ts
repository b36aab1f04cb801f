// Homes that wait for their owners, for tests of handover days: many at once, each with its owner on file.
import type { Store } from '#renderer/db/store.ts'
import type { SetItem } from '#shared/domain/draft.ts'
import { commitDraft } from './actions.ts'

/** The building of all these homes. */
export const TOWER = 'building-9'

const set = (e: string, id: string, values: SetItem['values']): SetItem => ({ kind: 'set', e, id, values })

/** Codes of `count` homes, four to a floor: 9-0101 … */
export function homeCodes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const floor = String(Math.floor(at / 4) + 1).padStart(2, '0')
    return `9-${floor}0${(at % 4) + 1}`
  })
}

/** A building with `count` homes and an owner each; gives the ids of the homes in the order of their codes. */
export async function addHandoverHomes(store: Store, count: number): Promise<readonly string[]> {
  const codes = homeCodes(count)
  await commitDraft(store, { cmd: 'building.add', items: [set('building', TOWER, { code: '9', name: '秋月阁' })] })
  const units = codes.map((code) =>
    set('unit', `home-${code}`, { code, buildingId: TOWER, sale: 'sold', floor: Number(code.slice(2, 4)) }),
  )
  await commitDraft(store, { cmd: 'unit.add', items: units })
  const owners = codes.flatMap((code) => [
    set('person', `owner-${code}`, { name: `业主${code}` }),
    set('stay', `stay-${code}`, { unitId: `home-${code}`, personId: `owner-${code}`, relation: 'owner' }),
  ])
  for (let at = 0; at < owners.length; at += 200)
    await commitDraft(store, { cmd: 'owner.add', items: owners.slice(at, at + 200) })
  return codes.map((code) => `home-${code}`)
}
