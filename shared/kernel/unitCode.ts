/** Unit codes by a project's pattern, `{building}-{entrance}-{room}`: taken apart and put together (handbook 2.19, 3.1). */
import { type Refusal, refuse } from './errors.ts'
import { ok, type Result } from './result.ts'
import { foldWidth, normalizeCode, normalizeText, upperAscii } from './text.ts'

/** Places a pattern may name, from the outside in. */
export const UNIT_PARTS = ['phase', 'building', 'entrance', 'floor', 'room'] as const
/** One of them. */
export type UnitPart = (typeof UNIT_PARTS)[number]

/** What is known of a unit's place, each as written: `{ building: '2', entrance: '1', room: '1203' }`. */
export type UnitParts = Readonly<Partial<Record<UnitPart, string>>>

/** A code taken apart: its parts, the code as stored, and the floor where part or room says it (below ground negative). */
export interface UnitPlace {
  readonly code: string
  readonly parts: UnitParts
  readonly floor: number | null
}

/** Why a code or pattern is refused; each code is explained at the functions. */
export type UnitCodeRefusal = Refusal<'empty' | 'bad-pattern' | 'not-in-pattern' | 'part-missing'>

const TOKEN = /\{(\w+)\}/g
const LONGEST_PATTERN = 80
const SHAPES: Readonly<Record<UnitPart, string>> = {
  phase: '[^-]+?',
  building: '[^-]+?',
  entrance: '[^-]+?',
  floor: 'B?\\d{1,3}',
  room: '[^-]+',
}
/** Where nothing stands between two parts, figures divide as rooms are counted: floor and two figures. */
const ADJACENT_ROOM = '[A-Z]?\\d{3,4}[A-Z]?'

interface Piece {
  readonly before: string
  readonly part: UnitPart
}

function isPart(text: string): text is UnitPart {
  return (UNIT_PARTS as readonly string[]).includes(text)
}

/** What stands between two parts of a code once it is normalised; a word of place such as 栋 or # is a dash there. */
function literal(text: string): string {
  const folded = upperAscii(foldWidth(normalizeText(text))).replaceAll(' ', '')
  return folded.replace(/(?:#|号)?(?:楼|栋|幢|座|单元|层|室|房)|#|号/g, '-').replace(/-+/g, '-')
}

function readPattern(pattern: string): Result<{ pieces: readonly Piece[]; after: string }, UnitCodeRefusal> {
  const pieces: Piece[] = []
  let at = 0
  for (const match of pattern.matchAll(TOKEN)) {
    const part = match[1] ?? ''
    if (!isPart(part) || pieces.some((piece) => piece.part === part)) return refuse('bad-pattern')
    pieces.push({ before: pattern.slice(at, match.index), part })
    at = match.index + match[0].length
  }
  const after = pattern.slice(at)
  const rest = pieces.map((piece) => piece.before).join('') + after
  const named = pieces.some(({ part }) => part === 'room')
  if (!named || /[{}]/.test(rest) || pattern.length > LONGEST_PATTERN) return refuse('bad-pattern')
  return ok({ pieces, after })
}

function escaped(text: string): string {
  return text.replace(/[.*+?^$()|[\]\\/]/g, '\\$&')
}

function patternExpression(pieces: readonly Piece[], after: string): RegExp {
  const source = pieces.map(({ before, part }, index) => {
    const between = literal(before)
    const dash = index === 0 ? between.replace(/^-/, '') : between
    const shape = index > 0 && between === '' && part === 'room' ? ADJACENT_ROOM : SHAPES[part]
    return `${escaped(dash)}(${shape})`
  })
  return new RegExp(`^${source.join('')}${escaped(literal(after).replace(/-$/, ''))}$`, 'u')
}

/**
 * The floor that a room's number says: 1203 is 12, 203 is 2, 0301 is 3, 301A is 3, B101 is −1; null where it does not say.
 * One or two figures count along a street and say no floor, nor do five or more. Source: handbook 3.1.
 */
export function floorOfRoom(room: string): number | null {
  const [, letter, floor] = /^([A-Z]?)(\d{1,2})\d\d[A-Z]?$/.exec(upperAscii(foldWidth(room.trim()))) ?? []
  if (floor === undefined || Number(floor) === 0) return null
  return letter === 'B' && floor.length === 1 ? -Number(floor) : Number(floor)
}

function floorOf(parts: UnitParts): number | null {
  if (parts.floor === undefined) return parts.room === undefined ? null : floorOfRoom(parts.room)
  const below = /^(?:B|-|负)(\d+)$/.exec(upperAscii(parts.floor))
  const floor = below === null ? Number.parseInt(parts.floor, 10) : -Number(below[1])
  return Number.isFinite(floor) && floor !== 0 ? floor : null
}

/** Whether this is a pattern: each part at most once, {room} among them, no other braces. */
export function isUnitPattern(pattern: string): boolean {
  return readPattern(pattern).ok
}

/** Takes codes apart by one pattern; **refuses** as `parseUnitCode`. */
export type UnitCodeReader = (written: string) => Result<UnitPlace, UnitCodeRefusal>

/** The reader of a pattern, made once for many codes. **Refuses** `bad-pattern`. */
export function unitCodeReader(pattern: string): Result<UnitCodeReader, UnitCodeRefusal> {
  const read = readPattern(pattern)
  if (!read.ok) return read
  const { pieces, after } = read.value
  const expression = patternExpression(pieces, after)
  return ok((written) => {
    const code = normalizeCode(written)
    if (code === '') return refuse('empty')
    const match = expression.exec(code)
    if (match === null) return refuse('not-in-pattern')
    const parts: Partial<Record<UnitPart, string>> = {}
    for (const [index, { part }] of pieces.entries()) parts[part] = match[index + 1] ?? ''
    return ok({ code, parts, floor: floorOf(parts) })
  })
}

/**
 * Takes a written code apart: `2栋1单元1203室` by `{building}-{entrance}-{room}` is building 2, entrance 1, room 1203, floor 12.
 *
 * **Refuses** `empty`; `bad-pattern`; `not-in-pattern`: fewer or more parts than the pattern has.
 * Source: handbook 2.19.
 */
export function parseUnitCode(written: string, pattern: string): Result<UnitPlace, UnitCodeRefusal> {
  if (normalizeCode(written) === '') return refuse('empty')
  const reader = unitCodeReader(pattern)
  return reader.ok ? reader.value(written) : reader
}

/** A part as written in a column of its own: `2栋` is 2, `1单元` 1, `12层` 12, `1203室` 1203. */
export function bareUnitPart(written: string): string {
  return normalizeCode(upperAscii(foldWidth(normalizeText(written))).replace(/期$/, '')).replace(/梯$/, '')
}

/**
 * Puts a code together as it is stored. Parts that the pattern does not name are left out.
 *
 * **Refuses** `bad-pattern`; `part-missing`: the pattern names a part that is not given (`field` says which).
 */
export function formatUnitCode(parts: UnitParts, pattern: string): Result<UnitPlace, UnitCodeRefusal> {
  const read = readPattern(pattern)
  if (!read.ok) return read
  const bare: Partial<Record<UnitPart, string>> = {}
  let text = ''
  for (const { before, part } of read.value.pieces) {
    const value = bareUnitPart(parts[part] ?? '')
    if (value === '') return refuse('part-missing', { field: part })
    bare[part] = value
    text += before + value
  }
  return ok({ code: normalizeCode(text + read.value.after), parts: bare, floor: floorOf({ ...parts, ...bare }) })
}

const GUESSES: Readonly<Record<number, string>> = {
  1: '{room}',
  2: '{building}-{room}',
  3: '{building}-{entrance}-{room}',
  4: '{phase}-{building}-{entrance}-{room}',
}
/** Share of the codes that must agree. */
const ENOUGH = 0.6

/** Whether in codes of three parts the middle one is a floor: the last counts the doors of a floor, 1-12-03. */
function countsDoors(codes: readonly (readonly string[])[]): boolean {
  return codes.every(([, , last = '']) => /^\d{1,2}$/.test(last))
}

/**
 * The pattern most of these codes follow, for a project that has none set; undefined where fewer than three in five agree.
 * Source: handbook 2.19.
 */
export function guessUnitPattern(codes: readonly string[]): string | undefined {
  const split = codes.map((code) => normalizeCode(code).split('-')).filter(([first]) => first !== '')
  const byCount = new Map<number, (readonly string[])[]>()
  for (const parts of split) {
    const same = byCount.get(parts.length) ?? []
    same.push(parts)
    byCount.set(parts.length, same)
  }
  const [most] = [...byCount.entries()].sort(([, a], [, b]) => b.length - a.length)
  if (most === undefined || most[1].length < split.length * ENOUGH) return undefined
  return most[0] === 3 && countsDoors(most[1]) ? '{building}-{floor}-{room}' : GUESSES[most[0]]
}
