// A roster given as rows in a test: read by the columns it shows, and told in one line per person and per problem.
import { detectMapping } from '#shared/domain/roster/header.ts'
import type { RosterLine, RosterReading } from '#shared/domain/roster/line.ts'
import { type RosterOptions, readWholeRoster } from '#shared/domain/roster/readRoster.ts'
import type { Cell } from '#shared/domain/roster/sheetGrid.ts'
import type { Day } from '#shared/kernel/days.ts'

export const ROSTER_OPTIONS: RosterOptions = { today: '2026-11-21' as Day, unitPattern: null }
export type Row = readonly Cell[]

/** Reads the rows under a header; throws where that is none. */
export function readRows(header: Row, rows: readonly Row[], options: RosterOptions = ROSTER_OPTIONS): RosterReading {
  const grid = { rows: [header, ...rows] }
  const mapping = detectMapping(grid)
  if (mapping === undefined) throw new Error('no header')
  return readWholeRoster(grid, mapping, options)
}

/** `2 2-101 王梅 owner 13800138000` for each line. */
export function people({ lines }: RosterReading): readonly string[] {
  return lines.map(({ row, unit, person, relation, phones }) =>
    [row, unit.code, person.name, relation, ...phones.map(({ number }) => number)].join(' '),
  )
}

/** `C2 phone !digits-lost` for each problem; `!` keeps the row out. */
export function problems({ problems: all }: RosterReading): readonly string[] {
  return all.map(
    ({ row, column, field, code, severity }) => `${column}${row} ${field} ${severity === 'error' ? '!' : ''}${code}`,
  )
}

/** The one line; throws where there are more or none. */
export function onlyLine({ lines }: RosterReading): RosterLine {
  const [line] = lines
  if (line === undefined || lines.length > 1) throw new Error(`${lines.length} lines`)
  return line
}
