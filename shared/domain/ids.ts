/**
 * Ids of records where two desks must meet (sync 4.3): derived from the workspace and a normalised code, so that the same
 * unit added on two desks is one unit. Everything else gets a UUIDv7 from the desk.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { base32, utf8 } from '#shared/kernel/bytes.ts'
import { normalizeCode } from '#shared/kernel/text.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** 100 bits of a hash as 20 lower-case base32 characters: far beyond any community's number of codes. */
const DERIVED_ID_BYTES = 12.5

/**
 * The id that every desk gives the record of this entity with this code.
 * `code` is normalised first, so `2栋1203室` and `2-1203` are one. Source: sync 4.3.
 */
export function derivedId(workspace: WorkspaceId, entity: string, code: string): string {
  const digest = sha256(utf8(`${workspace}\n${entity}\n${normalizeCode(code)}`))
  return base32(digest.slice(0, Math.ceil(DERIVED_ID_BYTES))).slice(0, 20)
}

/**
 * The id that every desk gives the record named by several parts, such as the person of an import from (unit, name, relation).
 * The parts are taken as they are: normalise them first. Two different lists of parts never name one record, and none names a
 * record of `derivedId`. Source: sync 4.3.
 */
export function derivedFrom(workspace: WorkspaceId, entity: string, parts: readonly string[]): string {
  // An entity is never empty, so the empty line keeps these texts apart from those of `derivedId`; JSON keeps the parts apart.
  const digest = sha256(utf8(`${workspace}\n\n${entity}\n${JSON.stringify(parts)}`))
  return base32(digest.slice(0, Math.ceil(DERIVED_ID_BYTES))).slice(0, 20)
}
