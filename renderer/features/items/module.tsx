/** Items: calls and visits split into matters, as the hub, the queue and the evening close know them. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { text } from '#renderer/text/text.ts'
import { itemsModule } from '#shared/domain/items/schema.ts'
import { ItemScreen } from './ItemScreen.tsx'
import { itemExport, itemTimeline } from './itemHistory.ts'
import { dueItemMatters, openItemMatters } from './itemMatters.ts'
import { useItemActions, useItemStartActions } from './useItemActions.tsx'

export const itemsFrontDesk: FrontDeskModule = {
  domain: itemsModule,
  routes: [{ path: '/items/$itemId', component: ItemScreen }],
  openMatters: openItemMatters,
  dueMatters: dueItemMatters,
  timeline: itemTimeline,
  useActions: useItemActions,
  useStartActions: useItemStartActions,
  personExport: itemExport,
  conflictTexts: {
    'item/postponed-twice': () => text('items.conflicts.postponedTwice'),
    'item/excepted-too-late': () => text('items.conflicts.exceptedTooLate'),
    'item/done-before-received': () => text('items.conflicts.doneBeforeReceived'),
  },
}
