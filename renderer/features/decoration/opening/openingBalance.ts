/** Deposits of the cases that an opening import brought, as the ledger holds them, on paper to be checked against the receipts and signed. */
import type { Desk } from '#renderer/db/deskContext.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { unitCodes } from '#renderer/features/decoration/queries/opening.ts'
import { printTable } from '#renderer/papers/printTable.ts'
import { paperText } from '#renderer/text/text.ts'
import type { CaseOpeningLine } from '#shared/domain/decoration/opening/openingRow.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'

const COLUMNS = { unit: 5, permit: 6, owner: 5, contractor: 5, pass: 5, sum: 5, checked: 4 } as const
const SIGNERS = ['counter', 'cashier', 'finance', 'leader'] as const
const ACCOUNTS = ['owner-deposit', 'contractor-deposit', 'pass-deposit'] as const

/** What each account of the cases holds, and all of them. */
export function openingSums(rows: readonly DecorationCaseRow[]): readonly number[] {
  const sums = ACCOUNTS.map((account) => rows.reduce((sum, { v }) => sum + (v.money.balances[account] ?? 0), 0))
  return [...sums, sums.reduce((sum, one) => sum + one, 0)]
}

/** Prints the balance of what is on file, home by home, with a column to tick and the sums under it. */
export async function printCaseBalance(desk: Desk, file: string, lines: readonly CaseOpeningLine[]): Promise<void> {
  const t = paperText()
  const { store } = desk
  const known = lines.filter(({ standing }) => standing === 'known').map(({ id }) => id)
  const rows = (await store.db.decorationCases.bulkGet(known)).flatMap((row) => row ?? [])
  const codes = await unitCodes(store, rows)
  const amounts = (of: readonly DecorationCaseRow[]) => openingSums(of).map((fen) => formatFen(fen as Fen))
  await printTable(desk, {
    title: t('decorationOpening.balance.title'),
    note: t('decorationOpening.balance.note', { file }),
    columns: (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map((key) => ({
      title: t(`decorationOpening.balance.${key}`),
      width: COLUMNS[key],
      numeric: key === 'owner' || key === 'contractor' || key === 'pass' || key === 'sum',
    })),
    rows: [
      ...rows.map((row, index) => [codes[index] ?? '', row.v.permitNumber, ...amounts([row]), '']),
      [t('decorationOpening.balance.total'), '', ...amounts(rows), ''],
    ],
    signers: SIGNERS.map((who) => t(`decorationOpening.balance.${who}`)),
  })
}
