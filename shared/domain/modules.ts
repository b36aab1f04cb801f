/** The pure halves of all modules, in the order of the rail. A new module adds its line here and nowhere else in this room. */
import { communityModule } from './community/schema.ts'
import { deskVisitsModule } from './desk-visits/schema.ts'
import { desksModule } from './desks/schema.ts'
import { listsModule } from './lists/schema.ts'
import { ownerFilesModule } from './owner-files/schema.ts'
import type { DomainModule } from './registry.ts'
import { rosterModule } from './roster/schema.ts'
import { sheetsModule } from './sheets/schema.ts'
import { staffModule } from './staff/schema.ts'

/** The modules whose entities, commands and retention make the registry. */
export const DOMAIN_MODULES: readonly DomainModule[] = [
  deskVisitsModule,
  ownerFilesModule,
  rosterModule,
  listsModule,
  sheetsModule,
  staffModule,
  desksModule,
  communityModule,
]
