/** Areas and shares of a roster, by whole numbers. */
import { parseArea } from '#shared/domain/owner-files/area.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import { bad, type CellRead, doubtful, good, NOTHING_READ, unreadable } from './cellRead.ts'
import { cellText, saysNothing } from './cellText.ts'
import type { RosterShare } from './line.ts'
import type { Cell } from './sheetGrid.ts'

const CM2_PER_M2 = 10_000
const LARGEST_M2 = 1_000_000
/** What a formula's floating point leaves behind: below it a figure was meant exactly. */
const NOISE = 1e-3

function areaOfNumber(squareMetres: number): CellRead<number> {
  if (squareMetres === 0) return doubtful<number>(null, 'area-zero')
  if (!(squareMetres > 0 && squareMetres < LARGEST_M2)) return bad('area-invalid')
  const areaCm2 = Math.round(squareMetres * CM2_PER_M2)
  if (areaCm2 === 0) return bad('area-invalid')
  const exact = Math.abs(squareMetres * CM2_PER_M2 - areaCm2) < NOISE
  return exact ? good(areaCm2) : doubtful(areaCm2, 'area-rounded')
}

/**
 * An area in cm²: `89.5`, `89.5㎡`, `89.50 m2`, `89.5平方米`, or a number in m². A number with more than four decimals is rounded,
 * with a warning; nought is taken as unknown. **Faults** `area-invalid`, `area-zero`, `area-rounded`, `became-date`.
 */
export function readArea(cell: Cell): CellRead<number> {
  const refused = unreadable(cell, 'became-date')
  if (refused !== undefined) return refused
  if (saysNothing(cell)) return NOTHING_READ
  if (typeof cell === 'number') return areaOfNumber(cell)
  const text = foldWidth(cellText(cell)).replace(/(?:平方|㎡|m\^2|sqm)$/i, '')
  if (/^\d+\.\d{5,}$/.test(text)) return areaOfNumber(Number(text))
  const area = parseArea(text)
  if (area.ok) return good(area.value)
  return area.error.code === 'zero' ? doubtful<number>(null, 'area-zero') : bad('area-invalid')
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

function share(num: number, den: number): CellRead<RosterShare> {
  if (!(num > 0 && den > 0 && num <= den && Number.isSafeInteger(den))) return bad('share-invalid')
  const common = divisor(num, den)
  return good({ num: num / common, den: den / common })
}

function decimalShare(whole: string, fraction: string, base: number): CellRead<RosterShare> {
  const scale = 10 ** fraction.length
  return share(Number(whole) * scale + Number(fraction === '' ? 0 : fraction), scale * base)
}

/**
 * A share of the property: `50%`, `1/2`, `0.5`, `50`, `二分之一`. A number up to 1 is a part of the whole, above it per cent.
 * **Faults** `share-invalid`; `share-became-date`: 1/2 that the spreadsheet took for a day.
 */
export function readShare(cell: Cell): CellRead<RosterShare> {
  const refused = unreadable(cell, 'share-became-date')
  if (refused !== undefined) return refused
  if (saysNothing(cell)) return NOTHING_READ
  const text = foldWidth(cellText(cell)).replace(/\s/g, '')
  const numeral = (sign: string | undefined): number => '一二三四五六七八九十'.indexOf(sign ?? '?') + 1
  const [, below, above] = /^([二三四五六七八九十])分之([一二三四五六七八九])$/.exec(text) ?? []
  if (below !== undefined) return share(numeral(above), numeral(below))
  if (/^(?:全部|单独所有|单独|100%)$/.test(text)) return share(1, 1)
  const [, num, den] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []
  if (num !== undefined) return share(Number(num), Number(den))
  const [, whole, fraction = '', percent] = /^(\d{1,3})(?:\.(\d{1,8}))?(%?)$/.exec(text) ?? []
  if (whole === undefined) return bad('share-invalid')
  const part = percent === '' && Number(text) <= 1
  return decimalShare(whole, fraction, part ? 1 : 100)
}
