/**
 * Own changes of a former id that wait behind a hole of the journal (sync 4.5.3, decisions/0038): they are let go once the target was looked
 * at to its end and nothing more of that id is to come, so that whoever holds them issues again what it did not bring.
 */
import { isPlain } from '#shared/sync/shape.ts'
import type { Look } from './look.ts'
import type { Round } from './reach.ts'
import { DOCUMENTS } from './session.ts'

/** A file that stays broken, or a desk that never comes back, holds them no longer than this. */
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000

/** Lets them go when two full looks, a while apart, brought nothing more and nothing is known to be on its way, or after a day. Source `sync 4.5.3`. */
export async function letGoStranded(round: Round, seen: Look): Promise<void> {
  const { ports, nowMs, limits } = round
  const { stranded } = ports.desk
  if (!stranded || round.fault || !seen.isFull) return
  const waiting = Object.entries(await stranded.upTo())
  if (waiting.length === 0) return
  const reached = waiting.reduce((sum, [id]) => sum + (round.frontier[id] ?? 0), 0)
  const sinceMs = await lookedSince(round, reached)
  const isComing = waiting.some(([id, upTo]) => isOnItsWay(round, id, upTo))
  if (nowMs - sinceMs < (isComing ? LONGEST_WAIT_MS : limits.missingMs)) return
  await stranded.letGo()
}

/** Since when full looks have brought nothing more of them; kept, because a desk is closed at night. */
async function lookedSince({ ports, nowMs }: Round, reached: number): Promise<number> {
  const kept = await ports.memory.document(DOCUMENTS.stranded)
  const known = isPlain(kept) && kept.reached === reached ? Number(kept.sinceMs) : Number.NaN
  if (known <= nowMs) return known
  await ports.memory.keepDocument(DOCUMENTS.stranded, { sinceMs: nowMs, reached })
  return nowMs
}

/** A file of that id is not whole yet, or another desk says that it has more of it. */
function isOnItsWay({ session, frontier, device }: Round, id: string, upTo: number): boolean {
  const here = frontier[id] ?? 0
  if (here >= upTo) return false
  const files = [...session.arriving.values()]
  if (files.some((file) => file.device === id && (file.range === undefined || file.range.last > here))) return true
  return [...session.acks].some(([peer, ack]) => peer !== device && (ack.frontier[id] ?? 0) > here)
}
