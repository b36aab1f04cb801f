// A decoration site at work in a test store: permitted since yesterday, with hot work and waterproofing declared.
import type { Store } from '#renderer/db/store.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { addOwner, addUnit, commitDraft } from './actions.ts'
import { HOT_WORK_ASKED } from './decorationSite.ts'
import { SUPERVISOR } from './testStore.ts'

/** The case of `addSiteAtWork`. */
export const SITE = 'case-1'

/** 2-1203 of 王晓梅, 宏远装饰 at work on it until the end of February. */
export async function addSiteAtWork(store: Store): Promise<void> {
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  const declared = ['surface', 'waterproofing', 'hot-work']
  const people = { contractorName: '宏远装饰', ownerName: '王晓梅', fireOfficer: '李明' }
  await tellSite(store, 'applied', { unitId, personId, ...people, declared, number: 'A-ZX-00001' })
  const permit = { number: 'A-XK-00001', from: '2026-11-18', to: '2027-02-28', personId }
  await tellSite(store, 'permitIssued', permit)
}

/** One event of the case, three days ago where no time is said. */
export async function tellSite(store: Store, ev: string, data: JsonObject, at = '2026-11-18T01:00:00.000Z') {
  const item = { kind: 'event', e: 'decorationCase', id: SITE, ev, data } as const
  await commitDraft(store, { cmd: 'decoration.apply', items: [item], at }, SUPERVISOR)
}

/** Hot work of the hour in which the test's desk stands. */
export function workOfThisHour(store: Store) {
  const now = store.clock.nowMs()
  const hour = { from: new Date(now - 60_000).toISOString(), to: new Date(now + 3_600_000).toISOString() }
  return { ...HOT_WORK_ASKED, ...hour }
}
