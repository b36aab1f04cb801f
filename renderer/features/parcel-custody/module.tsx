/** Custody as the hub, the desk and the handover know it. */
import { IconPackage } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { parcelCustodyModule } from '#shared/domain/parcel-custody/schema.ts'
import { CountScreen } from './CountScreen.tsx'
import { custodyBlobsInUse, custodyOfWaybill, custodyScanPath } from './custodyCodes.ts'
import { custodyCounts, custodyDayRecord, custodyDowntimeLists } from './custodyDay.ts'
import { custodyDueMatters, openCustodyMatters } from './custodyMatters.ts'
import { custodyExport, custodyTimeline } from './custodyTimeline.ts'
import { addDemoCustody } from './demo.ts'
import { IntakeScreen } from './IntakeScreen.tsx'
import { ItemScreen } from './ItemScreen.tsx'
import { OpeningImportScreen } from './OpeningImportScreen.tsx'
import { custodyPapers } from './papers.ts'
import { RegisterScreen } from './RegisterScreen.tsx'
import { RunScreen } from './RunScreen.tsx'
import { custodySearchTerms } from './registerTerms.ts'
import { ShelfMapScreen } from './ShelfMapScreen.tsx'
import { StatisticsScreen } from './StatisticsScreen.tsx'
import { useCustodyActions, useCustodyStartActions } from './useCustodyActions.tsx'

export const parcelCustodyFrontDesk: FrontDeskModule = {
  domain: parcelCustodyModule,
  rail: { path: '/custody', label: () => label('custody.rail'), icon: IconPackage, order: 12 },
  routes: [
    { path: '/custody/intake', component: IntakeScreen },
    { path: '/custody/item/$id/{-$act}', component: ItemScreen },
    { path: '/custody/runs/{-$runId}', component: RunScreen },
    { path: '/custody/shelves/{-$slotId}', component: ShelfMapScreen },
    { path: '/custody/count', component: CountScreen },
    { path: '/custody/statistics', component: StatisticsScreen },
    { path: '/custody/{-$view}', component: RegisterScreen },
  ],
  openMatters: openCustodyMatters,
  dueMatters: custodyDueMatters,
  timeline: custodyTimeline,
  useActions: useCustodyActions,
  useStartActions: useCustodyStartActions,
  handoverCounts: custodyCounts,
  dayRecord: custodyDayRecord,
  downtimeLists: (store) => custodyDowntimeLists(store),
  searchTerms: custodySearchTerms,
  openingImport: OpeningImportScreen,
  papers: custodyPapers,
  personExport: custodyExport,
  blobsInUse: custodyBlobsInUse,
  scanPath: custodyScanPath,
  findScanned: custodyOfWaybill,
  conflictTexts: {
    'custodyItem/two-slots': (t) => t('custody.conflicts.twoSlots'),
    'custodyItem/out-before-in': (t) => t('custody.conflicts.outBeforeIn'),
    'custodyItem/out-while-lost': (t) => t('custody.conflicts.outWhileLost'),
    'claim/custody-out': (t) => t('custody.conflicts.claim'),
  },
  demo: { order: 42, fill: addDemoCustody },
}
