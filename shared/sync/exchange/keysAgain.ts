/** A keys file that was cleaned away comes back (sync 4.8, 5): without it no desk can join, whatever else lies in the folder. */
import { utf8 } from '#shared/kernel/bytes.ts'
import { numberedName, parseNumberedName } from '#shared/sync/wire/fileNames.ts'
import { readKeysFile } from '#shared/sync/wire/keysFile.ts'
import { META } from './layout.ts'
import { listFolder, publishFile, type Round } from './reach.ts'

/**
 * Publishes the held keys file once two full looks missed it and every newer one. Only the very bytes that had the number: a number never
 * gets another content. Source `sync 5`.
 */
export async function publishKeysAgain(round: Round, { isFull }: { readonly isFull: boolean }): Promise<void> {
  const { ports, session, nowMs, limits } = round
  const text = isFull ? await ports.desk.keysFile?.read() : undefined
  const held = text === undefined ? undefined : readKeysFile(utf8(text), ports.desk.workspace)
  if (text === undefined || !held?.ok) return
  const entries = await listFolder(round, META)
  if (!entries) return
  const { number } = held.value
  const path = `${META}/${numberedName('keys', number)}`
  if (entries.some(({ name, size }) => size > 0 && (parseNumberedName('keys', name) ?? 0) >= number)) {
    session.lackingSince.delete(path)
    return
  }
  const since = session.lackingSince.get(path) ?? nowMs
  session.lackingSince.set(path, since)
  if (nowMs - since < limits.missingMs || !(await publishFile(round, path, utf8(text)))) return
  session.lackingSince.delete(path)
  session.restored = { files: (session.restored?.atMs === nowMs ? session.restored.files : 0) + 1, atMs: nowMs }
}
