// The messages between the desk and the worker that reads a roster. A request is answered by one last message, parts before it.

import type { TableFileKind, TableFileRefusal } from '#renderer/platform/readTable/tableToRead.ts'
import type { HeaderColumn, RosterMapping } from '#shared/domain/roster/header.ts'
import type { CellProblem, RosterLine, RosterReading, RosterUnit } from '#shared/domain/roster/line.ts'
import type { RosterOptions } from '#shared/domain/roster/readRoster.ts'
import type { MendWords } from './mendTable.ts'

/** One sheet as the mapping step shows it. */
export interface SheetSummary {
  readonly name: string
  readonly rows: number
  /** What its header says; null where no header was found. */
  readonly mapping: RosterMapping | null
  readonly columns: readonly HeaderColumn[]
  /** The first rows as they are shown, header and titles included. */
  readonly preview: readonly (readonly string[])[]
}

/** A file opened. `best` is the sheet to use, null where no sheet has a header. */
export interface OpenedRoster {
  readonly kind: TableFileKind
  readonly sheets: readonly SheetSummary[]
  readonly best: number | null
}

/** All of a reading but its long lists, which come in pages before it. */
export type ReadingFacts = Omit<RosterReading, 'lines' | 'units' | 'problems'>

export type RosterRequest =
  | { readonly type: 'open'; readonly file: ArrayBuffer; readonly name: string }
  /** The clerk says in which row the header stands. */
  | { readonly type: 'header'; readonly sheet: number; readonly headerRow: number }
  | { readonly type: 'read'; readonly sheet: number; readonly mapping: RosterMapping; readonly options: RosterOptions }
  /** The rows the last reading kept out, as a workbook. */
  | { readonly type: 'mend'; readonly words: MendWords }

export type RosterReply =
  | { readonly type: 'opened'; readonly roster: OpenedRoster }
  | { readonly type: 'header'; readonly summary: SheetSummary }
  | { readonly type: 'refused'; readonly refusal: TableFileRefusal }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'lines'; readonly lines: readonly RosterLine[] }
  | { readonly type: 'units'; readonly units: readonly RosterUnit[] }
  | { readonly type: 'problems'; readonly problems: readonly CellProblem[] }
  | { readonly type: 'read'; readonly facts: ReadingFacts }
  | { readonly type: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }
