/** The actions of all modules for one hub page, as buttons and keys of the desk. */
import type { HubSubject, ReceptionSide } from '#renderer/app/frontDeskModule.ts'
import { useModules } from '#renderer/app/modulesContext.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { toDeskAction } from './deskAction.ts'

/** In the order of the modules; a hook of each module, called in that order. */
export function useHubActions(subject: HubSubject, side: ReceptionSide): readonly DeskAction[] {
  const modules = useModules()
  // biome-ignore lint/correctness/useHookAtTopLevel: the list of modules never changes while the desk is open.
  return modules.flatMap((module) => module.useActions?.(subject, side) ?? []).map(toDeskAction)
}

/** What can be done at the reception while no hub is open, in the order of the modules. */
export function useStartActions(side: ReceptionSide): readonly DeskAction[] {
  const modules = useModules()
  // biome-ignore lint/correctness/useHookAtTopLevel: the list of modules never changes while the desk is open.
  return modules.flatMap((module) => module.useStartActions?.(side) ?? []).map(toDeskAction)
}
