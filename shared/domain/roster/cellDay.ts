/** Days in a roster: dates of the spreadsheet, its serial numbers, and every usual way of writing one (handbook 2.19). */
import { addDays, type Day, parseDay } from '#shared/kernel/days.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import { bad, type CellRead, doubtful, good, NOTHING_READ, unreadable } from './cellRead.ts'
import { cellText, saysNothing } from './cellText.ts'
import type { CellCode } from './line.ts'
import { type Cell, isDateCell } from './sheetGrid.ts'

/** Day 0 of the two systems; the first holds from 1 March 1900 on, since Excel believes in a 29 February 1900. */
const ORIGIN_1900 = '1899-12-30' as Day
const ORIGIN_1904 = '1904-01-01' as Day
/** 1927 to 2173: a smaller or larger number is a year, a room or a mistake. */
const FIRST_SERIAL = 10_000
const LAST_SERIAL = 99_999
const TIME = /[ T]*\d{1,2}[:：时]\d{1,2}(?:[:：分]\d{1,2}(?:\.\d+)?)?秒?分?\s*(?:[AP]M)?Z?$/i
const NO_END = /^(?:长期|不定期|无固定期限|永久|至今|现在)$/
const RANGE = /^(\d{4}.{2,8}?[日号]?)\s*(?:至|到|~|～|—+|–|-+)\s*(\d{4}[年\-./]?\d.*)$/

function serialDay(serial: number, epoch1904: boolean): CellRead<Day> {
  const whole = Math.floor(serial)
  if (whole < FIRST_SERIAL || whole > LAST_SERIAL) return bad('day-invalid')
  return good(addDays(epoch1904 ? ORIGIN_1904 : ORIGIN_1900, whole))
}

/** What kind of a text that is no day it is: the clerk is told what is missing in it. */
function dayFault(text: string): CellCode {
  if (/^\d{4}(?:年\d{1,2}月?|[-./]\d{1,2}|年)?$/.test(text)) return 'day-incomplete'
  if (/^\d{1,2}[-./]\d{1,2}[-./]\d{4}$/.test(text)) return 'day-order-unclear'
  if (/^\d{1,2}(?:[-./年]\d{1,2}){2}[日号]?$/.test(text)) return 'day-two-digit-year'
  if (/^\d{1,2}[-./月]\d{1,2}[日号]?$/.test(text)) return 'day-incomplete'
  return 'day-invalid'
}

function readWritten(written: string): CellRead<Day> {
  const text = foldWidth(written)
    .replace(TIME, '')
    .replace(/[。.]$/, '')
    .trim()
  const day = parseDay(text)
  if (day.ok) return good(day.value)
  if (day.error.code === 'no-such-day') return bad('day-impossible')
  if (/^\d{5}$/.test(text)) {
    const { value, faults } = serialDay(Number(text), false)
    return value === null ? { value, faults } : doubtful(value, 'day-from-number')
  }
  return bad(dayFault(text))
}

/**
 * The day of a cell: a date, a serial number by the file's own system, `20150308`, `2015.3.8`, `2015/3/8 0:00`, `2015年3月9日`.
 * A CSV's five figures are taken by the 1900 system, with a warning. **Faults** `day-incomplete` (2015-03), `day-impossible`
 * (29 February 2015), `day-two-digit-year`, `day-order-unclear` (3/8/2015), `day-invalid`, `formula-error`. Source: handbook 2.19.
 */
export function readDay(cell: Cell, epoch1904: boolean): CellRead<Day> {
  const refused = unreadable(cell, null)
  if (refused !== undefined) return refused
  if (isDateCell(cell)) return cell.day === null ? bad('day-invalid') : good(cell.day)
  if (saysNothing(cell)) return NOTHING_READ
  if (typeof cell !== 'number') return readWritten(cellText(cell))
  return Number.isInteger(cell) && cell >= 18_000_101 ? readWritten(String(cell)) : serialDay(cell, epoch1904)
}

/** A day that is past or today as a rule; later ones go in with the warning `day-in-future`. */
export function readPastDay(cell: Cell, epoch1904: boolean, today: Day): CellRead<Day> {
  const read = readDay(cell, epoch1904)
  if (read.value === null || read.value <= today) return read
  return { ...read, faults: [...read.faults, { code: 'day-in-future', severity: 'warning' }] }
}

/** The two ends of a lease; either may be open. */
export interface LeaseDays {
  readonly from: Day | null
  readonly to: Day | null
}

/** The end of a lease, or both ends: `2024-03-01`, `2024.3.1至2026.2.28`; 长期 and 不定期 have none. **Faults** as `readDay`. */
export function readLease(cell: Cell, epoch1904: boolean): CellRead<LeaseDays> {
  const text = cellText(cell)
  if (NO_END.test(text)) return NOTHING_READ
  const range = typeof cell === 'string' ? RANGE.exec(text) : null
  const to = readDay(range === null ? cell : (range[2] ?? ''), epoch1904)
  const from = range === null ? NOTHING_READ : readDay(range[1] ?? '', epoch1904)
  if (to.value === null && from.value === null) return { value: null, faults: [...from.faults, ...to.faults] }
  return { value: { from: from.value, to: to.value }, faults: [...from.faults, ...to.faults] }
}
