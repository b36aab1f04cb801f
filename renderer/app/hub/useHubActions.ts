/** The actions of all modules for one hub page, as buttons and keys of the desk. */
import type { HubAction, HubSubject, ReceptionSide } from '#renderer/app/frontDeskModule.ts'
import { useModules } from '#renderer/app/modulesContext.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'

/** In the order of the modules; a hook of each module, called in that order. */
export function useHubActions(subject: HubSubject, side: ReceptionSide): readonly DeskAction[] {
  const modules = useModules()
  // biome-ignore lint/correctness/useHookAtTopLevel: the list of modules never changes while the desk is open.
  return modules.flatMap((module) => module.useActions?.(subject, side) ?? []).map(toDeskAction)
}

function toDeskAction({ id, label, keys, disabledReason, run }: HubAction): DeskAction {
  return {
    id,
    label,
    ...(keys === undefined ? {} : { keys }),
    ...(disabledReason === undefined ? {} : { isAvailable: false, whyNot: disabledReason }),
    run,
  }
}
