/** Signing in: the PIN is checked against the verifier, and wrong tries make the next one wait. */
import type { Store } from '#renderer/db/store.ts'
import { canSignIn, loadStaff } from '#renderer/features/staff/commands.ts'
import { usePinTries } from '#renderer/stores/usePinTries.ts'
import { type SignedIn, useSession } from '#renderer/stores/useSession.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import type { SignInRefusal } from './staffChoice.ts'

/**
 * One session a person, day and desk: whoever locks the screen or signs in again the same day can still mend their own slip
 * (architecture 6, 更正), and nobody else can.
 */
export function sessionIdOf(store: Store, staffId: string): string {
  return `${dayInZone(store.clock.nowMs(), store.zone())}/${store.device}/${staffId}`
}

/** Signs a person in, or unlocks their desk. **Refuses** `wrong-pin` with the tries left, `wait` with seconds. */
export async function signIn(store: Store, staffId: string, pin: string): Promise<Result<SignedIn, SignInRefusal>> {
  const tries = usePinTries.getState()
  const seconds = tries.secondsToWait(staffId, store.clock.nowMs())
  if (seconds > 0) return err({ code: 'wait', seconds })
  if (!(await canSignIn(store, staffId, pin))) return refuseTry(store, staffId)
  tries.forget(staffId)
  const staff = (await loadStaff(store)).find((one) => one.id === staffId)
  if (!staff) return err({ code: 'wrong-pin' })
  const person: SignedIn = { staffId, name: staff.name, role: staff.role, sessionId: sessionIdOf(store, staffId) }
  const session = useSession.getState()
  if (session.person?.sessionId === person.sessionId) session.unlock()
  else session.signIn(person)
  return ok(person)
}

function refuseTry(store: Store, staffId: string): Result<never, SignInRefusal> {
  const tries = usePinTries.getState()
  tries.countWrong(staffId, store.clock.nowMs())
  const seconds = tries.secondsToWait(staffId, store.clock.nowMs())
  return err(seconds > 0 ? { code: 'wait', seconds } : { code: 'wrong-pin', triesLeft: tries.triesLeft(staffId) })
}
