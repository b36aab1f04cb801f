/** What becomes of a file that was read: done, arriving, or set aside with its bytes (sync 4.6, 5). */
import type { Arriving, ArrivingWhy, SeenFile } from './knowledge.ts'
import { retryDelay, STABLE_LOOKS } from './policy.ts'
import type { FileNote } from './ports.ts'
import type { Round } from './reach.ts'

const NOTE_CHARS = 16

/** A file that needs no more reading; `own`: this desk published it. */
export interface DoneFile {
  readonly file: Pick<SeenFile, 'path' | 'size'>
  readonly hash: string
  readonly fate?: 'done' | 'own'
}

/** The content is in the log (or is nobody's): it is read no more. What was aside under this path comes back. */
export async function noteDone({ session, ports }: Round, { file, hash, fate = 'done' }: DoneFile): Promise<void> {
  const note: FileNote = {
    path: file.path,
    size: file.size,
    fate,
    hash: hash.slice(0, NOTE_CHARS),
  }
  await ports.memory.keepFiles([note])
  session.notes.set(note.path, note)
  session.arriving.delete(note.path)
  session.asideLooks.delete(note.path)
  const aside = [...session.quarantine.values()].filter(({ path }) => path === note.path).map(({ id }) => id)
  if (aside.length === 0) return
  await ports.memory.forgetAside(aside)
  for (const id of aside) session.quarantine.delete(id)
}

/** What was seen of a file that cannot be used yet. */
interface LookedAt {
  readonly why: ArrivingWhy
  readonly size?: number
  readonly hash?: string
}

/** The file is looked at again later; answers whether the same bytes were seen often enough to be called damaged. */
export function noteArriving({ session, nowMs }: Round, file: SeenFile, found: LookedAt): boolean {
  const before = session.arriving.get(file.path)
  const tries = (before?.tries ?? 0) + 1
  const isSame = found.hash !== undefined && before?.hash === found.hash
  const sameLooks = isSame ? (before?.sameLooks ?? 0) + 1 : 1
  const waiting: Arriving = {
    path: file.path,
    device: file.device,
    why: found.why,
    sinceMs: before?.sinceMs ?? nowMs,
    tries,
    nextMs: nowMs + retryDelay(tries),
    size: file.size,
    sameLooks,
    ...(found.hash === undefined ? {} : { hash: found.hash }),
    ...(file.range ? { range: file.range } : {}),
  }
  session.arriving.set(file.path, waiting)
  return sameLooks >= STABLE_LOOKS
}

/** A file that cannot be used, and its bytes. */
export interface AsideFile {
  readonly file: SeenFile
  readonly bytes: Uint8Array
  readonly hash: string
  readonly why: string
}

/** Keeps the bytes here, so that nothing is lost whatever becomes of the file; the place it has on the target is not touched (I7). */
export async function setAside(round: Round, { file, bytes, hash, why }: AsideFile): Promise<void> {
  const { session, ports, nowMs } = round
  const known = session.quarantine.get(hash)
  const quarantined = { id: hash, path: file.path, device: file.device, why, sinceMs: known?.sinceMs ?? nowMs }
  if (!known) await ports.memory.setAside(quarantined, bytes)
  const note: FileNote = { path: file.path, size: file.size, fate: 'aside', hash: hash.slice(0, NOTE_CHARS) }
  await ports.memory.keepFiles([note])
  session.quarantine.set(hash, quarantined)
  session.notes.set(file.path, note)
  session.asideLooks.set(file.path, nowMs)
  session.arriving.delete(file.path)
}
