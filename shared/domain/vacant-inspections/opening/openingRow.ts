/** One row of the table by which a project brings in what was known of empty homes (期初导入): its columns, its faults, what it is read against. */
import type { Reading } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** The columns of the table, in the order of the template. */
export const VISIT_OPENING_FIELDS = ['unit', 'lastOn', 'officer', 'water', 'power', 'gas', 'faults', 'remark'] as const
/** One of them. */
export type VisitOpeningField = (typeof VISIT_OPENING_FIELDS)[number]

/** A row as it stands in the table; days as `YYYY-MM-DD` where the cell was a date. */
export interface VisitOpeningRow {
  /** From 1, as the spreadsheet counts. */
  readonly row: number
  readonly texts: Readonly<Record<VisitOpeningField, string>>
}

/** Why a row does not go in; each is explained on the screen with what to do. */
export type VisitOpeningFault =
  | 'unit-unknown'
  | 'unit-twice'
  | 'unit-not-in-round'
  | 'day-invalid'
  | 'day-ahead'
  | 'visited-already'
  | 'officer-unknown'
  | 'reading-invalid'
  | 'fault-unknown'
  | 'fault-twice'
  | 'text-too-long'

/** What is on file around the rows. */
export interface VisitOpeningFacts {
  readonly workspace: WorkspaceId
  readonly today: Day
  /** Units by their code in its one form. */
  readonly units: ReadonlyMap<string, string>
  /** Units that are in the rounds today, each with why (`ScopeReason`). */
  readonly inRound: ReadonlyMap<string, string>
  /** The first day on which the program itself holds a visit of a unit. */
  readonly firstVisits: ReadonlyMap<string, string>
  /** Records that an import of this kind brought and that stand. */
  readonly known: ReadonlySet<string>
  /** Colleagues by their name in its one form. */
  readonly officers: ReadonlyMap<string, string>
  /** Codes of items by each word for them, in its one form. */
  readonly items: ReadonlyMap<string, string>
}

/** A fault that was open when the project began. */
export interface OpeningFault {
  readonly item: string
  readonly what: string
}

/** What a row comes to. */
export interface VisitOpeningLine {
  readonly row: VisitOpeningRow
  /** Id of the visit; two desks that bring one table make one record. */
  readonly id: string
  readonly unitId: string | null
  /** `ScopeReason` today; empty where the home is not in the rounds. */
  readonly reason: string
  /** Empty where the table names nobody. */
  readonly officerId: string
  readonly readings: readonly Reading[]
  readonly faultsFound: readonly OpeningFault[]
  readonly standing: 'new' | 'known' | 'faulty'
  readonly faults: readonly VisitOpeningFault[]
}
