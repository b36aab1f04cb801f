/** A signature by PIN at a desk where somebody else may be signed in: the same check and the same wait as at sign-in, without signing in. */
import { sessionIdOf } from '#renderer/app/signIn.ts'
import type { SignInRefusal } from '#renderer/app/staffChoice.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { canSignIn, loadStaff } from '#renderer/features/staff/commands.ts'
import { usePinTries } from '#renderer/stores/usePinTries.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** The signature of the person whose PIN it is. **Refuses** `wrong-pin` with the tries left, `wait` with seconds. */
export async function verifyPin(store: Store, staffId: string, pin: string): Promise<Result<Signature, SignInRefusal>> {
  const tries = usePinTries.getState()
  const seconds = tries.secondsToWait(staffId, store.clock.nowMs())
  if (seconds > 0) return err({ code: 'wait', seconds })
  const staff = (await loadStaff(store)).find((one) => one.id === staffId)
  if (staff === undefined || !(await canSignIn(store, staffId, pin))) {
    tries.countWrong(staffId, store.clock.nowMs())
    return err({ code: 'wrong-pin', triesLeft: tries.triesLeft(staffId) })
  }
  tries.forget(staffId)
  return ok({ actor: { id: staffId, role: staff.role }, session: sessionIdOf(store, staffId) })
}
