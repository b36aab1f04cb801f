/** A clock that was set back (sync 4.2): what was put off until a time that was never right is due now. */
import type { ExchangeSession } from './session.ts'

/** Brings every time of the session that lies ahead of the clock back to it. A clock that only went on changes nothing. Source `sync 4.2`. */
export function forgetFuture(session: ExchangeSession, nowMs: number): void {
  if (session.lastRoundMs === undefined || session.lastRoundMs <= nowMs) return
  const past = (ms: number) => Math.min(ms, nowMs)
  for (const [path, file] of session.arriving) {
    session.arriving.set(path, { ...file, sinceMs: past(file.sinceMs), nextMs: nowMs })
  }
  for (const [path, { publishedMs, rightMs }] of session.verified) {
    session.verified.set(path, { publishedMs: past(publishedMs), rightMs: past(rightMs) })
  }
  for (const [device, ack] of session.acks) session.acks.set(device, { ...ack, readMs: past(ack.readMs) })
  for (const [device, ms] of session.readMs) session.readMs.set(device, past(ms))
  // What was missed at a wrong time counts as missed now for the first time.
  session.missingSince.clear()
  session.lackingSince.clear()
  session.asideLooks.clear()
  session.fullLookMs = Number.NEGATIVE_INFINITY
  if (session.waitingSinceMs !== undefined) session.waitingSinceMs = past(session.waitingSinceMs)
  if (session.lastOkMs !== undefined) session.lastOkMs = past(session.lastOkMs)
  if (session.differs) session.differs = { ...session.differs, sinceMs: past(session.differs.sinceMs) }
  if (session.restored) session.restored = { ...session.restored, atMs: past(session.restored.atMs) }
}
