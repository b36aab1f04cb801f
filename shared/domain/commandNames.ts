/** Variants of a command, told by a suffix of its name (signs of a name in envelope v1), so that the role table names each command once. */
import { DESK, type Role } from './roles.ts'

/** Enters another role's decision from its signed paper (代录): every desk role may. */
export const PAPER_SUFFIX = ':paper'
/** Takes a command back at once (撤销): whoever may run it may undo it. */
export const UNDO_SUFFIX = ':undo'
/** Settles a conflict over what the command writes: whoever may run it may settle. */
export const SETTLE_SUFFIX = ':settle'

/** Roles that may run a command or a variant of it, given the roles of the plain one; undefined for an unknown command. */
export function rolesFor(
  cmd: string,
  rolesOf: (cmd: string) => readonly Role[] | undefined,
): readonly Role[] | undefined {
  if (cmd.endsWith(UNDO_SUFFIX)) return rolesFor(cmd.slice(0, -UNDO_SUFFIX.length), rolesOf)
  if (cmd.endsWith(SETTLE_SUFFIX)) return rolesOf(cmd.slice(0, -SETTLE_SUFFIX.length))
  if (cmd.endsWith(PAPER_SUFFIX)) return rolesOf(cmd.slice(0, -PAPER_SUFFIX.length)) ? DESK : undefined
  return rolesOf(cmd)
}
