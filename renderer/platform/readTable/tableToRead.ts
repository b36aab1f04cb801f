// A table somebody picks, before anything of it is understood: what it may be, and why it is refused.
import type { NamedSheet } from '#shared/domain/roster/sheetGrid.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { Result } from '#shared/kernel/result.ts'

/** Kinds of files that are read. */
export type TableFileKind = 'xlsx' | 'csv'

/** A file opened: its sheets in their order; a CSV has one, named after the file. */
export interface TableToRead {
  readonly kind: TableFileKind
  readonly sheets: readonly NamedSheet[]
}

/**
 * Why a file is refused. `old-xls`: the binary format before 2007; `has-password`: an encrypted workbook; `web-page`: HTML
 * saved under the name of a table; `not-a-table`: anything else; `damaged`: cut short or changed; `too-much-inside`: it
 * unpacks to far more than any roster; `cancelled` and `reader-failed` come from the worker.
 */
export type TableFileRefusal = Refusal<
  | 'empty-file'
  | 'too-large'
  | 'old-xls'
  | 'has-password'
  | 'web-page'
  | 'not-a-table'
  | 'damaged'
  | 'too-much-inside'
  | 'no-rows'
  | 'cancelled'
  | 'reader-failed'
>

export type TableFileResult = Result<TableToRead, TableFileRefusal>

/** Above this no file is opened: a roster of 100,000 people has some 7 MB. */
export const LARGEST_FILE = 50 * 1024 * 1024
/** What a workbook may unpack to: 100,000 rows of 15 columns are about 90 MB. */
export const LARGEST_CONTENT = 600 * 1024 * 1024
