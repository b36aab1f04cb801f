/** Addresses of faults: a view of the list, one fault, the form of a new one. */
import { FAULT_VIEWS, type FaultView } from './faultViews.ts'

/** The list. */
export const FAULTS = '/vacant/faults'
/** The last part of the address of a new one; `new-<unit>` begins with its home. */
export const NEW_FAULT = 'new'

/** The list in a view; the open ones are what it begins with. */
export function faultViewPath(view: FaultView): string {
  return view === 'open' ? FAULTS : `${FAULTS}/${view}`
}

/** One fault. */
export function faultPath(id: string): string {
  return `${FAULTS}/${id}`
}

/** The form of a fault that was told, of a home where one is known. */
export function newFaultPath(unitId?: string): string {
  return unitId === undefined ? `${FAULTS}/${NEW_FAULT}` : `${FAULTS}/${NEW_FAULT}-${unitId}`
}

/** What the last part of an address means. */
export type FaultPlace =
  | { readonly kind: 'list'; readonly view: FaultView }
  | { readonly kind: 'new'; readonly unitId: string | undefined }
  | { readonly kind: 'fault'; readonly id: string }

/** The place behind the last part of an address. */
export function faultPlace(part: string | undefined): FaultPlace {
  if (part === undefined) return { kind: 'list', view: 'open' }
  const view = FAULT_VIEWS.find((one) => one === part)
  if (view !== undefined) return { kind: 'list', view }
  if (part === NEW_FAULT) return { kind: 'new', unitId: undefined }
  if (part.startsWith(`${NEW_FAULT}-`)) return { kind: 'new', unitId: part.slice(NEW_FAULT.length + 1) }
  return { kind: 'fault', id: part }
}
