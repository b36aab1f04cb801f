/** What a roster says once its cells are read and checked: one person in one unit per line (handbook 2.1, 3.2, 3.3). */
import type { Relation, UnitUse } from '#shared/domain/owner-files/schema.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { IdKind } from '#shared/kernel/idNumber.ts'
import type { RosterField } from './synonyms.ts'

/** State of a unit as lists write it: 未售、已售未交付、空置、装修、已入住、出租 (handbook 3.2). What of it is kept is decided by the import. */
export const ROSTER_STATES = ['unsold', 'sold', 'vacant', 'decorating', 'occupied', 'let'] as const
/** One of them. */
export type RosterState = (typeof ROSTER_STATES)[number]

/** A unit as the roster names it; null where the roster is silent. */
export interface RosterUnit {
  /** As `normalizeCode` makes it: the key of a unit. */
  readonly code: string
  readonly building: string | null
  readonly entrance: string | null
  readonly floor: number | null
  readonly room: string | null
  readonly areaCm2: number | null
  readonly use: UnitUse | null
  readonly layout: string | null
  readonly phase: string | null
  readonly state: RosterState | null
  /** Other rows of this unit were kept out by an error: who is not named may stand there. */
  readonly hasBadRows?: true
}

/** A person or company as the roster names it. */
export interface RosterPerson {
  readonly name: string
  readonly isCompany: boolean
  readonly idKind: IdKind | null
  readonly idNumber: string | null
  readonly creditCode: string | null
  /** 法定代表人 of a company. */
  readonly legalRepresentative: string | null
  /** 联系人 of a company. */
  readonly contactName: string | null
  readonly address: string | null
  readonly email: string | null
}

/** A telephone and what stood beside it: 妻、办公. */
export interface RosterPhone {
  readonly number: string
  readonly label: string | null
}

/** A share of the property in lowest terms; never above the whole. */
export interface RosterShare {
  readonly num: number
  readonly den: number
}

/** One person in one unit. */
export interface RosterLine {
  /** Row of the spreadsheet, from 1. */
  readonly row: number
  readonly unit: RosterUnit
  readonly person: RosterPerson
  readonly relation: Relation
  readonly phones: readonly RosterPhone[]
  readonly plates: readonly string[]
  readonly space: string | null
  readonly fromDay: Day | null
  /** The day they left. */
  readonly toDay: Day | null
  /** The end of a lease as agreed. */
  readonly leaseTo: Day | null
  readonly shareNum: number | null
  readonly shareDen: number | null
  readonly remark: string
  /** The row whose unit this row goes on with, where its own unit cell is empty (merged cells). */
  readonly unitFromRow: number | null
}

/** Why a cell is wrong, or doubtful; words in `renderer/text` topic `rosterFiles`. */
export type CellCode =
  | 'unit-missing'
  | 'unit-became-date'
  | 'unit-invalid'
  | 'unit-too-long'
  | 'unit-above-bad'
  | 'unit-not-in-pattern'
  | 'unit-differs'
  | 'name-missing'
  | 'name-looks-like-number'
  | 'name-too-long'
  | 'name-became-date'
  | 'names-unnamed'
  | 'digits-lost'
  | 'phone-invalid'
  | 'phone-length'
  | 'phones-not-matched'
  | 'person-not-read'
  | 'day-invalid'
  | 'day-impossible'
  | 'day-incomplete'
  | 'day-two-digit-year'
  | 'day-order-unclear'
  | 'day-from-number'
  | 'day-in-future'
  | 'days-reversed'
  | 'area-invalid'
  | 'area-rounded'
  | 'area-zero'
  | 'id-invalid'
  | 'id-length'
  | 'id-check'
  | 'id-birthday'
  | 'id-kind-unknown'
  | 'id-kind-guessed'
  | 'id-other-kind'
  | 'id-old-number'
  | 'id-unknown-area'
  | 'id-over-120'
  | 'id-two-names'
  | 'ids-not-matched'
  | 'credit-code-invalid'
  | 'sex-differs'
  | 'relation-unknown'
  | 'use-unknown'
  | 'state-unknown'
  | 'plate-doubtful'
  | 'share-invalid'
  | 'share-became-date'
  | 'text-too-long'
  | 'bad-character'
  | 'formula-error'
  | 'became-date'
  | 'person-twice-differs'
  | 'shares-not-matched'

/** An `error` keeps the whole row out of the import, a `warning` does not. */
export type Severity = 'error' | 'warning'

/** What is wrong with a cell, before its place is known. */
export interface CellFault {
  readonly code: CellCode
  readonly severity: Severity
}

/** What is wrong, and where: row from 1, column as a letter. `shown` is the cell as the clerk sees it: personal, for the screen only. */
export interface CellProblem extends CellFault {
  readonly row: number
  readonly column: string
  readonly header: string
  readonly field: RosterField
  readonly shown: string
}

/** Rows that hold nothing to import, counted by reason; `bad` are the rows kept out by an error. */
export interface SkippedRows {
  readonly blank: number
  readonly totals: number
  readonly headers: number
  readonly examples: number
  readonly bad: number
}

/** Everything that was read from one sheet. */
export interface RosterReading {
  readonly lines: readonly RosterLine[]
  /** Every unit once, in the order of the sheet, also those without a person. */
  readonly units: readonly RosterUnit[]
  readonly problems: readonly CellProblem[]
  readonly skipped: SkippedRows
  /** Rows below the header. */
  readonly rows: number
  /** Persons that stood twice with the same facts, and were taken once. */
  readonly merged: number
  /** The pattern by which unit codes were read, or null where none fits. */
  readonly unitPattern: string | null
}
