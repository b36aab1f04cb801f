/** Check-in at the desk as the reception, the hub, the evening close and the practice community know it. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { deskVisitsModule } from '#shared/domain/desk-visits/schema.ts'
import { visitDayRecord, visitDowntimeLists, visitHandoverCounts } from './dayLists.ts'
import { addDemoVisits } from './demo.ts'
import { openVisitMatters, visitDueMatters, visitFacts } from './openVisits.ts'
import { visitExport } from './personExport.ts'
import { signOutAfterClosing } from './signOut.ts'
import { visitTimeline } from './timeline.ts'
import { useVisitActions, useVisitStartActions } from './useVisitActions.tsx'
import { VisitsPanel } from './VisitsPanel.tsx'
import { VisitsScreen } from './VisitsScreen.tsx'
import { visitRecordPaper } from './visitPaper.ts'

export const deskVisitsFrontDesk: FrontDeskModule = {
  domain: deskVisitsModule,
  routes: [{ path: '/visits', component: VisitsScreen }],
  papers: [visitRecordPaper],
  receptionPanel: VisitsPanel,
  hubFacts: visitFacts,
  openMatters: openVisitMatters,
  timeline: visitTimeline,
  useActions: useVisitActions,
  useStartActions: useVisitStartActions,
  dueMatters: visitDueMatters,
  handoverCounts: visitHandoverCounts,
  dayRecord: visitDayRecord,
  downtimeLists: visitDowntimeLists,
  upkeep: signOutAfterClosing,
  personExport: visitExport,
  conflictTexts: {
    'claim/visit': (t) => t('deskVisits.conflicts.takenInTwice'),
    'visit/arrived-twice': (t) => t('deskVisits.conflicts.arrivedTwice'),
    'visit/left-before-arrival': (t) => t('deskVisits.conflicts.leftBeforeArrival'),
  },
  demo: { order: 20, fill: addDemoVisits },
}
