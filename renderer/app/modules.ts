/** The list of modules: hub, 「缺什么」, time line, search, settings, evening close and conflict centre read it. A new module adds its line. */

import { backupFrontDesk } from '#renderer/features/backup/module.tsx'
import { desksFrontDesk } from '#renderer/features/community/desksModule.tsx'
import { communityFrontDesk } from '#renderer/features/community/module.tsx'
import { conflictsFrontDesk } from '#renderer/features/conflicts/module.tsx'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { deskVisitsFrontDesk } from '#renderer/features/desk-visits/module.tsx'
import { exchangeFrontDesk } from '#renderer/features/exchange/module.tsx'
import { itemsFrontDesk } from '#renderer/features/items/module.tsx'
import { loansFrontDesk } from '#renderer/features/loans/module.tsx'
import { moneyFrontDesk } from '#renderer/features/money/module.tsx'
import { moveInFrontDesk } from '#renderer/features/move-in/module.tsx'
import { noticesFrontDesk } from '#renderer/features/notices/module.tsx'
import { listsFrontDesk } from '#renderer/features/owner-files/lists/listsModule.ts'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { parcelCustodyFrontDesk } from '#renderer/features/parcel-custody/module.tsx'
import { phrasesFrontDesk } from '#renderer/features/phrases/module.tsx'
import { releasesFrontDesk } from '#renderer/features/releases/module.tsx'
import { rosterFrontDesk } from '#renderer/features/roster/module.tsx'
import { sheetsFrontDesk } from '#renderer/features/sheets/module.tsx'
import { shiftsFrontDesk } from '#renderer/features/shifts/module.tsx'
import { staffFrontDesk } from '#renderer/features/staff/module.tsx'
import { vacantInspectionsFrontDesk } from '#renderer/features/vacant-inspections/module.tsx'
import type { FrontDeskModule } from './frontDeskModule.ts'

export const MODULES: readonly FrontDeskModule[] = [
  exchangeFrontDesk,
  deskVisitsFrontDesk,
  itemsFrontDesk,
  parcelCustodyFrontDesk,
  moneyFrontDesk,
  moveInFrontDesk,
  decorationFrontDesk,
  vacantInspectionsFrontDesk,
  releasesFrontDesk,
  loansFrontDesk,
  noticesFrontDesk,
  phrasesFrontDesk,
  shiftsFrontDesk,
  ownerFilesFrontDesk,
  rosterFrontDesk,
  listsFrontDesk,
  sheetsFrontDesk,
  staffFrontDesk,
  desksFrontDesk,
  communityFrontDesk,
  conflictsFrontDesk,
  backupFrontDesk,
]
