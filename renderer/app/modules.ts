/** The list of modules: hub, 「缺什么」, time line, search, settings, evening close and conflict centre read it. A new module adds its line. */

import { desksFrontDesk } from '#renderer/features/community/desksModule.tsx'
import { communityFrontDesk } from '#renderer/features/community/module.tsx'
import { deskVisitsFrontDesk } from '#renderer/features/desk-visits/module.tsx'
import { listsFrontDesk } from '#renderer/features/owner-files/lists/listsModule.ts'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { rosterFrontDesk } from '#renderer/features/roster/module.tsx'
import { sheetsFrontDesk } from '#renderer/features/sheets/module.tsx'
import { staffFrontDesk } from '#renderer/features/staff/module.tsx'
import type { FrontDeskModule } from './frontDeskModule.ts'

export const MODULES: readonly FrontDeskModule[] = [
  deskVisitsFrontDesk,
  ownerFilesFrontDesk,
  rosterFrontDesk,
  listsFrontDesk,
  sheetsFrontDesk,
  staffFrontDesk,
  desksFrontDesk,
  communityFrontDesk,
]
