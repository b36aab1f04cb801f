/** Telephones of a roster: several in a cell, with words beside them, and numbers that lost digits (handbook 2.19). */
import { parsePhone } from '#shared/kernel/phones.ts'
import { foldWidth, normalizeText } from '#shared/kernel/text.ts'
import { bad, type CellRead, good, NOTHING_READ, partsOf, unreadable } from './cellRead.ts'
import { cellFigures, cellLines, lostDigits, saysNothing } from './cellText.ts'
import type { CellCode, RosterPhone } from './line.ts'
import type { Cell } from './sheetGrid.ts'

const NUMBER = /(?:\+|00)?\d[\d\-() .转]*\d/
const LONGEST_LABEL = 20

/** The words beside a number without the signs that hold them there. */
function labelOf(text: string): string | null {
  const label = normalizeText(text.replace(/[()（）[\]【】:：<>《》=—-]+/g, ' ')).replace(
    /^(?:电话|手机|tel|mobile)$/i,
    '',
  )
  return label === '' ? null : [...label].slice(0, LONGEST_LABEL).join('')
}

function readOne(part: string): RosterPhone | CellCode {
  const whole = parsePhone(part)
  if (whole.ok) return { number: whole.value.number, label: null }
  const plain = foldWidth(part)
  const match = NUMBER.exec(plain)
  if (match === null) return 'phone-invalid'
  const written = match[0].replace(/^(\d+)\.0+$/, '$1')
  const phone = parsePhone(written)
  if (!phone.ok) return phone.error.code === 'mobile-length' ? 'phone-length' : 'phone-invalid'
  return { number: phone.value.number, label: labelOf(plain.replace(match[0], ' ')) }
}

/** Numbers beside each other with only spaces between: taken apart where each alone is a number and the whole is none. */
function spaced(part: string): readonly string[] {
  const pieces = part.split(/\s+/).filter((piece) => piece !== '')
  const mobiles = pieces.filter((piece) => /1[3-9]\d{9}|0\d{2,3}-\d{7,8}/.test(foldWidth(piece)))
  if (pieces.length < 2 || mobiles.length < 2) return [part]
  return mobiles.length === pieces.length ? pieces : (part.match(/\D*1[3-9]\d{9}(?:\s*[(（][^)）]*[)）])?/g) ?? [part])
}

function isBad(read: RosterPhone | CellCode): read is CellCode {
  return typeof read === 'string'
}

/**
 * The telephones of a cell, each once, with what stood beside them: `张先生13800138000`, `13800138000(妻)`. A number cell is exact.
 * **Faults** `digits-lost` (1.38E+10: the rest is gone), `phone-length`, `phone-invalid`, `became-date`. Source: handbook 2.19.
 */
export function readPhones(cell: Cell): CellRead<readonly RosterPhone[]> {
  const refused = unreadable(cell, 'became-date')
  if (refused !== undefined) return refused
  if (saysNothing(cell) || cell === 0) return NOTHING_READ
  if (lostDigits(cell)) return bad('digits-lost')
  const text = typeof cell === 'number' ? cellFigures(cell) : foldWidthKeepLines(cellLines(cell))
  const phones = new Map<string, RosterPhone>()
  for (const part of partsOf(text).flatMap(spaced)) {
    if (saysNothing(part)) continue
    if (lostDigits(part)) return bad('digits-lost')
    const read = readOne(part)
    if (isBad(read)) return bad(read)
    if (!phones.has(read.number)) phones.set(read.number, read)
  }
  return good([...phones.values()])
}

/** Full-width figures narrow, line ends kept. */
function foldWidthKeepLines(text: string): string {
  return foldWidth(text).replace(/[\u200b-\u200d\ufeff\u2060]/g, '')
}
