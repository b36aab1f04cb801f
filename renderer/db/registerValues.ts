/** What the rows of registers hold: each field as it is stored; one that nobody wrote is absent. */
import type { Building, Entrance } from '#shared/domain/community/buildings.ts'
import type { CalendarDay, Community } from '#shared/domain/community/schema.ts'
import type { Contractor, Worker, WorkerIdentity } from '#shared/domain/decoration/registers.ts'
import type { LoanThing } from '#shared/domain/loans/schema.ts'
import type { DecorationPrice } from '#shared/domain/money/price.ts'
import type {
  CareNoteFields,
  ConsentFields,
  DocumentFields,
  PersonKind,
  StayEndReason,
  StayTerm,
  VehicleFields,
} from '#shared/domain/owner-files/fileRecords.ts'
import type { Relation, UnitSale, UnitUse } from '#shared/domain/owner-files/schema.ts'
import type { ShelfSlot } from '#shared/domain/parcel-custody/schema.ts'
import type { Phrase } from '#shared/domain/phrases/schema.ts'
import type { PrinterChoice } from '#shared/domain/sheets/printers.ts'
import type { Staff } from '#shared/domain/staff/schema.ts'
import type { IdKind, Sex } from '#shared/kernel/idNumber.ts'
import type { JsonObject } from '#shared/kernel/json.ts'

/** Values of a register row: a field that nobody wrote is absent. */
type Values<Record> = { readonly [Field in keyof Record]?: Record[Field] } & JsonObject

export type UnitValues = Values<{
  code: string
  areaCm2: number | null
  use: UnitUse | null
  buildingId: string | null
  entrance: string
  floor: number | null
  room: string
  layout: string
  phase: string
  sale: UnitSale | null
  deliveredDay: string | null
  quietFrom: string | null
  quietTo: string | null
  quietNote: string
  pets: string
}>
/** The identity number itself stays sealed in the row's heads; the row shows its tag and last four (sync 4.8). */
export type PersonValues = Values<{
  name: string
  kind: PersonKind | null
  idKind: IdKind | null
  idNumberTag: string
  idNumberLast4: string
  creditCode: string | null
  legalRepresentative: string
  contactName: string
  sex: Sex | null
  address: string
  email: string
  greetingDay: string | null
  remark: string
  mergedInto: string | null
}>
export type StayValues = Values<{
  unitId: string
  personId: string
  relation: Relation
  fromDay: string | null
  toDay: string | null
  term: StayTerm | null
  leaseTo: string | null
  shareNum: number | null
  shareDen: number | null
  kinship: string
  keyContact: boolean
  verified: boolean
  endReason: StayEndReason | null
}>
export type PhoneValues = Values<{ personId: string; number: string; label: string }>
export type VehicleValues = Values<VehicleFields>
export type DocumentValues = Values<DocumentFields>
export type ConsentValues = Values<ConsentFields>
export type CareNoteValues = Values<CareNoteFields>
export type BuildingValues = Values<Building>
export type EntranceValues = Values<Entrance>
export type TowerDutyValues = Values<{ staffId: string; buildingId: string; active: boolean }>
export type SettingValues = Values<{ value: string | null; fromDay: string }>
export type RosterMappingValues = Values<{ mapping: string; label: string }>
export type SavedFilterValues = Values<{ list: string; name: string; filter: string; staffId: string }>
export type StaffValues = Values<Omit<Staff, 'id'>>
export type CommunityValues = Values<Community>
export type CalendarDayValues = Values<Omit<CalendarDay, 'day'>>

export type LoanThingValues = Values<LoanThing>
export type ShelfSlotValues = Values<ShelfSlot>
export type ContractorValues = Values<Contractor>
export type WorkerValues = Values<Worker>
/** The number itself stays sealed in the row's heads, as a person's does. */
export type WorkerIdentityValues = Values<
  Omit<WorkerIdentity, 'idNumber'> & { idNumberTag: string; idNumberLast4: string }
>
export type DecorationPriceValues = Values<DecorationPrice>
export type PhraseValues = Values<Phrase>
export type PrinterValues = Values<PrinterChoice>
