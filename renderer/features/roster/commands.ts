/** Commands of the roster beside its runs. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import type { RosterMapping } from '#shared/domain/roster/header.ts'
import { decideRememberMapping } from '#shared/domain/roster/rosterDecisions.ts'
import { type MappingSeen, mappingId, mappingSeen } from './queries.ts'

/** Remembers what the columns of this header mean, over what the page showed. Refusals as `decideRememberMapping`. */
export function rememberMapping(
  desk: Desk,
  mapping: RosterMapping,
  { label, seen }: { readonly label: string; readonly seen: MappingSeen },
) {
  const id = mappingId(desk.store, mapping.headerSignature)
  return runCommand(desk, async (context) => {
    const stands = await mappingSeen(desk.store, mapping)
    return decideRememberMapping({ id, mapping: JSON.stringify(mapping.fields), label, seen, stands }, context)
  })
}
