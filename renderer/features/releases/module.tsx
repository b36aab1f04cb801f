/** 放行单 as the hub, the gate and the evening close know it. */
import { IconTruckDelivery } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { releasesModule } from '#shared/domain/releases/schema.ts'
import { addDemoReleases } from './demo.ts'
import { ReleasesScreen } from './ReleasesScreen.tsx'
import { releasePaper } from './releasePaper.ts'
import { openSlipMatters, slipDayRecord, slipDowntimeLists, slipDueMatters } from './slipMatters.ts'
import { slipExport, slipTimeline } from './slipTimeline.ts'
import { useReleaseActions, useReleaseStartActions } from './useReleaseActions.tsx'
import { WeekScreen } from './WeekScreen.tsx'

export const releasesFrontDesk: FrontDeskModule = {
  domain: releasesModule,
  rail: { path: '/releases', label: () => label('releases.rail'), icon: IconTruckDelivery, order: 15 },
  routes: [
    { path: '/releases/week/{-$monday}', component: WeekScreen },
    { path: '/releases/{-$slipId}', component: ReleasesScreen },
  ],
  openMatters: openSlipMatters,
  dueMatters: slipDueMatters,
  timeline: slipTimeline,
  useActions: useReleaseActions,
  useStartActions: useReleaseStartActions,
  dayRecord: slipDayRecord,
  downtimeLists: slipDowntimeLists,
  papers: [releasePaper],
  personExport: slipExport,
  conflictTexts: {
    'release/passed-after-day': (t) => t('releases.conflicts.passedAfterDay'),
    'release/passed-and-refused': (t) => t('releases.conflicts.passedAndRefused'),
    'release/passed-void': (t) => t('releases.conflicts.passedVoid'),
  },
  demo: { order: 30, fill: addDemoReleases },
}
