/** Commands of the roster beside its runs. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import type { RosterMapping } from '#shared/domain/roster/header.ts'
import { decideRememberMapping } from '#shared/domain/roster/rosterDecisions.ts'
import { mappingId } from './queries.ts'

/** Remembers what the columns of this header mean. Refusals as `decideRememberMapping`. */
export function rememberMapping(desk: Desk, mapping: RosterMapping, label: string) {
  const id = mappingId(desk.store, mapping.headerSignature)
  return runCommand(desk, (context) =>
    decideRememberMapping({ id, mapping: JSON.stringify(mapping.fields), label }, context),
  )
}
