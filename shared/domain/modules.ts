/** The pure halves of all modules, in the order of the rail. A new module adds its line here and nowhere else in this room. */
import { backupModule } from './backup/schema.ts'
import type { BUILDING_SETTINGS } from './community/buildingSettings.ts'
import type { PROJECT_SETTINGS } from './community/projectSettings.ts'
import { communityModule } from './community/schema.ts'
import type { SERVICE_SETTINGS } from './community/serviceSettings.ts'
import { conflictsModule } from './conflicts/schema.ts'
import { decorationModule } from './decoration/schema.ts'
import type { DECORATION_SETTINGS } from './decoration/settings.ts'
import { deskVisitsModule } from './desk-visits/schema.ts'
import { desksModule } from './desks/schema.ts'
import { exchangeModule } from './exchange/schema.ts'
import { itemsModule } from './items/schema.ts'
import { listsModule } from './lists/schema.ts'
import { loansModule } from './loans/schema.ts'
import type { LOAN_SETTINGS } from './loans/settings.ts'
import { moneyModule } from './money/schema.ts'
import { moveInModule } from './move-in/schema.ts'
import type { MOVE_IN_SETTINGS } from './move-in/settings.ts'
import { noticesModule } from './notices/schema.ts'
import { ownerFilesModule } from './owner-files/schema.ts'
import type { OWNER_FILE_SETTINGS } from './owner-files/settings.ts'
import { parcelCustodyModule } from './parcel-custody/schema.ts'
import type { CUSTODY_SETTINGS } from './parcel-custody/settings.ts'
import { phrasesModule } from './phrases/schema.ts'
import type { DomainModule } from './registry.ts'
import { releasesModule } from './releases/schema.ts'
import { rosterModule } from './roster/schema.ts'
import type { ValueOf } from './settings.ts'
import { sheetsModule } from './sheets/schema.ts'
import { shiftsModule } from './shifts/schema.ts'
import type { SHIFT_SETTINGS } from './shifts/settings.ts'
import { staffModule } from './staff/schema.ts'
import { vacantInspectionsModule } from './vacant-inspections/schema.ts'
import type { VACANT_SETTINGS } from './vacant-inspections/settings.ts'

/** The modules whose entities, commands and retention make the registry. */
export const DOMAIN_MODULES: readonly DomainModule[] = [
  exchangeModule,
  deskVisitsModule,
  itemsModule,
  parcelCustodyModule,
  moneyModule,
  moveInModule,
  decorationModule,
  vacantInspectionsModule,
  releasesModule,
  loansModule,
  noticesModule,
  phrasesModule,
  shiftsModule,
  ownerFilesModule,
  rosterModule,
  listsModule,
  sheetsModule,
  staffModule,
  desksModule,
  communityModule,
  conflictsModule,
  backupModule,
]

/** Every setting of the program by its type: a module that declares some adds its list here. */
type AnySetting =
  | (typeof PROJECT_SETTINGS)[number]
  | (typeof OWNER_FILE_SETTINGS)[number]
  | (typeof SERVICE_SETTINGS)[number]
  | (typeof BUILDING_SETTINGS)[number]
  | (typeof SHIFT_SETTINGS)[number]
  | (typeof CUSTODY_SETTINGS)[number]
  | (typeof DECORATION_SETTINGS)[number]
  | (typeof VACANT_SETTINGS)[number]
  | (typeof MOVE_IN_SETTINGS)[number]
  | (typeof LOAN_SETTINGS)[number]

/** Key of a setting: `items.attend-minutes`. */
export type SettingKey = AnySetting['key']

/** What a setting's value is: a whole number, text, yes or no, several texts. */
export type SettingValueOf<Key extends SettingKey> = ValueOf<Extract<AnySetting, { readonly key: Key }>>
