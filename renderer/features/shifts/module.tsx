/** Shifts, handover and evening close: their records, papers and what they owe; the screens over all modules stand in the shell. */
import { IconClipboardCheck } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { shiftsModule } from '#shared/domain/shifts/schema.ts'
import { addDemoShifts } from './demo.ts'
import { shiftDueMatters } from './dueMatters.ts'
import { dutyRecordPaper, shiftHandoverPaper } from './papers.ts'
import { ShiftPiece } from './ShiftPiece.tsx'

export const shiftsFrontDesk: FrontDeskModule = {
  domain: shiftsModule,
  routes: [],
  rail: {
    path: '/handover',
    label: () => label('shifts.title'),
    icon: IconClipboardCheck,
    alsoAt: ['/close', '/downtime'],
    order: 30,
  },
  headerPiece: ShiftPiece,
  papers: [dutyRecordPaper, shiftHandoverPaper],
  dueMatters: shiftDueMatters,
  conflictTexts: {
    'shift/accepted-twice': (t) => t('shifts.conflicts.acceptedTwice'),
    'shift/accepted-by-giver': (t) => t('shifts.conflicts.acceptedByGiver'),
    'shift/changed-after-close': (t) => t('shifts.conflicts.changedAfterClose'),
    'dayClose/signed-twice': (t) => t('shifts.conflicts.signedTwice'),
    'dayClose/countersigned-by-signer': (t) => t('shifts.conflicts.countersignedBySigner'),
  },
  demo: { order: 90, fill: addDemoShifts },
}
