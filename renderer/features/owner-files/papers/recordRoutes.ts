/** The screens of what hangs on a file: one list, to be spread into the module's routes. */
import type { ModuleRoute } from '#renderer/app/frontDeskModule.ts'
import { ExpiredNotesScreen } from './ExpiredNotesScreen.tsx'
import { GreetingsScreen } from './GreetingsScreen.tsx'
import { IncompleteScreen } from './IncompleteScreen.tsx'
import { RecordFormScreen } from './RecordFormScreen.tsx'
import { RevealsScreen } from './RevealsScreen.tsx'
import { RECORD_PATH } from './recordPaths.ts'

export const recordRoutes: readonly ModuleRoute[] = [
  { path: RECORD_PATH, component: RecordFormScreen },
  { path: '/owners/incomplete', component: IncompleteScreen },
  { path: '/owners/greetings', component: GreetingsScreen },
  { path: '/owners/expired-notes', component: ExpiredNotesScreen },
  { path: '/owners/reveals', component: RevealsScreen },
]
