/** Addresses of violations: the list, one of them, a new one. */

/** The list. */
export const VIOLATIONS = '/decoration/violations'
/** A new one, of which nothing is known yet. */
export const NEW_VIOLATION = 'new'

const OF_CASE = `${NEW_VIOLATION}-case-`

/** One violation. */
export function violationPath(id: string): string {
  return `${VIOLATIONS}/${id}`
}

/** A new one of this case. */
export function newViolationPath(caseId?: string): string {
  return caseId === undefined ? `${VIOLATIONS}/${NEW_VIOLATION}` : `${VIOLATIONS}/${OF_CASE}${caseId}`
}

/** The case that such an address names. */
export function caseOfStart(id: string): string | undefined {
  return id.startsWith(OF_CASE) ? id.slice(OF_CASE.length) : undefined
}
