/** Cases that run already when a project begins with the program (期初导入): one row a home, with its permit and the deposits that are held. */
import { NO_APPLICATION } from '#shared/domain/decoration/cases/applicationFold.ts'
import { permitClaim, receiptClaim } from '#shared/domain/decoration/ids.ts'
import type { Account, Payer } from '#shared/domain/decoration/kinds.ts'
import type { ChangeDraft, RecordItem } from '#shared/domain/draft.ts'
import { derivedFrom } from '#shared/domain/ids.ts'
import { type Day, type Instant, isDay } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { parseFen } from '#shared/kernel/money.ts'
import { normalizeCode, normalizeName, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** The columns of the table, in the order of the template. */
export const CASE_OPENING_FIELDS = [
  'unit',
  'ownerName',
  'ownerPhone',
  'contractorName',
  'siteManager',
  'siteManagerPhone',
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
  | 'day-invalid'
  | 'end-before-start'
  | 'amount-invalid'

/** What is on file around the rows. */
export interface CaseOpeningFacts {
  readonly workspace: WorkspaceId
  /** Units by their code in its one form, with the owner's file. */
  readonly units: ReadonlyMap<string, { readonly id: string; readonly personId: string | null }>
  /** Units that are decorated already, and cases that are on file, by id. */
  readonly running: ReadonlySet<string>
  readonly known: ReadonlySet<string>
}

/** One deposit that is held, in fen. */
export interface HeldDeposit {
  readonly account: Account
  readonly payer: Payer
  readonly amountFen: number
  readonly receipt: string
}

/** What a row comes to. */
export interface CaseOpeningLine {
  readonly row: CaseOpeningRow
  readonly id: string
  readonly unitId: string | null
  readonly personId: string | null
  readonly deposits: readonly HeldDeposit[]
  readonly standing: 'new' | 'known' | 'faulty'
  readonly faults: readonly CaseOpeningFault[]
}

/** What the rows come to; two desks that bring the same table make the same cases. Source: handbook 3.6, sync 4.3. */
export function readCaseOpening(rows: readonly CaseOpeningRow[], facts: CaseOpeningFacts): readonly CaseOpeningLine[] {
  const seen = new Set<string>()
  return rows.map((row) => {
    const code = normalizeCode(row.texts.unit)
    const unit = facts.units.get(code)
    const number = upperAscii(normalizeText(row.texts.permitNumber))
    const id = derivedFrom(facts.workspace, 'decorationOpening', [code, number])
    const deposits = depositsIn(row)
    const isKnown = facts.known.has(id)
    const faults: CaseOpeningFault[] = [...textFaults(row)]
    if (unit === undefined) faults.push('unit-unknown')
    if (seen.has(code) && code !== '') faults.push('unit-twice')
    seen.add(code)
    if (unit !== undefined && !isKnown && facts.running.has(unit.id)) faults.push('case-running')
    if (deposits === undefined) faults.push('amount-invalid')
    const standing = faults.length > 0 ? 'faulty' : isKnown ? 'known' : 'new'
    return {
      ...{ row, id, unitId: unit?.id ?? null, personId: unit?.personId ?? null },
      ...{ deposits: deposits ?? [], standing, faults },
    }
  })
}

function textFaults({ texts }: CaseOpeningRow): readonly CaseOpeningFault[] {
  const faults: CaseOpeningFault[] = []
  if (normalizeName(texts.ownerName) === '') faults.push('owner-missing')
  if (normalizeText(texts.permitNumber) === '') faults.push('permit-missing')
  if (!isDay(texts.permitFrom) || !isDay(texts.permitTo)) faults.push('day-invalid')
  else if (texts.permitTo < texts.permitFrom) faults.push('end-before-start')
  return faults
}

function depositsIn({ texts }: CaseOpeningRow): readonly HeldDeposit[] | undefined {
  const parts = [
    ['owner-deposit', 'owner', texts.ownerDeposit, texts.ownerReceipt],
    ['contractor-deposit', 'contractor', texts.contractorDeposit, texts.contractorReceipt],
    ['pass-deposit', 'contractor', texts.passDeposit, ''],
  ] as const
  const found: HeldDeposit[] = []
  for (const [account, payer, typed, receipt] of parts) {
    if (typed.trim() === '') continue
    const amount = parseFen(typed)
    if (!amount.ok || amount.value < 0) return undefined
    if (amount.value > 0) found.push({ account, payer, amountFen: amount.value, receipt: normalizeText(receipt) })
  }
  return found
}

/** What each case tells, one change an event (a change names a record once); `at` = when its permit began. Source: sync 4.2, handbook D10. */
export function caseOpeningDrafts(line: CaseOpeningLine, at: Instant): readonly ChangeDraft[] {
  const { texts } = line.row
  const { id, unitId, personId, deposits } = line
  const event = (ev: string, data: JsonObject, claim?: string): ChangeDraft => {
    const item: RecordItem = { kind: 'event', e: 'decorationCase', id, ev, data: { ...data, personId } }
    return { cmd: 'decoration.open', at, items: [claim === undefined ? item : { ...item, claim }] }
  }
  const number = upperAscii(normalizeText(texts.permitNumber))
  const period = { plannedFrom: texts.permitFrom, plannedTo: texts.permitTo }
  return [
    event('applied', { ...declarationOf(line), ...period, unitId, number, isOpening: true }),
    event(
      'permitIssued',
      { number, from: texts.permitFrom as Day, to: texts.permitTo as Day, scope: normalizeText(texts.remark) },
      permitClaim(id),
    ),
    ...deposits.map(({ account, payer, amountFen, receipt }) => {
      const payerName = normalizeName(payer === 'owner' ? texts.ownerName : texts.contractorName)
      const lines = [{ account, name: '', amountFen, of: '' }]
      const told = { payer, payerName, method: 'transfer', number: receipt, lines, why: 'opening' }
      return event('collected', told, receipt === '' ? undefined : receiptClaim(receipt))
    }),
  ]
}

function declarationOf({ row: { texts }, personId }: CaseOpeningLine): JsonObject {
  const [ownerName, contractorName] = [normalizeName(texts.ownerName), normalizeName(texts.contractorName)]
  const { appliedAt: _, appliedBy: __, amendments: ___, ...nothing } = NO_APPLICATION
  return {
    ...nothing,
    ...{
      ownerName,
      ownerPhone: normalizeText(texts.ownerPhone),
      applicantName: ownerName,
      applicantPersonId: personId,
    },
    ...{ workBy: contractorName === '' ? 'self' : 'company', contractorName, declared: ['surface'] },
    ...{ siteManager: normalizeName(texts.siteManager), siteManagerPhone: normalizeText(texts.siteManagerPhone) },
    remark: normalizeText(texts.remark),
  }
}
