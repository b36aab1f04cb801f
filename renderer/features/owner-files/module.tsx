/** Owner files as the desk knows them: rail, screens, hub cards, open matters, time line, search, paper, practice community. */
import { IconUsers } from '@tabler/icons-react'
import type { FrontDeskModule, HubCardProps, HubSubject } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { ownerFilesModule } from '#shared/domain/owner-files/schema.ts'
import { AddStayForm } from './AddStayForm.tsx'
import { ChooseMergeScreen } from './ChooseMergeScreen.tsx'
import { ownerConflictTexts } from './conflictTexts.ts'
import { addDemoOwners } from './demo.ts'
import { EditStayForm } from './EditStayForm.tsx'
import { EndStayForm } from './EndStayForm.tsx'
import { fileMatters, fileTimeline } from './fileTimeline.ts'
import { ChangeTenantForm, TransferForm } from './HandOverForm.tsx'
import { fileWarnings } from './hubWarnings.ts'
import { MergeScreen } from './MergeScreen.tsx'
import { OwnerForm } from './OwnerForm.tsx'
import { OwnersScreen } from './OwnersScreen.tsx'
import { PersonCard } from './PersonCard.tsx'
import { PersonForm } from './PersonForm.tsx'
import { ownerRegistrationPaper } from './paper.ts'
import { GroundsSection } from './papers/GroundsSection.tsx'
import { PersonRecords } from './papers/PersonRecords.tsx'
import { ownerFileExport } from './papers/personExports.ts'
import { recordRoutes } from './papers/recordRoutes.ts'
import { scansInUse } from './papers/saveScan.ts'
import { UnitRecords } from './papers/UnitRecords.tsx'
import { ownerSearchTerms } from './searchTerms.ts'
import { UnitCard } from './UnitCard.tsx'
import { EditUnitForm, NewUnitForm } from './UnitForm.tsx'
import { UnitsScreen } from './UnitsScreen.tsx'
import { useOwnerActions } from './useOwnerActions.tsx'

function HubCard({ subject: { kind, id }, children }: HubCardProps) {
  return kind === 'person' ? (
    <PersonCard personId={id}>{children}</PersonCard>
  ) : (
    <UnitCard unitId={id}>{children}</UnitCard>
  )
}

function HubRecords({ subject: { kind, id } }: { readonly subject: HubSubject }) {
  return kind === 'person' ? <PersonRecords personId={id} /> : <UnitRecords unitId={id} />
}

export const ownerFilesFrontDesk: FrontDeskModule = {
  domain: ownerFilesModule,
  rail: {
    path: '/owners',
    alsoAt: ['/units', '/records'],
    label: () => label('ownerFiles.rail'),
    icon: IconUsers,
    order: 20,
  },
  routes: [
    { path: '/owners', component: OwnersScreen },
    { path: '/units', component: UnitsScreen },
    { path: '/owners/new', component: OwnerForm },
    { path: '/units/new', component: NewUnitForm },
    { path: '/unit/$id/edit', component: EditUnitForm },
    { path: '/person/$id/edit', component: PersonForm },
    { path: '/person/$id/merge', component: ChooseMergeScreen },
    { path: '/person/$id/merge/$other', component: MergeScreen },
    { path: '/unit/$id/transfer', component: TransferForm },
    { path: '/unit/$id/tenant', component: ChangeTenantForm },
    { path: '/stays/new', component: AddStayForm },
    { path: '/stay/$id/edit', component: EditStayForm },
    { path: '/stay/$id/end', component: EndStayForm },
    ...recordRoutes,
  ],
  hubCard: HubCard,
  hubRecords: HubRecords,
  hubWarnings: fileWarnings,
  openMatters: fileMatters,
  timeline: fileTimeline,
  useActions: useOwnerActions,
  searchTerms: ownerSearchTerms,
  papers: [ownerRegistrationPaper],
  personExport: ownerFileExport,
  blobsInUse: scansInUse,
  settings: [{ id: 'personal-data', label: () => label('privacy.grounds.title'), component: GroundsSection }],
  conflictTexts: ownerConflictTexts,
  demo: { order: 10, fill: addDemoOwners },
}
