/** One row of the table by which a project brings in the cases that run already (期初导入): its columns, its faults, what it is read against. */
import type { Declared } from '#shared/domain/decoration/kinds.ts'
import type { Account, Payer } from '#shared/domain/money/kinds.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { ItemWords } from './openingItems.ts'

/** The columns of the table, in the order of the template. */
export const CASE_OPENING_FIELDS = [
  'unit',
  'ownerName',
  'ownerPhone',
  'contractorName',
  'siteManager',
  'siteManagerPhone',
  'declared',
  'permitNumber',
  'permitFrom',
  'permitTo',
  'ownerDeposit',
  'ownerReceipt',
  'contractorDeposit',
  'contractorReceipt',
  'passDeposit',
  'remark',
] as const
/** One of them. */
export type CaseOpeningField = (typeof CASE_OPENING_FIELDS)[number]

/** A row as it stands in the table; days as `YYYY-MM-DD` where the cell was a date. */
export interface CaseOpeningRow {
  /** From 1, as the spreadsheet counts. */
  readonly row: number
  readonly texts: Readonly<Record<CaseOpeningField, string>>
}

/** Why a row does not go in; each is explained on the screen with what to do. */
export type CaseOpeningFault =
  | 'unit-unknown'
  | 'unit-twice'
  | 'case-running'
  | 'owner-missing'
  | 'permit-missing'
  | 'permit-twice'
  | 'day-invalid'
  | 'end-before-start'
  | 'declared-unknown'
  | 'amount-invalid'
  | 'receipt-twice'
  | 'text-too-long'

/** A contractor as the register has it, or as an earlier row of the table names it. */
export interface NamedContractor {
  readonly id: string
  readonly name: string
}

/** What is on file around the rows. */
export interface CaseOpeningFacts {
  readonly workspace: WorkspaceId
  /** Units by their code in its one form, with the owner's file. */
  readonly units: ReadonlyMap<string, { readonly id: string; readonly personId: string | null }>
  /** Units that are decorated already, and cases that are on file, by id. */
  readonly running: ReadonlySet<string>
  readonly known: ReadonlySet<string>
  /** Numbers that are on file: permits and receipts, each with the case that has it. */
  readonly permits: ReadonlyMap<string, string>
  readonly receipts: ReadonlyMap<string, string>
  readonly contractors: readonly NamedContractor[]
  /** What a cell of 装修项目 may say, from `itemWords`. */
  readonly items: ItemWords
  /** What the clerk said of a name that is near another one: the id of whom it means, null = somebody else. */
  readonly answers: ReadonlyMap<string, string | null>
}

/** One deposit that is held, in fen. */
export interface HeldDeposit {
  readonly account: Account
  readonly payer: Payer
  readonly amountFen: number
  readonly receipt: string
}

/** Whom a row names as its contractor: nobody, one on file, a new one, or a name so near one on file that people say which. */
export type OpeningContractor =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'known' | 'new' } & NamedContractor)
  | { readonly kind: 'near'; readonly typed: string; readonly near: NamedContractor }

/** What a row comes to: `asked` waits for an answer about its contractor. */
export interface CaseOpeningLine {
  readonly row: CaseOpeningRow
  readonly id: string
  readonly unitId: string | null
  readonly personId: string | null
  readonly declared: readonly Declared[]
  readonly contractor: OpeningContractor
  readonly deposits: readonly HeldDeposit[]
  readonly standing: 'new' | 'known' | 'asked' | 'faulty'
  readonly faults: readonly CaseOpeningFault[]
}
