/** Where a violation that a patrol found goes on: the form of violations, begun with the patrol's facts. */
const PREFIX = 'new-'

/** The address of the form for what this patrol found. */
export function violationStartPath(patrolId: string): string {
  return `/decoration/violations/${PREFIX}${patrolId}`
}

/** The patrol that such an address names; undefined for a violation of its own. */
export function patrolOfStart(id: string): string | undefined {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined
}
