/** Move-in as the hub, the desk and the handover know it. */
import { IconKey } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { moveInModule } from '#shared/domain/move-in/schema.ts'
import { CaseScreen } from './cases/CaseScreen.tsx'
import { CasesScreen } from './cases/CasesScreen.tsx'
import { OpenScreen } from './cases/OpenScreen.tsx'
import { DaysScreen } from './days/DaysScreen.tsx'
import { ListScreen } from './days/ListScreen.tsx'
import { WallScreen } from './days/WallScreen.tsx'
import { FaultsScreen } from './faults/FaultsScreen.tsx'
import { ItemsScreen } from './handing/ItemsScreen.tsx'
import { InspectScreen } from './inspection/InspectScreen.tsx'
import { OpeningScreen } from './opening/OpeningScreen.tsx'
import { PacketsScreen } from './packet/PacketsScreen.tsx'
import { visitBackPaper } from './visitBacks/visitBackPaper.ts'
import { VisitBacksScreen } from './visitBacks/VisitBacksScreen.tsx'

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
    { path: '/move-in/visit-backs', component: VisitBacksScreen },
    { path: '/move-in/opening', component: OpeningScreen },
    { path: '/move-in/{-$view}', component: CasesScreen },
  ],
  papers: [visitBackPaper],
  conflictTexts: {
    'moveInCase/balance-negative': (t) => t('moveIn.conflicts.balanceNegative'),
    'claim/move-in-hand-over': (t) => t('moveIn.conflicts.handOver'),
    'claim/move-in-inspection': (t) => t('moveIn.conflicts.inspection'),
    'claim/handed-item': (t) => t('moveIn.conflicts.handedItem'),
  },
}
