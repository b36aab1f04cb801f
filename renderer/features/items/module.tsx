/** Items: calls and visits split into matters, as the hub, the queue and the evening close know them. */
import { IconListCheck } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { itemsModule } from '#shared/domain/items/schema.ts'
import { ClockPiece } from './ClockPiece.tsx'
import { itemDayRecord, itemDowntimeLists } from './dayRecord.ts'
import { addDemoItems } from './demo.ts'
import { ItemScreen } from './ItemScreen.tsx'
import { itemExport, itemTimeline } from './itemHistory.ts'
import { dueItemMatters, openItemMatters } from './itemMatters.ts'
import { QueueScreen } from './QueueScreen.tsx'
import { itemSearchTerms } from './searchTerms.ts'
import { useItemStartActions } from './useItemActions.tsx'
import { useHubItemActions } from './workContactActs.tsx'
import { workContactPaper } from './workContactPaper.ts'

export const itemsFrontDesk: FrontDeskModule = {
  domain: itemsModule,
  rail: { path: '/items', label: () => label('itemQueue.rail'), icon: IconListCheck, order: 10 },
  routes: [
    { path: '/items', component: QueueScreen },
    { path: '/items/$itemId', component: ItemScreen },
  ],
  headerPiece: ClockPiece,
  papers: [workContactPaper],
  dayRecord: itemDayRecord,
  downtimeLists: itemDowntimeLists,
  searchTerms: itemSearchTerms,
  demo: { order: 30, fill: addDemoItems },
  openMatters: openItemMatters,
  dueMatters: dueItemMatters,
  timeline: itemTimeline,
  useActions: useHubItemActions,
  useStartActions: useItemStartActions,
  personExport: itemExport,
  conflictTexts: {
    'item/postponed-twice': (t) => t('items.conflicts.postponedTwice'),
    'item/excepted-too-late': (t) => t('items.conflicts.exceptedTooLate'),
    'item/done-before-received': (t) => t('items.conflicts.doneBeforeReceived'),
  },
}
