/** The community on the screen: names on paper, and its working days. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { communityModule } from '#shared/domain/community/schema.ts'
import { CalendarSection } from './CalendarSection.tsx'
import { CommunitySection } from './CommunitySection.tsx'
import { ParametersSection } from './parameters/ParametersSection.tsx'

export const communityFrontDesk: FrontDeskModule = {
  domain: communityModule,
  routes: [],
  settings: [
    { id: 'community', label: () => label('community.section'), component: CommunitySection },
    { id: 'parameters', label: () => label('project.params.section'), component: ParametersSection },
    { id: 'calendar', label: () => label('community.calendar.section'), component: CalendarSection },
  ],
}
