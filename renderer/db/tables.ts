/** The typed tables of a workspace: one line a table. Stores and indexes stand in `versions/`. */
import type Dexie from 'dexie'
import type { Table } from 'dexie'
import type { RulingState } from '#shared/domain/conflicts/schema.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import type { UtilityCutState } from '#shared/domain/decoration/hotWork/cutFold.ts'
import type { PatrolState } from '#shared/domain/decoration/patrols/patrolFold.ts'
import type { PassState } from '#shared/domain/decoration/people/passFold.ts'
import type { ClauseState } from '#shared/domain/decoration/violations/clauseFold.ts'
import type { ViolationState } from '#shared/domain/decoration/violations/violationFold.ts'
import type { VisitState } from '#shared/domain/desk-visits/visitFold.ts'
import type { DeskState } from '#shared/domain/desks/schema.ts'
import type { ItemState } from '#shared/domain/items/itemFold.ts'
import type { EntrustmentState } from '#shared/domain/loans/keys/entrustmentFold.ts'
import type { KeySetState } from '#shared/domain/loans/keys/keySetFold.ts'
import type { LoanState } from '#shared/domain/loans/loanFold.ts'
import type { CashDayState } from '#shared/domain/money/cashDayFold.ts'
import type { MoveInState } from '#shared/domain/move-in/cases/caseState.ts'
import type { HandedItemState } from '#shared/domain/move-in/handing/handedItemFold.ts'
import type { NoticeState } from '#shared/domain/notices/schema.ts'
import type { FileNoteState } from '#shared/domain/owner-files/fileNotes.ts'
import type { MergeState } from '#shared/domain/owner-files/merges.ts'
import type { RevealState } from '#shared/domain/owner-files/reveals.ts'
import type { CustodyState } from '#shared/domain/parcel-custody/custodyState.ts'
import type { DeliveryRunState } from '#shared/domain/parcel-custody/runFold.ts'
import type { ShelfCountState } from '#shared/domain/parcel-custody/shelfCountFold.ts'
import type { TurnedAwayState } from '#shared/domain/parcel-custody/turnedAwayFold.ts'
import type { ReleaseState } from '#shared/domain/releases/releaseFold.ts'
import type { ReleaseWeekState } from '#shared/domain/releases/releaseWeek.ts'
import type { RosterImportState } from '#shared/domain/roster/rosterImports.ts'
import type { FormTextState } from '#shared/domain/sheets/formTexts.ts'
import type { LetterState } from '#shared/domain/sheets/letters.ts'
import type { SheetState, TemplateState } from '#shared/domain/sheets/schema.ts'
import type { DayCloseState } from '#shared/domain/shifts/dayCloseFold.ts'
import type { ShiftState } from '#shared/domain/shifts/shiftFold.ts'
import type { ChecklistState } from '#shared/domain/vacant-inspections/checklists/checklistFold.ts'
import type { FaultState } from '#shared/domain/vacant-inspections/faults/faultFold.ts'
import type { ListPatrolState } from '#shared/domain/vacant-inspections/lists/listPatrolFold.ts'
import type { RoundState } from '#shared/domain/vacant-inspections/rounds/roundFold.ts'
import type { InspectionState } from '#shared/domain/vacant-inspections/visits/inspectionFold.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import type {
  BuildingValues,
  CalendarDayValues,
  CareNoteValues,
  CommunityValues,
  ConsentValues,
  ContractorValues,
  DecorationPriceValues,
  DocumentValues,
  EntranceValues,
  LoanThingValues,
  PersonValues,
  PhoneValues,
  PhraseValues,
  PrinterValues,
  RosterMappingValues,
  SavedFilterValues,
  SettingValues,
  ShelfSlotValues,
  StaffValues,
  StayValues,
  TowerDutyValues,
  UnitValues,
  VehicleValues,
  WorkerIdentityValues,
  WorkerValues,
} from './registerValues.ts'
import type {
  AggregateRow,
  BaseRow,
  ChangeRow,
  ClaimRow,
  ConflictRow,
  DraftRow,
  ExchangeRow,
  FrontierRow,
  IdentityRow,
  KeptBlobRow,
  PageRow,
  ParkedRow,
  PersonKeyPack,
  QuarantineRow,
  RegisterRow,
  RingRow,
  TargetFileRow,
} from './rows.ts'
import type { SearchSnapshotRow } from './search/snapshotRows.ts'

export type UnitRow = RegisterRow<UnitValues>
export type PersonRow = RegisterRow<PersonValues>
export type StayRow = RegisterRow<StayValues>
export type PhoneRow = RegisterRow<PhoneValues>
export type VehicleRow = RegisterRow<VehicleValues>
export type DocumentRow = RegisterRow<DocumentValues>
export type ConsentRow = RegisterRow<ConsentValues>
export type CareNoteRow = RegisterRow<CareNoteValues>
export type BuildingRow = RegisterRow<BuildingValues>
export type EntranceRow = RegisterRow<EntranceValues>
export type TowerDutyRow = RegisterRow<TowerDutyValues>
export type SettingRow = RegisterRow<SettingValues>
export type SavedFilterRow = RegisterRow<SavedFilterValues>
export type FileNoteRow = AggregateRow<FileNoteState>
export type MergeRow = AggregateRow<MergeState>
export type RosterImportRow = AggregateRow<RosterImportState>
export type StaffRow = RegisterRow<StaffValues>
export type VisitRow = AggregateRow<VisitState>
export type ItemRow = AggregateRow<ItemState>
export type ReleaseRow = AggregateRow<ReleaseState>
export type ReleaseWeekRow = AggregateRow<ReleaseWeekState>
export type LoanThingRow = RegisterRow<LoanThingValues>
export type LoanRow = AggregateRow<LoanState>
export type ShelfSlotRow = RegisterRow<ShelfSlotValues>
export type CustodyItemRow = AggregateRow<CustodyState>
export type TurnedAwayRow = AggregateRow<TurnedAwayState>
export type DeliveryRunRow = AggregateRow<DeliveryRunState>
export type ShelfCountRow = AggregateRow<ShelfCountState>
export type ContractorRow = RegisterRow<ContractorValues>
export type WorkerRow = RegisterRow<WorkerValues>
export type WorkerIdentityRow = RegisterRow<WorkerIdentityValues>
export type DecorationPriceRow = RegisterRow<DecorationPriceValues>
export type DecorationCaseRow = AggregateRow<CaseState>
export type WorkerPassRow = AggregateRow<PassState>
export type DecorationPatrolRow = AggregateRow<PatrolState>
export type DecorationViolationRow = AggregateRow<ViolationState>
export type UtilityCutRow = AggregateRow<UtilityCutState>
export type VacantInspectionRow = AggregateRow<InspectionState>
export type InspectionRoundRow = AggregateRow<RoundState>
export type InspectionFaultRow = AggregateRow<FaultState>
export type ChecklistRow = AggregateRow<ChecklistState>
export type ListPatrolRow = AggregateRow<ListPatrolState>
export type MoveInCaseRow = AggregateRow<MoveInState>
export type HandedItemRow = AggregateRow<HandedItemState>
export type KeySetRow = AggregateRow<KeySetState>
export type KeyEntrustmentRow = AggregateRow<EntrustmentState>
export type DecorationClausesRow = AggregateRow<ClauseState>
export type CashDayRow = AggregateRow<CashDayState>
export type NoticeRow = AggregateRow<NoticeState>
export type PhraseRow = RegisterRow<PhraseValues>
export type ShiftRow = AggregateRow<ShiftState>
export type RulingRow = AggregateRow<RulingState>
export type DayCloseRow = AggregateRow<DayCloseState>
export type LetterRow = AggregateRow<LetterState>
export type FormTextRow = AggregateRow<FormTextState>
export type PrinterRow = RegisterRow<PrinterValues>
export type SheetRow = AggregateRow<SheetState>
export type TemplateRow = AggregateRow<TemplateState>
export type DeskRow = AggregateRow<DeskState>

/** Every table by name. */
export interface FrontDeskTables {
  changes: Table<ChangeRow, [string, number]>
  pages: Table<PageRow, [string, number]>
  bases: Table<BaseRow, string>
  quarantine: Table<QuarantineRow, string>
  targetFiles: Table<TargetFileRow, string>
  exchange: Table<ExchangeRow, string>
  meta: Table<FrontierRow | RingRow | IdentityRow, string>
  personKeys: Table<PersonKeyPack, string>
  claims: Table<ClaimRow, string>
  settlements: Table<AggregateRow, string>
  conflicts: Table<ConflictRow, string>
  rulings: Table<RulingRow, string>
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
  vehicles: Table<VehicleRow, string>
  documents: Table<DocumentRow, string>
  consents: Table<ConsentRow, string>
  careNotes: Table<CareNoteRow, string>
  fileNotes: Table<FileNoteRow, string>
  merges: Table<MergeRow, string>
  reveals: Table<AggregateRow<RevealState>, string>
  buildings: Table<BuildingRow, string>
  entrances: Table<EntranceRow, string>
  towerDuties: Table<TowerDutyRow, string>
  settings: Table<SettingRow, string>
  rosterImports: Table<RosterImportRow, string>
  rosterMappings: Table<RegisterRow<RosterMappingValues>, string>
  savedFilters: Table<SavedFilterRow, string>
  visits: Table<VisitRow, string>
  items: Table<ItemRow, string>
  releases: Table<ReleaseRow, string>
  releaseWeeks: Table<ReleaseWeekRow, string>
  loanThings: Table<LoanThingRow, string>
  loans: Table<LoanRow, string>
  shelfSlots: Table<ShelfSlotRow, string>
  custodyItems: Table<CustodyItemRow, string>
  turnedAways: Table<TurnedAwayRow, string>
  deliveryRuns: Table<DeliveryRunRow, string>
  shelfCounts: Table<ShelfCountRow, string>
  contractors: Table<ContractorRow, string>
  workers: Table<WorkerRow, string>
  workerIdentities: Table<WorkerIdentityRow, string>
  decorationPrices: Table<DecorationPriceRow, string>
  decorationCases: Table<DecorationCaseRow, string>
  workerPasses: Table<WorkerPassRow, string>
  decorationPatrols: Table<DecorationPatrolRow, string>
  decorationViolations: Table<DecorationViolationRow, string>
  utilityCuts: Table<UtilityCutRow, string>
  decorationClauses: Table<DecorationClausesRow, string>
  cashDays: Table<CashDayRow, string>
  vacantInspections: Table<VacantInspectionRow, string>
  inspectionRounds: Table<InspectionRoundRow, string>
  inspectionFaults: Table<InspectionFaultRow, string>
  checklists: Table<ChecklistRow, string>
  listPatrols: Table<ListPatrolRow, string>
  moveInCases: Table<MoveInCaseRow, string>
  handedItems: Table<HandedItemRow, string>
  keySets: Table<KeySetRow, string>
  keyEntrustments: Table<KeyEntrustmentRow, string>
  notices: Table<NoticeRow, string>
  phrases: Table<PhraseRow, string>
  shifts: Table<ShiftRow, string>
  dayCloses: Table<DayCloseRow, string>
  letters: Table<LetterRow, string>
  formTexts: Table<FormTextRow, string>
  printers: Table<PrinterRow, string>
  sheets: Table<SheetRow, string>
  templates: Table<TemplateRow, string>
  searchSnapshots: Table<SearchSnapshotRow, string>
  keptBlobs: Table<KeptBlobRow, string>
}

/** One community's database. */
export type FrontDeskDatabase = Dexie & FrontDeskTables
