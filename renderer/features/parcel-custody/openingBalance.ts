/** The balance of an opening import by kind, on paper to be counted against the shelf and signed. */
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { printTable } from '#renderer/papers/printTable.ts'
import { paperText } from '#renderer/text/text.ts'
import type { OpeningLine } from '#shared/domain/parcel-custody/openingCustody.ts'
import { CUSTODY_KINDS, type CustodyKind } from '#shared/domain/parcel-custody/schema.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { kindWords } from './custodyWords.ts'
import { heldRows } from './queries.ts'

/** Rows of the table, what of them is on file now, what stays out, and what the desk holds in all. */
export interface BalanceNumbers {
  readonly rows: number
  readonly imported: number
  readonly out: number
  readonly held: number
  /** Declared value of what is held. */
  readonly declaredFen: number
}

/** The balance of one kind. */
export interface BalanceLine extends BalanceNumbers {
  readonly kind: CustodyKind
}

/** The last line of the balance. */
export function balanceTotal(balance: readonly BalanceLine[]): BalanceNumbers {
  const sum = (of: (line: BalanceLine) => number) => balance.reduce((total, line) => total + of(line), 0)
  return {
    rows: sum(({ rows }) => rows),
    imported: sum(({ imported }) => imported),
    out: sum(({ out }) => out),
    held: sum(({ held }) => held),
    declaredFen: sum(({ declaredFen }) => declaredFen),
  }
}

/** The balance of a table against what the desk holds. */
export async function openingBalance(store: Store, lines: readonly OpeningLine[]): Promise<readonly BalanceLine[]> {
  const held = Map.groupBy(await heldRows(store), ({ v }) => v.kind)
  const known = new Set(
    (await store.db.custodyItems.bulkGet(lines.map(({ id }) => id))).flatMap((row) =>
      row && row.v.status !== 'void' ? [row.id] : [],
    ),
  )
  return CUSTODY_KINDS.map((kind) => {
    const own = lines.filter(({ input }) => input.kind === kind)
    const rows = held.get(kind) ?? []
    const imported = own.filter(({ id, standing }) => standing !== 'faulty' && known.has(id)).length
    return {
      kind,
      rows: own.length,
      imported,
      out: own.length - imported,
      held: rows.length,
      declaredFen: rows.reduce((sum, { v }) => sum + (v.declaredFen ?? 0), 0),
    }
  })
}

const COLUMNS = { kind: 5, rows: 4, imported: 4, out: 4, held: 4, counted: 5, declared: 6 } as const
/** Who signs, each on a line of their own. */
const SIGNERS = ['counter', 'keeper', 'leader', 'day'] as const

/** Prints the balance: beside what the program holds, a column for what was counted by hand. */
export async function printOpeningBalance(desk: Desk, file: string, lines: readonly OpeningLine[]): Promise<void> {
  const t = paperText()
  const balance = await openingBalance(desk.store, lines)
  const counted = (line: BalanceNumbers, name: string) => [
    name,
    ...[line.rows, line.imported, line.out, line.held].map(String),
    '',
    formatFen(line.declaredFen as Fen),
  ]
  await printTable(desk, {
    title: t('custodyRegister.opening.balance.title'),
    note: t('custodyRegister.opening.balance.note', { file }),
    columns: (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map((key) => ({
      title: t(`custodyRegister.opening.balance.${key}`),
      width: COLUMNS[key],
      numeric: key !== 'kind' && key !== 'counted',
    })),
    rows: [
      ...balance.map((line) => counted(line, kindWords(line.kind, t))),
      counted(balanceTotal(balance), t('custodyRegister.opening.balance.total')),
    ],
    signers: SIGNERS.map((who) => t(`custodyRegister.opening.balance.${who}`)),
  })
}
