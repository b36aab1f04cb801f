/** The screens of what hangs on a file: one list, to be spread into the module's routes. */
import type { ModuleRoute } from '#renderer/app/frontDeskModule.ts'
import { RecordFormScreen } from './RecordFormScreen.tsx'
import { RECORD_PATH } from './recordPaths.ts'

export const recordRoutes: readonly ModuleRoute[] = [{ path: RECORD_PATH, component: RecordFormScreen }]
