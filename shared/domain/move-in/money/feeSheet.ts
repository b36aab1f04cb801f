/** 《入伙缴费单》 drawn up in advance (handbook R36, R41): what the price list asks, with lines to write on for what nobody has measured yet. */
import type { ChargeLine } from '#shared/domain/money/ledger.ts'
import type { MoneySlip } from '#shared/domain/money/moneySheetModel.ts'
import { buildChargeSheet, type MoneyPlace } from '#shared/domain/money/moneySheets.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'

const ROWS = 6
/** Columns of 数量 and 金额. */
const [QUANTITY, AMOUNT] = [2, 4]

/**
 * The slip of a packet: nothing is charged by it. A line that is not measured has no quantity and no sum; then the total is written by hand too.
 * **Throws** when `recordId` is not a UUID. Source: handbook R36, R41.
 */
export function buildFeeDraft(lines: readonly ChargeLine[], place: MoneyPlace, context: SheetContext): MoneySlip {
  const filled = buildChargeSheet(lines, { ...place, occasion: 'move-in' }, context)
  const { table, total } = filled
  const rows = table.rows.map((row, index) =>
    lines[index]?.hundredths === 0
      ? row.map((text, column) => (column === QUANTITY || column === AMOUNT ? '' : text))
      : row,
  )
  const empty = Array.from({ length: Math.max(0, ROWS - rows.length) }, () => table.columns.map(() => ''))
  const isWhole = lines.length > 0 && lines.every(({ hundredths }) => hundredths > 0)
  return {
    ...filled,
    table: { ...table, rows: [...rows, ...empty] },
    total: isWhole ? total : { ...total, figures: '', capital: '' },
  }
}
