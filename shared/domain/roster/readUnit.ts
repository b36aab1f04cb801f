/** The unit of a row: one code or columns of its parts, filled down where merged cells leave them empty (handbook 2.19). */
import { parseDay } from '#shared/kernel/days.ts'
import { foldWidth, lengthInCharacters, normalizeCode } from '#shared/kernel/text.ts'
import { bareUnitPart, formatUnitCode, type UnitCodeReader, type UnitParts } from '#shared/kernel/unitCode.ts'
import { readArea } from './cellAmount.ts'
import { bad, type CellRead, good, NOTHING_READ, readText, unreadable } from './cellRead.ts'
import { cellFigures, lostDigits, saysNothing } from './cellText.ts'
import { readState, readUse } from './cellWords.ts'
import type { RosterUnit } from './line.ts'
import type { RowCells } from './readCells.ts'
import type { Cell } from './sheetGrid.ts'

const LONGEST_CODE = 30
const LONGEST_WORD = 30
/** What a spreadsheet makes of 1-2 when its file is saved as text. */
const DATE_TEXT =
  /^(?:\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-\d{1,2}|\d{1,2}月\d{1,2}日)$/i

/** How codes of this file are read; made once per file. */
export interface UnitWay {
  readonly pattern: string | null
  readonly read: UnitCodeReader | null
  /** Whether the pattern was set by the project: then a code outside it is worth a warning. */
  readonly set: boolean
  /** Whether the code column holds whole codes although columns of parts stand beside it. */
  readonly whole: boolean
}

/** What the rows above left: the unit that empty unit cells go on with, and parts to fill down. */
export interface Above {
  readonly unit: RosterUnit | null
  readonly row: number | null
  readonly bad: boolean
  readonly parts: UnitParts
}

/** Nothing stands above. */
export const NOTHING_ABOVE: Above = { unit: null, row: null, bad: false, parts: {} }

/** A code or part as text; a date is no code any more, and nobody can say which it was. */
function readCode(cell: Cell): CellRead<string> {
  const refused = unreadable(cell, 'unit-became-date')
  if (refused !== undefined) return refused
  if (saysNothing(cell)) return NOTHING_READ
  if (lostDigits(cell)) return bad('digits-lost')
  if (typeof cell === 'number' && !(Number.isInteger(cell) && cell > 0)) return bad('unit-invalid')
  const text = cellFigures(cell)
  if (DATE_TEXT.test(text) || (/^(?:19|20)\d\d[-/年]/.test(text) && parseDay(text).ok)) return bad('unit-became-date')
  return good(text)
}

function takeParts(cells: RowCells, above: UnitParts): UnitParts {
  const own = (field: 'phase' | 'building' | 'entrance' | 'floor' | 'room'): string | undefined =>
    cells.take(field, readCode) ?? undefined
  const phase = own('phase') ?? above.phase
  const building = own('building')
  const entrance =
    own('entrance') ?? (building === undefined || building === above.building ? above.entrance : undefined)
  const floor = own('floor')
  const room = own('room')
  const parts = { phase, building: building ?? above.building, entrance, floor, room }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}

interface Placed {
  readonly code: string
  readonly parts: UnitParts
  readonly floor: number | null
}

function joined(parts: UnitParts, way: UnitWay): Placed | undefined {
  if (way.pattern !== null) {
    const made = formatUnitCode(parts, way.pattern)
    if (made.ok) return { ...made.value, parts: { ...bareParts(parts), ...made.value.parts } }
    if (way.set) return undefined
  }
  const bare = bareParts(parts)
  const code = normalizeCode([bare.phase, bare.building, bare.entrance, bare.room].filter(Boolean).join('-'))
  return { code, parts: bare, floor: null }
}

function bareParts(parts: UnitParts): UnitParts {
  return Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, bareUnitPart(value)]))
}

function wholeCode(text: string, parts: UnitParts, way: UnitWay): Placed {
  const read = way.read?.(text)
  const beside = bareParts(parts)
  if (read?.ok) return { code: read.value.code, parts: { ...beside, ...read.value.parts }, floor: read.value.floor }
  return { code: normalizeCode(text), parts: beside, floor: null }
}

function floorBeside(parts: UnitParts): number | null {
  const floor = Number.parseInt(foldWidth(parts.floor ?? '').replace(/^B|^负/i, '-'), 10)
  return Number.isFinite(floor) && floor !== 0 ? floor : null
}

/** Where the row lies; null where it names no unit of its own, undefined where what it names is refused. */
function placeOf(cells: RowCells, parts: UnitParts, way: UnitWay): Placed | null | undefined {
  const code = cells.take('unitCode', readCode)
  if (cells.failed()) return undefined
  const hasParts = parts.building !== undefined || parts.room !== undefined
  if (code === null && parts.room === undefined) return null
  const composed = code === null || (hasParts && !way.whole && parts.room === undefined)
  const placed = composed ? joined(code === null ? parts : { ...parts, room: code }, way) : wholeCode(code, parts, way)
  const field = code === null ? 'room' : 'unitCode'
  if (placed === undefined) cells.report(field, 'unit-not-in-pattern', 'error')
  else if (placed.code === '') cells.report(field, 'unit-invalid', 'error')
  else if (lengthInCharacters(placed.code) > LONGEST_CODE) cells.report(field, 'unit-too-long', 'error')
  else if (way.set && placed.parts.room === undefined) cells.report(field, 'unit-not-in-pattern', 'warning')
  return cells.failed() ? undefined : placed
}

function facts(cells: RowCells, placed: Placed): RosterUnit {
  const { parts } = placed
  return {
    code: placed.code,
    building: parts.building ?? null,
    entrance: parts.entrance ?? null,
    floor: floorBeside(parts) ?? placed.floor,
    room: parts.room ?? null,
    areaCm2: cells.take('area', readArea),
    use: cells.take('use', readUse),
    layout: cells.take('layout', (cell) => readText(cell, LONGEST_WORD)),
    phase: parts.phase ?? null,
    state: cells.take('state', readState),
  }
}

/** A unit as the row gives it, and what rows below go on with. `unit` is null where the row has none or an unreadable one. */
export interface UnitRead {
  readonly unit: RosterUnit | null
  readonly fromRow: number | null
  readonly above: Above
}

/**
 * The unit of a row. A row without one goes on with the unit above it if `named` (it has a name): merged cells are written once.
 * Reports `unit-missing`, `unit-above-bad`, and what is wrong with the code.
 */
export function readUnit(
  cells: RowCells,
  way: UnitWay,
  context: { readonly above: Above; readonly named: boolean },
): UnitRead {
  const { above, named } = context
  const parts = takeParts(cells, above.parts)
  const kept = { phase: parts.phase, building: parts.building, entrance: parts.entrance }
  const down = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as UnitParts
  const placed = placeOf(cells, parts, way)
  if (placed === undefined)
    return { unit: null, fromRow: null, above: { unit: null, row: null, bad: true, parts: down } }
  const field = cells.has('unitCode') ? 'unitCode' : 'room'
  if (placed === null) {
    if (above.unit === null || !named) {
      cells.report(field, above.bad && named ? 'unit-above-bad' : 'unit-missing', 'error')
      return { unit: null, fromRow: null, above: { ...above, parts: down } }
    }
    const { floor, room, building, entrance, phase, code } = above.unit
    const own = facts(cells, { code, parts: {}, floor: null })
    return { unit: { ...own, floor, room, building, entrance, phase }, fromRow: above.row, above }
  }
  const unit = facts(cells, placed)
  return { unit, fromRow: null, above: { unit, row: cells.row, bad: false, parts: down } }
}
