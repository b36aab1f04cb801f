/** The code in the QR of every issued paper: what a scanner types into the desk when the signed paper comes back (architecture 9). */
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth } from '#shared/kernel/text.ts'

/** `not-a-record-code`: some other text was scanned. `newer-record-code`: printed by a newer version. `misread`: the check sign is wrong. */
export type RecordCodeRefusal = Refusal<'not-a-record-code' | 'newer-record-code' | 'misread'>

const PREFIX = 'QT1.'
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const MODULUS = SIGNS.length
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const SCANNED = /^QT1\.([0-9A-F]{32})([0-9A-Z])$/
const ANY_VERSION = /^QT[1-9][0-9]*\./
/** A scanner set to another keyboard layout may type another dash, or none; none of them carries meaning. */
const DASHES = /[-\u2010-\u2015\u2212]/g

/** Check sign by ISO 7064 MOD 37,36: finds every single wrong sign and every swap of two neighbours. */
function checkSign(digits: string): string {
  let sum = MODULUS
  for (const digit of digits) {
    sum += SIGNS.indexOf(digit)
    sum = (sum > MODULUS ? sum - MODULUS : sum) * 2
    if (sum > MODULUS) sum -= MODULUS + 1
  }
  return SIGNS.charAt((MODULUS + 1 - sum) % MODULUS)
}

/**
 * The record code of a sheet: `QT1.`, its UUID in capitals, `-` and a check sign. Only signs of the QR alphanumeric mode, so the QR stays coarse.
 * **Throws** when the id is not a lower-case UUID. Source: handbook 2 (head and foot of every print).
 */
export function recordCode(sheetId: string): string {
  if (!UUID.test(sheetId)) throw new TypeError('A record code needs the UUID of a sheet')
  const capitals = sheetId.toUpperCase()
  return `${PREFIX}${capitals}-${checkSign(capitals.replaceAll('-', ''))}`
}

/**
 * The sheet id in a scanned or typed record code; capitals, full-width signs, spaces around and dashes do not matter.
 * **Refuses** `not-a-record-code`, `newer-record-code`, `misread`.
 */
export function parseRecordCode(text: string): Result<string, RecordCodeRefusal> {
  const scanned = foldWidth(text).trim().replace(DASHES, '').toUpperCase()
  if (!ANY_VERSION.test(scanned)) return refuse('not-a-record-code')
  if (!scanned.startsWith(PREFIX)) return refuse('newer-record-code')
  const [, digits, check] = SCANNED.exec(scanned) ?? []
  if (digits === undefined || check !== checkSign(digits)) return refuse('misread')
  return ok(digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
}
