/** The code on the label of a thing: scanned at the desk it lends the thing or takes it back. */
import { parseRecordCode, recordCode } from '#shared/domain/sheets/recordCode.ts'
import { foldWidth } from '#shared/kernel/text.ts'

const SHEET = 'QT1.'
const THING = 'QL1.'

/** The code of a thing: `QL1.`, its UUID in capitals and a check sign. **Throws** when the id is not a lower-case UUID. */
export function thingCode(thingId: string): string {
  return recordCode(thingId).replace(SHEET, THING)
}

/** The thing whose label was scanned; undefined for any other text, and for a misread code. */
export function parseThingCode(scanned: string): string | undefined {
  const text = foldWidth(scanned).trim().toUpperCase()
  if (!text.startsWith(THING)) return undefined
  const read = parseRecordCode(text.replace(THING, SHEET))
  return read.ok ? read.value : undefined
}
