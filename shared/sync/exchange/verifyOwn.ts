/** Own files read back after ten minutes and daily (sync 5): one whose bytes are others is published again, and left as it is (I7). */
import type { Round } from './reach.ts'
import { readWhole } from './reach.ts'

/** Reads own files back; a wrong one is forgotten, so that the plan finds its range unpublished. */
export async function verifyOwn(round: Round, paths: readonly string[]): Promise<void> {
  const { session, ports, nowMs } = round
  for (const path of paths) {
    const note = session.notes.get(path)
    const whole = await readWhole(round, path)
    if (round.fault || !note) return
    // Locked or gone just now proves nothing: the listing will tell.
    if (!whole.ok) continue
    const known = session.verified.get(path)
    if (whole.hash.startsWith(note.hash)) {
      session.verified.set(path, { publishedMs: known?.publishedMs ?? 0, rightMs: nowMs })
      continue
    }
    const aside = { ...note, fate: 'aside' as const, size: whole.bytes.length, hash: whole.hash.slice(0, 16) }
    await ports.memory.keepFiles([aside])
    session.notes.set(path, aside)
    session.asideLooks.set(path, nowMs)
    session.verified.delete(path)
  }
}
