/** What a chosen folder is good for, judged before a byte is written (cases 24, 25, 33). */
import type { FolderFacts } from '#shared/ipc/contract.ts'
import { utf8 } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { isNewerKeys, type KeysFile, readKeysFile } from '#shared/sync/wire/keysFile.ts'
import { readMarker } from '#shared/sync/wire/marker.ts'

/** What the folder is chosen for: to bind this community to it, or to join the one that is there. */
export type FolderPurpose = { readonly kind: 'bind'; readonly workspace: WorkspaceId } | { readonly kind: 'join' }

/** What can be used: an empty folder, one with other things in it, the community's own, or one that can be joined. */
export type FolderVerdict =
  | { readonly kind: 'fresh' | 'other-things' | 'ours' }
  | { readonly kind: 'joinable'; readonly workspace: WorkspaceId }

export type FolderRefusal =
  | 'marker-other'
  | 'marker-unreadable'
  | 'marker-twice'
  | 'marker-newer'
  | 'not-writable'
  | 'low-space'
  | 'not-a-community'
  | 'no-keys'

/** A community's records with room to grow. */
export const LEAST_FREE_BYTES = 200 * 1024 * 1024

/** Judges a folder. **Refuses** with the code whose words say what to do; nothing was written then, and nothing is. */
export function judgeFolder(facts: FolderFacts, purpose: FolderPurpose): Result<FolderVerdict, FolderRefusal> {
  if (facts.isTwice) return err('marker-twice')
  const found = markerOf(facts)
  if (!found.ok) return found
  if (!facts.isWritable) return err('not-writable')
  if (facts.freeBytes !== null && facts.freeBytes < LEAST_FREE_BYTES) return err('low-space')
  if (purpose.kind === 'join') return joinable(facts, found.value)
  if (found.value !== undefined) return found.value === purpose.workspace ? ok({ kind: 'ours' }) : err('marker-other')
  return ok({ kind: facts.otherNames > 0 ? 'other-things' : 'fresh' })
}

function joinable(facts: FolderFacts, workspace: WorkspaceId | undefined): Result<FolderVerdict, FolderRefusal> {
  if (workspace === undefined) return err('not-a-community')
  return facts.keysFiles.length === 0 ? err('no-keys') : ok({ kind: 'joinable', workspace })
}

function markerOf({ marker }: FolderFacts): Result<WorkspaceId | undefined, FolderRefusal> {
  if (marker === null) return ok(undefined)
  const read = readMarker(utf8(marker))
  if (read.ok) return ok(read.value.ws)
  return err(read.error === 'newer-format' ? 'marker-newer' : 'marker-unreadable')
}

/** A keys file with the text it was read from. */
export interface NumberedKeys {
  readonly file: KeysFile
  readonly text: string
  /** Others of the same number, made on another desk at once: what opens one of them is as good. */
  readonly twins?: readonly KeysFile[]
}

/**
 * The keys file that counts: the highest number among those that can be read, and of one number the same on every desk. **Refuses** `keys-damaged` where none can, `keys-newer`
 * where a newer version wrote one of them: it may be the one that counts.
 */
export function newestKeys(
  texts: readonly string[],
  workspace: WorkspaceId,
): Result<NumberedKeys, 'keys-damaged' | 'keys-newer'> {
  const read = texts.map((text) => ({ text, result: readKeysFile(utf8(text), workspace) }))
  if (read.some(({ result }) => !result.ok && result.error === 'newer-format')) return err('keys-newer')
  const files = read.flatMap(({ text, result }) => (result.ok ? [{ text, file: result.value }] : []))
  const newest = files.reduce<NumberedKeys | undefined>(
    (best, one) => (best === undefined || isNewerKeys(one.file, best.file) ? one : best),
    undefined,
  )
  if (newest === undefined) return err('keys-damaged')
  const twins = files.flatMap(({ file, text }) =>
    file.number === newest.file.number && text !== newest.text ? [file] : [],
  )
  return ok(twins.length === 0 ? newest : { ...newest, twins })
}
