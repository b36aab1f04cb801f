/** The desks of the community on the screen: names and the letters of printed numbers. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { desksModule } from '#shared/domain/desks/schema.ts'
import { DesksSection } from './DesksSection.tsx'

export const desksFrontDesk: FrontDeskModule = {
  domain: desksModule,
  routes: [],
  conflictTexts: { 'claim/prefix': (t) => t('community.desks.prefixTwice') },
  settings: [{ id: 'desks', label: () => label('community.desks.section'), component: DesksSection }],
}
