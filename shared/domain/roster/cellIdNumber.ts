/** Numbers of papers in a roster, checked by their kind or, where none is said, by their shape (handbook 2.19). */
import { parseCreditCode } from '#shared/kernel/creditCode.ts'
import type { Day } from '#shared/kernel/days.ts'
import { type IdKind, type IdNumberWarning, parseIdNumber, type Sex } from '#shared/kernel/idNumber.ts'
import { type IdPaperWarning, parseIdPaper } from '#shared/kernel/idPapers.ts'
import { foldWidth, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import { bad, type CellRead, doubtful, good, NOTHING_READ, unreadable } from './cellRead.ts'
import { cellFigures, lostDigits, saysNothing } from './cellText.ts'
import type { CellCode } from './line.ts'
import type { Cell } from './sheetGrid.ts'

/** A paper as read; `company` numbers are credit codes. */
export interface RosterPaper {
  readonly kind: IdKind | 'company'
  readonly number: string
  readonly sex: Sex | null
}

const WARNINGS: Readonly<Record<IdPaperWarning, CellCode>> = {
  'unknown-area': 'id-unknown-area',
  'old-number': 'id-old-number',
  'over-120': 'id-over-120',
  'other-kind': 'id-other-kind',
}

const REASONS: Readonly<Record<string, CellCode>> = {
  'not-an-id-number': 'id-length',
  'bad-birthday': 'id-birthday',
  'birthday-in-future': 'id-birthday',
  'bad-check': 'id-check',
}

const plainNumber = (text: string): string => upperAscii(foldWidth(normalizeText(text))).replace(/[\s-]/g, '')

/** The kind a number shows by its shape alone; undefined where it shows none. */
function kindByShape(number: string): IdKind | 'company' | undefined {
  if (/^\d{17}[\dX]$/.test(number)) return number.startsWith('9') && parseCreditCode(number).ok ? 'company' : 'resident'
  if (/^\d{13,20}X?$/.test(number)) return 'resident'
  if (/^[159ANY][1239][0-9A-HJ-NPQRTUWXY]{16}$/.test(number)) return 'company'
  if (/^[HM]\d{8}(?:\d\d)?$/.test(number)) return 'hong-kong-macao-permit'
  if (/^\d{8}$/.test(number)) return 'taiwan-permit'
  return /^[A-Z]{1,2}\d{7,8}$/.test(number) ? 'passport' : undefined
}

function companyCode(text: string): CellRead<RosterPaper> {
  const code = parseCreditCode(text)
  return code.ok ? good({ kind: 'company', number: code.value, sex: null }) : bad('credit-code-invalid')
}

function residentOf(text: string, today: Day): CellRead<RosterPaper> {
  const read = parseIdNumber(text, today)
  if (!read.ok) return bad(REASONS[read.error.code] ?? 'id-invalid')
  const { kind, number, sex, warnings } = read.value
  return doubtful({ kind, number, sex }, ...warnings.map((warning: IdNumberWarning) => WARNINGS[warning]))
}

function namedPaper(kind: IdKind, text: string, today: Day): CellRead<RosterPaper> {
  const read = parseIdPaper(kind, text, today)
  if (!read.ok)
    return bad(REASONS[read.error.code] ?? (read.error.code === 'too-long' ? 'text-too-long' : 'id-invalid'))
  const checked = parseIdNumber(read.value.number, today)
  const sex = checked.ok && read.value.birthday !== undefined ? checked.value.sex : null
  return doubtful({ kind, number: read.value.number, sex }, ...read.value.warnings.map((warning) => WARNINGS[warning]))
}

/**
 * The number of a paper of the named kind, or of the kind its shape shows; a wrong check is an error and never mended.
 * **Faults** `digits-lost`: a number cell of more than fifteen figures; `id-length`, `id-check`, `id-birthday`, `id-invalid`,
 * `credit-code-invalid`, `became-date`; warnings of the kernel, and `id-kind-guessed` for a paper of no known shape.
 * Source: handbook 2.19.
 */
export function readIdNumber(cell: Cell, kind: IdKind | 'company' | null, today: Day): CellRead<RosterPaper> {
  const refused = unreadable(cell, 'became-date')
  if (refused !== undefined) return refused
  if (saysNothing(cell) || cell === 0) return NOTHING_READ
  if (lostDigits(cell)) return bad('digits-lost')
  const text = cellFigures(cell)
  if (kind === 'company') return companyCode(text)
  if (kind !== null) return namedPaper(kind, text, today)
  const shape = kindByShape(plainNumber(text))
  if (shape === 'company') return companyCode(text)
  if (shape === 'resident') return residentOf(text, today)
  const { value, faults } = namedPaper(shape ?? 'other', text, today)
  return value === null ? { value, faults } : doubtful(value, 'id-kind-guessed')
}

/** The credit code of a company. **Faults** `digits-lost`, `credit-code-invalid`, `became-date`. */
export function readCreditCode(cell: Cell): CellRead<string> {
  const refused = unreadable(cell, 'became-date')
  if (refused !== undefined) return refused
  if (saysNothing(cell)) return NOTHING_READ
  if (lostDigits(cell)) return bad('digits-lost')
  const { value, faults } = companyCode(cellFigures(cell))
  return { value: value?.number ?? null, faults }
}
