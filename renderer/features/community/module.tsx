/** The community on the screen: names on paper, and its working days. */
import { IconBuildingCommunity } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { communityModule } from '#shared/domain/community/schema.ts'
import { BuildingsScreen } from './buildings/BuildingsScreen.tsx'
import { CalendarSection } from './CalendarSection.tsx'
import { CommunitySection } from './CommunitySection.tsx'
import { ContactsScreen } from './contacts/ContactsScreen.tsx'
import { addDemoProject } from './demo.ts'
import { projectFacts } from './hubFacts.ts'
import { OverviewScreen } from './overview/OverviewScreen.tsx'
import { ParametersSection } from './parameters/ParametersSection.tsx'

export const communityFrontDesk: FrontDeskModule = {
  domain: communityModule,
  rail: { path: '/project', label: () => label('project.rail'), icon: IconBuildingCommunity, order: 80 },
  routes: [
    { path: '/project', component: BuildingsScreen },
    { path: '/project/overview', component: OverviewScreen },
    { path: '/project/contacts', component: ContactsScreen },
    { path: '/project/building/$id', component: BuildingsScreen },
  ],
  settings: [
    { id: 'community', label: () => label('community.section'), component: CommunitySection },
    { id: 'parameters', label: () => label('project.params.section'), component: ParametersSection },
    { id: 'calendar', label: () => label('community.calendar.section'), component: CalendarSection },
  ],
  hubFacts: projectFacts,
  demo: { order: 5, fill: addDemoProject },
}
