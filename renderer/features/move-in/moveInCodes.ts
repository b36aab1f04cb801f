/** Where a scanned number of a move-in's paper, key or card leads, and which pictures its records name (architecture 6.1). */
import type { Store } from '#renderer/db/store.ts'
import { type MoveInTab, moveInPath } from './caseTabs.ts'
import { moveInFaultOfNumber } from './faults/faultMatters.ts'
import { FAULTS } from './faults/faultViews.ts'
import { moveInBlobs, moveInOfNumberIn } from './queries/codes.ts'

/** Where the paper of each form is dealt with: the tab of its case, and the screen where it has none. */
const PLACES: Readonly<Record<string, { readonly tab?: MoveInTab; readonly path: string }>> = {
  'move-in-flow': { path: '/move-in' },
  'move-in-missing': { tab: 'papers', path: '/move-in' },
  'move-in-charges': { tab: 'fees', path: '/move-in' },
  'move-in-binder': { tab: 'papers', path: '/move-in' },
  'service-contract': { tab: 'papers', path: '/move-in' },
  authorisation: { tab: 'papers', path: '/move-in' },
  'house-inspection': { tab: 'inspection', path: '/move-in' },
  'handed-items': { tab: 'handing', path: '/move-in/items' },
  'gift-receipt': { tab: 'handing', path: '/move-in/items' },
  'resident-card': { tab: 'handing', path: '/move-in/items' },
  'decoration-leaflet': { tab: 'handing', path: '/move-in' },
  'handover-list': { path: '/move-in/list' },
  'visit-back': { tab: 'visit-backs', path: '/move-in/visit-backs' },
}

/** Papers that lead to the very fault that they name. */
const FAULT_PAPERS: ReadonlySet<string> = new Set(['house-rectification', 'house-reinspection'])

/** The screen that deals with it; undefined for what is none of ours. */
export async function moveInOfNumber(store: Store, scanned: string): Promise<string | undefined> {
  const found = await moveInOfNumberIn(store, scanned.trim())
  if (found === undefined) return undefined
  if (found.form === '') return found.caseId === undefined ? '/move-in/items' : moveInPath(found.caseId, 'handing')
  if (FAULT_PAPERS.has(found.form)) return (await moveInFaultOfNumber(store, scanned)) ?? FAULTS
  const place = Object.hasOwn(PLACES, found.form) ? PLACES[found.form] : undefined
  if (place === undefined) return undefined
  return found.caseId === undefined ? place.path : moveInPath(found.caseId, place.tab)
}

/** Of these hashes those that a case, key or card names. */
export function moveInBlobsInUse(store: Store, hashes: readonly string[]): Promise<readonly string[]> {
  return moveInBlobs(store, hashes)
}
