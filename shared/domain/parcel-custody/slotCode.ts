/** The code on the label of a slot: scanned while counting it says where the next things lie. */
import { foldWidth, upperAscii } from '#shared/kernel/text.ts'

/** A colon for the reason that `custodyCode` has. */
const MARK = 'QTS:'
/** Slots have derived ids only (`slotIdOf`): a code may hold Han characters, which no scanner types. */
const ID = /^[a-z2-7]{20}$/

/** The code of a slot: `QTS:` and its id in capitals. Source: handbook R101, section 4 item 8. */
export function slotScanCode(id: string): string {
  return MARK + upperAscii(id)
}

/** The id of the slot whose label was scanned; undefined for any other text. */
export function parseSlotScanCode(scanned: string): string | undefined {
  const text = upperAscii(foldWidth(scanned).trim())
  if (!text.startsWith(MARK)) return undefined
  const id = text.slice(MARK.length).toLowerCase()
  return ID.test(id) ? id : undefined
}
