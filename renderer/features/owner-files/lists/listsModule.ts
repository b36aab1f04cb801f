/** Saved filters at the desk: the lists show them themselves, so that nothing but their records is plugged in. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { listsModule } from '#shared/domain/lists/schema.ts'

export const listsFrontDesk: FrontDeskModule = { domain: listsModule, routes: [] }
