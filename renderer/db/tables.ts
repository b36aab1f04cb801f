/** The typed tables of a workspace: one line a table. Stores and indexes stand in `versions/`. */
import type Dexie from 'dexie'
import type { Table } from 'dexie'
import type { CalendarDay, Community } from '#shared/domain/community/schema.ts'
import type { VisitState } from '#shared/domain/desk-visits/schema.ts'
import type { DeskState } from '#shared/domain/desks/schema.ts'
import type { RevealState } from '#shared/domain/owner-files/reveals.ts'
import type { Relation, UnitUse } from '#shared/domain/owner-files/schema.ts'
import type { SheetState, TemplateState } from '#shared/domain/sheets/schema.ts'
import type { Staff } from '#shared/domain/staff/schema.ts'
import type { IdKind } from '#shared/kernel/idNumber.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import type {
  AggregateRow,
  ChangeRow,
  ClaimRow,
  ConflictRow,
  DraftRow,
  FrontierRow,
  IdentityRow,
  ParkedRow,
  PersonKeyRow,
  RegisterRow,
} from './rows.ts'

/** Values of a register row: a field that nobody wrote is absent. */
type Values<Record> = { readonly [Field in keyof Record]?: Record[Field] } & JsonObject

export type UnitValues = Values<{ code: string; areaCm2: number | null; use: UnitUse | null }>
/** The identity number itself stays sealed in the row's heads; the row shows its tag and last four (sync 4.8). */
export type PersonValues = Values<{
  name: string
  idKind: IdKind | null
  idNumberTag: string
  idNumberLast4: string
  remark: string
}>
export type StayValues = Values<{
  unitId: string
  personId: string
  relation: Relation
  fromDay: string | null
  toDay: string | null
}>
export type PhoneValues = Values<{ personId: string; number: string; label: string }>
export type StaffValues = Values<Omit<Staff, 'id'>>
export type CommunityValues = Values<Community>
export type CalendarDayValues = Values<Omit<CalendarDay, 'day'>>

export type UnitRow = RegisterRow<UnitValues>
export type PersonRow = RegisterRow<PersonValues>
export type StayRow = RegisterRow<StayValues>
export type PhoneRow = RegisterRow<PhoneValues>
export type StaffRow = RegisterRow<StaffValues>
export type VisitRow = AggregateRow<VisitState>
export type SheetRow = AggregateRow<SheetState>
export type TemplateRow = AggregateRow<TemplateState>
export type DeskRow = AggregateRow<DeskState>

/** Every table by name. */
export interface FrontDeskTables {
  changes: Table<ChangeRow, [string, number]>
  meta: Table<FrontierRow | IdentityRow, string>
  personKeys: Table<PersonKeyRow, string>
  claims: Table<ClaimRow, string>
  settlements: Table<AggregateRow, string>
  conflicts: Table<ConflictRow, string>
  parked: Table<ParkedRow, RecordKey>
  drafts: Table<DraftRow, string>
  communities: Table<RegisterRow<CommunityValues>, string>
  calendarDays: Table<RegisterRow<CalendarDayValues>, string>
  staff: Table<StaffRow, string>
  desks: Table<DeskRow, string>
  units: Table<UnitRow, string>
  people: Table<PersonRow, string>
  stays: Table<StayRow, string>
  phones: Table<PhoneRow, string>
  reveals: Table<AggregateRow<RevealState>, string>
  visits: Table<VisitRow, string>
  sheets: Table<SheetRow, string>
  templates: Table<TemplateRow, string>
}

/** One community's database. */
export type FrontDeskDatabase = Dexie & FrontDeskTables
