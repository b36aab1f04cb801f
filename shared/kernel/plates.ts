/** Number plates: warned about, never refused, since a plate that stands before the desk exists (handbook 2.19). */
import { foldWidth, normalizeText, upperAscii } from './text.ts'

/** `new-energy` has eight characters; `other`: foreign, military, embassy, temporary, or mistyped. */
export type PlateKind = 'ordinary' | 'new-energy' | 'other'
/** What is doubtful: nothing typed, not 7 or 8 characters, no province first, no letter second, a serial with I, O or foreign signs. */
export type PlateWarning = 'empty' | 'length' | 'province' | 'office-letter' | 'serial'

/** A plate as stored, `京A12345`: capitals, no dot, space or dash. */
export interface Plate {
  readonly plate: string
  readonly kind: PlateKind
  readonly warnings: readonly PlateWarning[]
}

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
/** No I and no O in a serial; the last sign may say what the car is for. */
const SERIAL = /^[0-9A-HJ-NP-Z]{4}(?:[0-9A-HJ-NP-Z]{1,2}|[警学挂港澳领试超])$/

function warningsOf(signs: readonly string[]): PlateWarning[] {
  if (signs.length === 0) return ['empty']
  const warnings: PlateWarning[] = []
  const [province = '', office = ''] = signs
  if (signs.length !== 7 && signs.length !== 8) warnings.push('length')
  if (!PROVINCES.includes(province)) warnings.push('province')
  if (!/^[A-Z]$/.test(office)) warnings.push('office-letter')
  if (warnings.length === 0 && !SERIAL.test(signs.slice(2).join(''))) warnings.push('serial')
  return warnings
}

/**
 * Reads a number plate: full width, small letters, dots, spaces and dashes are made one form; doubts are warnings, in the
 * order of the plate (`serial` only when all before it is well). Source: handbook 2.19.
 */
export function readPlate(text: string): Plate {
  const plate = upperAscii(foldWidth(normalizeText(text))).replace(/[\s\-.·•‧・･\u2010-\u2015\u2212]/g, '')
  const signs = [...plate]
  const warnings = warningsOf(signs)
  const kind = warnings.length > 0 ? 'other' : signs.length === 8 ? 'new-energy' : 'ordinary'
  return { plate, kind, warnings }
}
