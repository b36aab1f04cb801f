/**
 * Holding publishing off (sync 0.6, 4.5.3): another desk has own changes that this one never noted as published and the folder does not
 * show. Another machine may have written them under this id, and its files be on their way: what is published beside them is a fork.
 */
import { witnessedSeq } from './acks.ts'
import { deviceFolder, parseRange } from './layout.ts'
import type { Look } from './look.ts'
import type { Round } from './reach.ts'

/** No longer: the files may be lost, and then nobody but this desk has those changes to publish. */
const HELD_MS = 10 * 60 * 1000

/** Whether new segments wait. Never on a target where nothing of this id is noted: a desk that switched has all of it to publish there (case 60). */
export function isHeldOff(round: Round, { segments }: Look): boolean {
  const { session, device, nowMs } = round
  const noted = notedEnd(round)
  const listed = segments.flatMap((file) => (file.device === device ? (file.range?.last ?? 0) : 0))
  const shown = listed.reduce((greatest, last) => Math.max(greatest, last), noted)
  if (noted === 0 || witnessedSeq(round) <= shown) session.heldSinceMs = undefined
  else session.heldSinceMs ??= nowMs
  return session.heldSinceMs !== undefined && Math.abs(nowMs - session.heldSinceMs) < HELD_MS
}

/** The greatest own seq that was noted as published. */
function notedEnd({ session, device }: Round): number {
  const mine = `${deviceFolder(device)}/s/`
  let end = 0
  for (const { path, fate } of session.notes.values()) {
    if (fate !== 'own' || !path.startsWith(mine)) continue
    end = Math.max(end, parseRange(path.slice(path.lastIndexOf('/') + 1))?.last ?? 0)
  }
  return end
}
