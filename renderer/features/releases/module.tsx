/** 放行单 as the hub, the gate and the evening close know it. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { releasesModule } from '#shared/domain/releases/schema.ts'

export const releasesFrontDesk: FrontDeskModule = {
  domain: releasesModule,
  routes: [],
}
