/** One row of the table by which a project brings in its keys (期初导入): its columns, its faults, what it is read against. */
import type { DraftItem } from '#shared/domain/draft.ts'
import type { DueRule, LoanThing } from '#shared/domain/loans/schema.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** The columns of the table, in the order of the template. */
export const KEY_OPENING_FIELDS = [
  ...(['unit', 'label', 'slot', 'count', 'opens'] as const),
  ...(['owner', 'from', 'until', 'care', 'seal'] as const),
] as const
/** One of them. */
export type KeyOpeningField = (typeof KEY_OPENING_FIELDS)[number]

/** A row as it stands in the table; days as `YYYY-MM-DD` where the cell was a date. */
export interface KeyOpeningRow {
  /** From 1, as the spreadsheet counts. */
  readonly row: number
  readonly texts: Readonly<Record<KeyOpeningField, string>>
}

/** Refusals of the decisions about sets, seals and entrustments that a row can bring. */
export const DECIDED_FAULTS = [
  ...(['label-missing', 'label-taken', 'slot-taken', 'count-invalid', 'seal-number-taken', 'text-too-long'] as const),
  ...(['from-missing', 'until-missing', 'until-too-early', 'until-too-late'] as const),
] as const

/** Why a row does not go in; each is explained on the screen with what to do. */
export type KeyOpeningFault =
  | (typeof DECIDED_FAULTS)[number]
  | 'label-twice'
  | 'label-range'
  | 'unit-unknown'
  | 'owner-unknown'
  | 'owner-unclear'
  | 'owner-missing'
  | 'owner-without-unit'
  | 'care-unclear'
  | 'day-ahead'
  | 'row-refused'

/** Somebody on file who holds a unit. */
export interface HolderOfUnit {
  readonly personId: string
  /** In its one form. */
  readonly name: string
}

/** What is on file around the rows. */
export interface KeyOpeningFacts {
  readonly workspace: WorkspaceId
  readonly today: Day
  /** When keys are due that are lent. */
  readonly due: DueRule
  /** Units by their code in its one form. */
  readonly units: ReadonlyMap<string, string>
  /** Owners of today by unit. */
  readonly holders: ReadonlyMap<string, readonly HolderOfUnit[]>
  /** Things that are on file and not deleted: an import's own among them is what it brought. */
  readonly things: readonly (Pick<LoanThing, 'label' | 'slot' | 'kind' | 'active'> & { readonly id: string })[]
  /** Seals that hold. */
  readonly sealNumbers: readonly string[]
  /** Why an owner's key is here, in the words of the project: a table does not say it. */
  readonly why: string
}

/** A set as its row tells it. */
export type ToldSet = Pick<LoanThing, 'label' | 'slot' | 'unitId' | 'count' | 'opens'> & { readonly sealNumber: string }

/** What a row comes to. */
export interface KeyOpeningLine {
  readonly row: KeyOpeningRow
  /** Id of the set; two desks that bring one table make one record. */
  readonly id: string
  /** Id of the owner's entrustment; empty for the desk's own set. */
  readonly entrustmentId: string
  readonly told: ToldSet
  /** What goes in; empty unless the row is new. */
  readonly items: readonly DraftItem[]
  readonly standing: 'new' | 'known' | 'faulty'
  readonly faults: readonly KeyOpeningFault[]
}
