/** The modules of the desk as screens see them: the fixed list of `modules.ts`, or a test's own. */
import { createContext, useContext } from 'react'
import type { FrontDeskModule } from './frontDeskModule.ts'

const ModulesContext = createContext<readonly FrontDeskModule[] | undefined>(undefined)

/** Gives the modules to the screens below. The list stays the same while the desk is open: screens call its hooks in order. */
export const ModulesProvider = ModulesContext.Provider

/** The modules, in the order of the rail. **Throws** outside the shell: a programmer's mistake. */
export function useModules(): readonly FrontDeskModule[] {
  const modules = useContext(ModulesContext)
  if (!modules) throw new Error('useModules is called outside an open desk.')
  return modules
}
