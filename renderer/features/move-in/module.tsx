/** Move-in as the hub, the desk and the handover know it. */
import { IconKey } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { moveInModule } from '#shared/domain/move-in/schema.ts'
import { CaseScreen } from './cases/CaseScreen.tsx'
import { CasesScreen } from './cases/CasesScreen.tsx'
import { missingPaper } from './cases/casePapers.ts'
import { OpenScreen } from './cases/OpenScreen.tsx'
import { DaysScreen } from './days/DaysScreen.tsx'
import { handoverListPaper } from './days/dayPaper.ts'
import { moveInDowntimeLists } from './days/downtime.ts'
import { ListScreen } from './days/ListScreen.tsx'
import { WallScreen } from './days/WallScreen.tsx'
import { addDemoMoveIns } from './demo/demo.ts'
import { FaultsScreen } from './faults/FaultsScreen.tsx'
import { houseFaultPapers } from './faults/faultPapers.ts'
import { feesPaper } from './fees/feesPaper.ts'
import { MoveInMoneyScreen } from './fees/MoveInMoneyScreen.tsx'
import { handingPapers } from './handing/handingPapers.ts'
import { ItemsScreen } from './handing/ItemsScreen.tsx'
import { InspectScreen } from './inspection/InspectScreen.tsx'
import { houseInspectionPaper } from './inspection/inspectionPaper.ts'
import { moveInBlobsInUse, moveInOfNumber } from './moveInCodes.ts'
import { moveInCounts, moveInDayRecord } from './moveInDay.ts'
import { moveInExport } from './moveInExport.ts'
import { moveInHubFacts, moveInWarnings } from './moveInHub.ts'
import { moveInDueMatters, openMoveInMatters } from './moveInMatters.ts'
import { moveInSearchTerms } from './moveInTerms.ts'
import { moveInTimeline } from './moveInTimeline.ts'
import { OpeningScreen } from './opening/OpeningScreen.tsx'
import { PacketsScreen } from './packet/PacketsScreen.tsx'
import { packetPapers } from './packet/packetPapers.ts'
import { useMoveInActions } from './useMoveInActions.ts'
import { VisitBacksScreen } from './visitBacks/VisitBacksScreen.tsx'
import { visitBackPaper } from './visitBacks/visitBackPaper.ts'

export const moveInFrontDesk: FrontDeskModule = {
  domain: moveInModule,
  rail: { path: '/move-in', label: () => label('moveIn.rail'), icon: IconKey, order: 13 },
  routes: [
    { path: '/move-in/open/{-$unitId}', component: OpenScreen },
    { path: '/move-in/case/$id/{-$tab}', component: CaseScreen },
    { path: '/move-in/inspect/$id', component: InspectScreen },
    { path: '/move-in/days/{-$day}', component: DaysScreen },
    { path: '/move-in/packets/{-$day}', component: PacketsScreen },
    { path: '/move-in/wall/{-$day}', component: WallScreen },
    { path: '/move-in/list', component: ListScreen },
    { path: '/move-in/faults/{-$id}', component: FaultsScreen },
    { path: '/move-in/items/{-$view}', component: ItemsScreen },
    { path: '/move-in/money/{-$view}', component: MoveInMoneyScreen },
    { path: '/move-in/visit-backs', component: VisitBacksScreen },
    { path: '/move-in/opening', component: OpeningScreen },
    { path: '/move-in/{-$view}', component: CasesScreen },
  ],
  papers: [
    missingPaper,
    handoverListPaper,
    ...handingPapers,
    feesPaper,
    houseInspectionPaper,
    ...houseFaultPapers,
    ...packetPapers,
    visitBackPaper,
  ],
  hubFacts: moveInHubFacts,
  hubWarnings: moveInWarnings,
  openMatters: openMoveInMatters,
  dueMatters: moveInDueMatters,
  timeline: moveInTimeline,
  useActions: useMoveInActions,
  handoverCounts: moveInCounts,
  dayRecord: moveInDayRecord,
  downtimeLists: moveInDowntimeLists,
  searchTerms: moveInSearchTerms,
  personExport: moveInExport,
  blobsInUse: moveInBlobsInUse,
  findScanned: moveInOfNumber,
  openingImport: OpeningScreen,
  demo: { order: 48, fill: addDemoMoveIns },
  conflictTexts: {
    'moveInCase/balance-negative': (t) => t('moveIn.conflicts.balanceNegative'),
    'claim/move-in-hand-over': (t) => t('moveIn.conflicts.handOver'),
    'claim/move-in-inspection': (t) => t('moveIn.conflicts.inspection'),
    'claim/handed-item': (t) => t('moveIn.conflicts.handedItem'),
  },
}
