/** A list on paper: title, what it was filtered by, its rows, who printed it when. No numbered form; a count made by hand is signed on it. */
import { z } from 'zod'
import type { JsonObject } from '#shared/kernel/json.ts'

/** Under this id `renderer/print` lays a list out. */
export const LIST_SHEET_ID = 'list@1'
/** More rows than this go into a file instead: some fifty pages. */
export const MOST_PRINTED = 2000
/** Columns that fit across the paper. */
const MOST_COLUMNS = 12
/** Who signs stands in one row. */
const MOST_SIGNERS = 4

const printed = z.string().max(2000)

const listSheetSchema = z.strictObject({
  title: printed,
  community: printed,
  /** What the list was filtered by; may be empty. */
  filter: printed,
  /** 2026年11月21日 10:12 张敏 打印 */
  printedBy: printed,
  columns: z
    .array(z.strictObject({ title: printed, width: z.number().positive(), numeric: z.boolean() }))
    .min(1)
    .max(MOST_COLUMNS),
  rows: z.array(z.array(printed)).max(MOST_PRINTED),
  /** Titles of the places to sign under the last row. */
  signers: z.array(printed).min(1).max(MOST_SIGNERS).optional(),
})

/** Everything of a list as it is printed; `width` of a column is its share of the paper. */
export type ListSheet = z.infer<typeof listSheetSchema>

/** The list as the model of a print job. */
export function listSheetModel({ signers, ...sheet }: ListSheet): JsonObject {
  return signers === undefined ? sheet : { ...sheet, signers }
}

/** The list of a print job; undefined for a model that is none, or whose rows have other columns. */
export function readListSheet(model: JsonObject): ListSheet | undefined {
  const read = listSheetSchema.safeParse(model)
  if (!read.success) return undefined
  const { rows, columns } = read.data
  return rows.every((row) => row.length === columns.length) ? read.data : undefined
}
