/** One row of the table by which a project brings in homes that were handed over before the program (期初导入): columns, faults, what it is read against. */
import type { MoveInStatus } from '#shared/domain/move-in/cases/caseState.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** The columns of the table, in the order of the template. */
export const MOVE_IN_OPENING_FIELDS = [
  ...(['unit', 'handedOn', 'owner', 'water', 'power', 'gas', 'doorKeys', 'accessCards'] as const),
  ...(['faults', 'paid', 'box', 'remark'] as const),
] as const
/** One of them. */
export type MoveInOpeningField = (typeof MOVE_IN_OPENING_FIELDS)[number]

/** A row as it stands in the table; days as `YYYY-MM-DD` where the cell was a date. */
export interface MoveInOpeningRow {
  /** From 1, as the spreadsheet counts. */
  readonly row: number
  readonly texts: Readonly<Record<MoveInOpeningField, string>>
}

/** Why a row does not go in; each is explained on the screen with what to do. */
export type MoveInOpeningFault =
  | 'unit-unknown'
  | 'unit-twice'
  | 'case-running'
  | 'day-invalid'
  | 'day-ahead'
  | 'day-differs'
  | 'reading-invalid'
  | 'count-invalid'
  | 'card-twice'
  | 'card-taken'
  | 'fault-unknown'
  | 'text-too-long'

/** An owner of a home, as the file names them. */
export interface OwnerOfHome {
  readonly personId: string
  /** In its one form. */
  readonly name: string
}

/** What is on file around the rows. */
export interface MoveInOpeningFacts {
  readonly workspace: WorkspaceId
  readonly today: Day
  /** Units by their code in its one form. */
  readonly units: ReadonlyMap<string, { readonly id: string; readonly deliveredDay: string | null }>
  /** Owners of today by unit. */
  readonly owners: ReadonlyMap<string, readonly OwnerOfHome[]>
  /** Every case by unit. */
  readonly cases: ReadonlyMap<
    string,
    readonly { readonly id: string; readonly status: MoveInStatus; readonly isOpening: boolean }[]
  >
  /** Cards in use by their number: the home that has each. */
  readonly cards: ReadonlyMap<string, string>
  /** Codes of rooms and items by each word for them, in its one form. */
  readonly rooms: ReadonlyMap<string, string>
  readonly items: ReadonlyMap<string, string>
}

/** A start reading as it is stored. */
export interface OpeningReading {
  readonly meter: string
  readonly meterNumber: string
  readonly kind: string
  readonly hundredths: number
  readonly photos: readonly string[]
  readonly noPhotoWhy: string
}

/** A fault that was open when the project began. */
export interface OpeningHouseFault {
  readonly id: string
  readonly room: string
  readonly item: string
  readonly what: string
  readonly dueOn: string
}

/** A key or card that went with the home. */
export interface OpeningThing {
  readonly id: string
  readonly kind: 'door-key' | 'access-card'
  readonly serial: string
  readonly count: number
}

/** What a row comes to. */
export interface MoveInOpeningLine {
  readonly row: MoveInOpeningRow
  /** Id of the case; two desks that bring one table make one record. */
  readonly id: string
  readonly unitId: string | null
  /** The home has no day of delivery on file yet, and gets it. */
  readonly isDayNew: boolean
  readonly owners: readonly OwnerOfHome[]
  readonly readings: readonly OpeningReading[]
  readonly faultsFound: readonly OpeningHouseFault[]
  readonly things: readonly OpeningThing[]
  readonly standing: 'new' | 'known' | 'faulty'
  readonly faults: readonly MoveInOpeningFault[]
}
