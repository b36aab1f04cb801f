/** Cases that run already when a project begins with the program (期初导入): one row a home, with its permit and the deposits that are held. */
import type { Declared } from '#shared/domain/decoration/kinds.ts'
import { derivedFrom } from '#shared/domain/ids.ts'
import { isDay } from '#shared/kernel/days.ts'
import { parseFen } from '#shared/kernel/money.ts'
import { lengthInCharacters, normalizeCode, normalizeName, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import { openingContractor } from './openingContractors.ts'
import { itemsIn } from './openingItems.ts'
import type { CaseOpeningFacts, CaseOpeningFault, CaseOpeningLine, CaseOpeningRow, HeldDeposit } from './openingRow.ts'

const LONGEST = 120
const LONGEST_REMARK = 300

/** Permit and receipt numbers in the one form in which they are compared. */
export function openingNumber(typed: string): string {
  return upperAscii(normalizeText(typed))
}

/** What the rows come to; two desks that bring the same table make the same cases. Source: handbook 3.6, sync 4.3. */
export function readCaseOpening(rows: readonly CaseOpeningRow[], facts: CaseOpeningFacts): readonly CaseOpeningLine[] {
  const seen = { units: new Set<string>(), permits: new Set<string>(), receipts: new Set<string>() }
  const contractors = [...facts.contractors]
  return rows.map((row) => {
    const unit = facts.units.get(normalizeCode(row.texts.unit))
    const id = caseIdOf(row, facts)
    const read = {
      id,
      unitId: unit?.id ?? null,
      deposits: depositsIn(row),
      declared: itemsIn(row.texts.declared, facts.items),
    }
    const contractor = openingContractor(row.texts.contractorName, { ...facts, contractors })
    if (contractor.kind === 'new') contractors.push(contractor)
    const isKnown = facts.known.has(id)
    const faults = isKnown
      ? []
      : [...textFaults(row), ...readFaults(read, facts), ...twiceFaults(row, { ...read, seen, facts })]
    const waits = contractor.kind === 'near' ? 'asked' : 'new'
    return {
      ...{ row, id, unitId: read.unitId, personId: unit?.personId ?? null, contractor, faults },
      ...{ deposits: read.deposits ?? [], declared: read.declared ?? [] },
      standing: isKnown ? 'known' : faults.length > 0 ? 'faulty' : waits,
    }
  })
}

function caseIdOf({ texts }: CaseOpeningRow, { workspace }: CaseOpeningFacts): string {
  return derivedFrom(workspace, 'decorationOpening', [normalizeCode(texts.unit), openingNumber(texts.permitNumber)])
}

interface Read {
  readonly id: string
  readonly unitId: string | null
  /** Undefined where the cell is not understood. */
  readonly deposits: readonly HeldDeposit[] | undefined
  readonly declared: readonly Declared[] | undefined
}

function readFaults({ unitId, deposits, declared }: Read, { running }: CaseOpeningFacts): readonly CaseOpeningFault[] {
  const faults: CaseOpeningFault[] = []
  if (unitId === null) faults.push('unit-unknown')
  else if (running.has(unitId)) faults.push('case-running')
  if (declared === undefined) faults.push('declared-unknown')
  if (deposits === undefined) faults.push('amount-invalid')
  return faults
}

interface Seen {
  readonly seen: { readonly units: Set<string>; readonly permits: Set<string>; readonly receipts: Set<string> }
  readonly facts: CaseOpeningFacts
}

/** What stands in an earlier row already, or on file with another case. */
function twiceFaults({ texts }: CaseOpeningRow, { deposits, seen, facts }: Read & Seen): readonly CaseOpeningFault[] {
  const isAgain = (known: Set<string>, key: string): boolean => {
    const again = key !== '' && known.has(key)
    known.add(key)
    return again
  }
  const permit = openingNumber(texts.permitNumber)
  const receipts = (deposits ?? []).map(({ receipt }) => receipt)
  const permitTwice = isAgain(seen.permits, permit) || facts.permits.has(permit)
  const receiptTwice = receipts.map((one) => isAgain(seen.receipts, one) || facts.receipts.has(one)).includes(true)
  return [
    ...(isAgain(seen.units, normalizeCode(texts.unit)) ? (['unit-twice'] as const) : []),
    ...(permitTwice ? (['permit-twice'] as const) : []),
    ...(receiptTwice ? (['receipt-twice'] as const) : []),
  ]
}

function textFaults({ texts }: CaseOpeningRow): readonly CaseOpeningFault[] {
  const faults: CaseOpeningFault[] = []
  if (normalizeName(texts.ownerName) === '') faults.push('owner-missing')
  if (normalizeText(texts.permitNumber) === '') faults.push('permit-missing')
  if (!isDay(texts.permitFrom) || !isDay(texts.permitTo)) faults.push('day-invalid')
  else if (texts.permitTo < texts.permitFrom) faults.push('end-before-start')
  const { remark, ...short } = texts
  const isLong = Object.values(short).some((text) => lengthInCharacters(text) > LONGEST)
  if (isLong || lengthInCharacters(remark) > LONGEST_REMARK) faults.push('text-too-long')
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
    const figures = typed.replace(/[元¥￥\s]/gu, '')
    if (figures === '') continue
    const amount = parseFen(figures)
    if (!amount.ok || amount.value < 0) return undefined
    if (amount.value > 0) found.push({ account, payer, amountFen: amount.value, receipt: openingNumber(receipt) })
  }
  return found
}
