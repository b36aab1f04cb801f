/** The code on the label of a thing in custody: scanned anywhere at the desk it leads to the thing. */
import { foldWidth, upperAscii } from '#shared/kernel/text.ts'

/** A colon, because an input method that is on turns it into a wide one, which leads back; a full stop becomes another sign. */
const MARK = 'QTC:'
/** A UUID, or the 20 base32 characters of a derived id (`parcelIdOf`). */
const ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z2-7]{20})$/

/** The code of a record: `QTC:` and its id in capitals, so that the QR stays small. Source: handbook section 4 item 8. */
export function custodyCode(id: string): string {
  return MARK + upperAscii(id)
}

/** The record whose label was scanned; undefined for any other text. */
export function parseCustodyCode(scanned: string): string | undefined {
  const text = upperAscii(foldWidth(scanned).trim())
  if (!text.startsWith(MARK)) return undefined
  const id = text.slice(MARK.length).toLowerCase()
  return ID.test(id) ? id : undefined
}
