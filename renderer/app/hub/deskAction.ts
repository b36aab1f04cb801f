/** A module's action as the desk's buttons and keys take it. */
import type { HubAction } from '#renderer/app/frontDeskModule.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'

/** The same act with its reason where it cannot be done now. */
export function toDeskAction({ id, label, keys, disabledReason, seldom, run }: HubAction): DeskAction {
  return {
    id,
    label,
    ...(keys === undefined ? {} : { keys }),
    ...(disabledReason === undefined ? {} : { isAvailable: false, whyNot: disabledReason }),
    ...(seldom === undefined ? {} : { seldom }),
    run,
  }
}
