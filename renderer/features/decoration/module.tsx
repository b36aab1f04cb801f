/** Decoration as the hub, the desk and the handover know it. */
import { IconHammer } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { decorationModule } from '#shared/domain/decoration/schema.ts'
import { acceptancePaper } from './acceptance/acceptancePapers.ts'
import { ApplyScreen } from './cases/ApplyScreen.tsx'
import { CaseScreen } from './cases/CaseScreen.tsx'
import { CasesScreen } from './cases/CasesScreen.tsx'
import { applicationPaper, missingPaper } from './cases/casePapers.ts'
import { decorationBlobsInUse, decorationOfNumber, decorationScanPath } from './decorationCodes.ts'
import { decorationCounts, decorationDayRecord } from './decorationDay.ts'
import { decorationExport } from './decorationExport.ts'
import { decorationDueMatters, openDecorationMatters } from './decorationMatters.ts'
import { decorationSearchTerms } from './decorationTerms.ts'
import { decorationTimeline } from './decorationTimeline.ts'
import { addDemoDecoration } from './demo/demo.ts'
import { decorationDowntimeLists } from './downtimeLists.ts'
import { FlamePiece } from './hotWork/FlamePiece.tsx'
import { HotWorkScreen } from './hotWork/HotWorkScreen.tsx'
import { hotWorkPapers } from './hotWork/hotWorkPapers.ts'
import { decorationFacts, decorationWarnings } from './hubFacts.ts'
import { DecorationMoneyScreen } from './money/DecorationMoneyScreen.tsx'
import { decorationMoneyPapers } from './money/moneyPapers.ts'
import { OpeningScreen } from './opening/OpeningScreen.tsx'
import { PatrolScreen } from './patrols/PatrolScreen.tsx'
import { decorationPatrolPaper } from './patrols/patrolPaper.ts'
import { WallScreen } from './patrols/WallScreen.tsx'
import { PeopleScreen } from './people/PeopleScreen.tsx'
import { permitPapers } from './people/permitPapers.ts'
import { ClausesScreen } from './review/ClausesScreen.tsx'
import { reviewPapers } from './review/reviewPapers.ts'
import { eraseDueIdentities } from './upkeep.ts'
import { useDecorationActions, useDecorationStartActions } from './useDecorationActions.ts'
import { ViolationsScreen } from './violations/ViolationsScreen.tsx'
import { violationPapers } from './violations/violationPapers.ts'

export const decorationFrontDesk: FrontDeskModule = {
  domain: decorationModule,
  rail: { path: '/decoration', label: () => label('decoration.rail'), icon: IconHammer, order: 14 },
  routes: [
    { path: '/decoration/apply/{-$id}', component: ApplyScreen },
    { path: '/decoration/case/$id/{-$tab}', component: CaseScreen },
    { path: '/decoration/wall', component: WallScreen },
    { path: '/decoration/patrols/{-$day}', component: PatrolScreen },
    { path: '/decoration/violations/{-$id}', component: ViolationsScreen },
    { path: '/decoration/hot-work/{-$view}', component: HotWorkScreen },
    { path: '/decoration/people/{-$view}', component: PeopleScreen },
    { path: '/decoration/money/{-$view}', component: DecorationMoneyScreen },
    { path: '/decoration/clauses', component: ClausesScreen },
    { path: '/decoration/opening', component: OpeningScreen },
    { path: '/decoration/{-$view}', component: CasesScreen },
  ],
  hubFacts: decorationFacts,
  hubWarnings: decorationWarnings,
  openMatters: openDecorationMatters,
  dueMatters: decorationDueMatters,
  timeline: decorationTimeline,
  useActions: useDecorationActions,
  useStartActions: useDecorationStartActions,
  handoverCounts: decorationCounts,
  dayRecord: decorationDayRecord,
  downtimeLists: decorationDowntimeLists,
  upkeep: eraseDueIdentities,
  searchTerms: decorationSearchTerms,
  personExport: decorationExport,
  blobsInUse: decorationBlobsInUse,
  headerPiece: FlamePiece,
  papers: [
    applicationPaper,
    missingPaper,
    decorationPatrolPaper,
    ...decorationMoneyPapers,
    ...reviewPapers,
    ...permitPapers,
    ...violationPapers,
    ...hotWorkPapers,
    acceptancePaper,
  ],
  scanPath: decorationScanPath,
  findScanned: decorationOfNumber,
  openingImport: OpeningScreen,
  demo: { order: 44, fill: addDemoDecoration },
  conflictTexts: {
    'decorationCase/balance-negative': (t) => t('decoration.conflicts.balanceNegative'),
    'decorationCase/refund-above-balance': (t) => t('decoration.conflicts.refundAboveBalance'),
    'decorationCase/refund-before-recheck': (t) => t('decoration.conflicts.refundBeforeRecheck'),
    'decorationCase/closed-while-burning': (t) => t('decoration.conflicts.closedWhileBurning'),
    'decorationCase/worked-after-end': (t) => t('decoration.conflicts.workedAfterEnd'),
    'decorationClauses/version-twice': (t) => t('decoration.conflicts.versionTwice'),
    'claim/decoration-review': (t) => t('decoration.conflicts.review'),
    'claim/decoration-permit': (t) => t('decoration.conflicts.permit'),
    'claim/decoration-refund': (t) => t('decoration.conflicts.refund'),
    'claim/decoration-patrol': (t) => t('decoration.conflicts.patrol'),
    'claim/decoration-pass': (t) => t('decoration.conflicts.pass'),
  },
}
