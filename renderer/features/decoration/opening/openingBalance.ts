/** Deposits that an opening import brought, on paper to be checked against the receipts and signed. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { printTable } from '#renderer/papers/printTable.ts'
import { paperText } from '#renderer/text/text.ts'
import type { CaseOpeningLine } from '#shared/domain/decoration/opening/openingCase.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'

const COLUMNS = { unit: 5, permit: 6, owner: 5, contractor: 5, pass: 5, sum: 5, checked: 4 } as const
const SIGNERS = ['counter', 'cashier', 'finance', 'leader'] as const
const ACCOUNTS = ['owner-deposit', 'contractor-deposit', 'pass-deposit'] as const

/** Prints the balance, home by home, with a column to tick and the sums under it. */
export async function printCaseBalance(desk: Desk, file: string, lines: readonly CaseOpeningLine[]): Promise<void> {
  const t = paperText()
  const held = lines.filter(({ standing }) => standing !== 'faulty')
  const amounts = (of: readonly CaseOpeningLine[]): readonly string[] => {
    const deposits = of.flatMap((line) => line.deposits)
    const sums = ACCOUNTS.map((account) =>
      deposits.filter((one) => one.account === account).reduce((sum, { amountFen }) => sum + amountFen, 0),
    )
    return [...sums, sums.reduce((sum, one) => sum + one, 0)].map((fen) => formatFen(fen as Fen))
  }
  await printTable(desk, {
    title: t('decorationOpening.balance.title'),
    note: t('decorationOpening.balance.note', { file }),
    columns: (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map((key) => ({
      title: t(`decorationOpening.balance.${key}`),
      width: COLUMNS[key],
      numeric: key === 'owner' || key === 'contractor' || key === 'pass' || key === 'sum',
    })),
    rows: [
      ...held.map((line) => [line.row.texts.unit, line.row.texts.permitNumber, ...amounts([line]), '']),
      [t('decorationOpening.balance.total'), '', ...amounts(held), ''],
    ],
    signers: SIGNERS.map((who) => t(`decorationOpening.balance.${who}`)),
  })
}
