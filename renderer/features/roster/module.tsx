/** 名册导入 as the desk knows it: its screen beside the owners, and the way to it from the settings. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { rosterModule } from '#shared/domain/roster/schema.ts'
import { ImportScreen } from './ImportScreen.tsx'
import { ImportSettings } from './ImportSettings.tsx'

export const rosterFrontDesk: FrontDeskModule = {
  domain: rosterModule,
  routes: [{ path: '/owners/import', component: ImportScreen }],
  settings: [{ id: 'roster', label: () => label('roster.settings.title'), component: ImportSettings }],
}
