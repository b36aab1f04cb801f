/** Notices in the buildings. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { noticesModule } from '#shared/domain/notices/schema.ts'

export const noticesFrontDesk: FrontDeskModule = {
  domain: noticesModule,
  routes: [],
}
