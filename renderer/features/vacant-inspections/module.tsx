/** The rounds of empty homes as the hub, the desk and the handover know them. */
import { IconHomeSearch } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { vacantInspectionsModule } from '#shared/domain/vacant-inspections/schema.ts'
import { BoardScreen } from './board/BoardScreen.tsx'
import { addDemoRounds } from './demo/demo.ts'
import { FaultsScreen } from './faults/FaultsScreen.tsx'
import { inspectionNoticePaper } from './faults/faultPaper.ts'
import { ChecklistsScreen } from './lists/ChecklistsScreen.tsx'
import { ListsScreen } from './lists/ListsScreen.tsx'
import { patrolListPaper } from './lists/listPaper.ts'
import { OpeningScreen } from './opening/OpeningScreen.tsx'
import { ReportScreen } from './report/ReportScreen.tsx'
import { vacantReportPaper } from './report/reportPaper.ts'
import { RoundsScreen } from './rounds/RoundsScreen.tsx'
import { inspectionRoundPaper } from './rounds/roundPaper.ts'
import { keepRoundPlan } from './upkeep.ts'
import { useVacantActions } from './useVacantActions.ts'
import { vacantBlobsInUse, vacantOfNumber } from './vacantCodes.ts'
import { vacantCounts, vacantDayRecord, vacantDowntimeLists } from './vacantDay.ts'
import { vacantExport } from './vacantExport.ts'
import { vacantFacts, vacantWarnings } from './vacantHub.ts'
import { openVacantMatters, vacantDueMatters } from './vacantMatters.ts'
import { vacantTimeline } from './vacantTimeline.ts'
import { GridScreen } from './visits/GridScreen.tsx'
import { vacantInspectionPaper } from './visits/inspectionPaper.ts'
import { UnitScreen } from './visits/UnitScreen.tsx'
import { VisitScreen } from './visits/VisitScreen.tsx'

export const vacantInspectionsFrontDesk: FrontDeskModule = {
  domain: vacantInspectionsModule,
  rail: { path: '/vacant', label: () => label('vacant.rail'), icon: IconHomeSearch, order: 16 },
  routes: [
    { path: '/vacant/rounds/{-$id}', component: RoundsScreen },
    { path: '/vacant/grid/{-$buildingId}', component: GridScreen },
    { path: '/vacant/visit/$unitId', component: VisitScreen },
    { path: '/vacant/unit/$unitId', component: UnitScreen },
    { path: '/vacant/faults/{-$id}', component: FaultsScreen },
    { path: '/vacant/lists/{-$list}', component: ListsScreen },
    { path: '/vacant/checklists/{-$list}', component: ChecklistsScreen },
    { path: '/vacant/report/{-$month}', component: ReportScreen },
    { path: '/vacant/opening', component: OpeningScreen },
    { path: '/vacant/{-$view}', component: BoardScreen },
  ],
  papers: [vacantInspectionPaper, inspectionRoundPaper, inspectionNoticePaper, patrolListPaper, vacantReportPaper],
  hubFacts: vacantFacts,
  hubWarnings: vacantWarnings,
  openMatters: openVacantMatters,
  dueMatters: vacantDueMatters,
  timeline: vacantTimeline,
  useActions: useVacantActions,
  handoverCounts: vacantCounts,
  dayRecord: vacantDayRecord,
  downtimeLists: vacantDowntimeLists,
  upkeep: keepRoundPlan,
  personExport: vacantExport,
  blobsInUse: vacantBlobsInUse,
  findScanned: vacantOfNumber,
  openingImport: OpeningScreen,
  demo: { order: 46, fill: addDemoRounds },
  conflictTexts: {
    'claim/vacant-inspection': (t) => t('vacant.conflicts.slot'),
    'claim/list-patrol': (t) => t('vacant.conflicts.listTurn'),
    'checklist/version-twice': (t) => t('vacant.conflicts.versionTwice'),
  },
}
