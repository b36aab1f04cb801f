/** Decoration in a person's copy of everything about them: their cases, the money on each, violations. */
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { text } from '#renderer/text/text.ts'
import type { ExportSection } from '#shared/domain/owner-files/personExport.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { accountWords } from './caseMatter.ts'
import { itemWords, statusWords } from './cases/caseWords.ts'
import { casesOf, openViolations, unitCodes } from './queries/subjects.ts'

const CASES = ['number', 'at', 'unit', 'status', 'declared', 'contractor', 'permit', 'from', 'to'] as const
const MONEY = ['at', 'number', 'account', 'kind', 'receipt', 'amount', 'payer'] as const
const VIOLATIONS = ['at', 'place', 'facts', 'clauses'] as const

/** What this module holds about a person. Workers and colleagues in it are other people, and are left out. */
export async function decorationExport(store: Store, personId: string): Promise<readonly ExportSection[]> {
  const rows = await casesOf(store, { kind: 'person', id: personId })
  if (rows.length === 0) return []
  const units = await unitCodes(
    store,
    rows.map(({ v }) => v.unitId),
  )
  const violations = await openViolations(
    store,
    rows.map(({ id }) => id),
  )
  return [
    section('decoration', 'title', {
      columns: CASES,
      rows: rows.map((row) => caseRow(row, { unit: units.get(row.v.unitId ?? '') ?? '', day: dayOf(store) })),
    }),
    section('decorationMoney', 'money', { columns: MONEY, rows: rows.flatMap((row) => moneyRows(row, dayOf(store))) }),
    section('decorationViolations', 'violations', {
      columns: VIOLATIONS,
      rows: violations
        .filter(({ v }) => v.status !== 'void')
        .map(({ v }) => [dayOf(store)(v.foundAt), v.place, v.facts, v.clauses.join(text('common.listSeparator'))]),
    }),
  ].filter((one) => one.key === 'decoration' || one.rows.length > 0)
}

type Column = (typeof CASES)[number] | (typeof MONEY)[number] | (typeof VIOLATIONS)[number]

interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}

function section(key: string, title: 'title' | 'money' | 'violations', { columns, rows }: Table): ExportSection {
  const heads = columns.map((column) => text(`decorationDesk.export.columns.${column}`))
  return { key, title: text(`decorationDesk.export.${title}`), columns: heads, rows }
}

const dayOf =
  (store: Store) =>
  (at: string): string =>
    at === '' ? '' : store.dayOf(Date.parse(at))

function caseRow(
  { v }: DecorationCaseRow,
  { unit, day }: { readonly unit: string; readonly day: (at: string) => string },
): readonly string[] {
  const { application, permit } = v
  const declared = application.declared.map((item) => itemWords(item)).join(text('common.listSeparator'))
  return [
    ...[v.number, day(application.appliedAt), unit, statusWords(v.status), declared, application.contractorName],
    ...[v.permitNumber, permit?.from ?? '', permit?.to ?? ''],
  ]
}

function moneyRows({ v }: DecorationCaseRow, day: (at: string) => string): readonly (readonly string[])[] {
  return v.money.entries.map((entry) => [
    ...[
      day(entry.at),
      v.number,
      accountWords(entry.account, text),
      text(`decorationDesk.export.entryKinds.${entry.kind}`),
    ],
    ...[entry.number, formatFen(entry.amountFen as Fen), entry.payerName],
  ])
}
