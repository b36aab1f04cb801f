/** Shifts, handover and evening close: their records, papers and what they owe; the screens over all modules stand in the shell. */
import { IconClipboardCheck } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label, text } from '#renderer/text/text.ts'
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
    'shift/accepted-twice': () => text('shifts.conflicts.acceptedTwice'),
    'shift/accepted-by-giver': () => text('shifts.conflicts.acceptedByGiver'),
    'shift/changed-after-close': () => text('shifts.conflicts.changedAfterClose'),
    'dayClose/signed-twice': () => text('shifts.conflicts.signedTwice'),
    'dayClose/countersigned-by-signer': () => text('shifts.conflicts.countersignedBySigner'),
  },
  demo: { order: 90, fill: addDemoShifts },
}
