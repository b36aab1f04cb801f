/** Which stay of a thing an event speaks of. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** More stays than any waybill has: a greater number is no stay, and the stay after it could not be counted. */
const MOST_VISITS = 1_000_000

/** Which stay an event is about; the first for what is no number of a stay. */
export function visitOf(event: Pick<LiveEvent, 'data'>): number {
  const visit = fieldsOf(event).whole('visit')
  return visit >= 1 && visit <= MOST_VISITS ? visit : 1
}
