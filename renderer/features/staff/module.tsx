/** Staff on the screen: a section of the settings. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { staffModule } from '#shared/domain/staff/schema.ts'
import { StaffSection } from './StaffSection.tsx'

export const staffFrontDesk: FrontDeskModule = {
  domain: staffModule,
  routes: [],
  settings: [{ id: 'staff', label: () => label('staff.section'), component: StaffSection }],
}
