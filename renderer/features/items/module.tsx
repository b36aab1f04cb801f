/** Items: calls and visits split into matters, as the hub, the queue and the evening close know them. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { itemsModule } from '#shared/domain/items/schema.ts'

export const itemsFrontDesk: FrontDeskModule = {
  domain: itemsModule,
  routes: [],
}
