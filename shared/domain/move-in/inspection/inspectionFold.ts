/** 验房 of a case (handbook R44, 2.3): items by room, start readings, who signed. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** One item of one room that was looked at. */
export interface LookedItem extends JsonObject {
  /** Room code, with a number from the second of its kind on: `bedroom`, `bedroom-2`. */
  readonly room: string
  readonly item: string
  /** 合格、不合格、不适用: `ok`, `fault`, `none`. */
  readonly found: string
}

/** One start reading (handbook D17). */
export interface StartReading extends JsonObject {
  readonly meter: string
  /** Number on the meter. */
  readonly meterNumber: string
  /** `ReadingKind`: an ordinary one, or why there is none. */
  readonly kind: string
  readonly hundredths: number | null
  /** Used since the last round; null where it cannot be told. */
  readonly usedHundredths: number | null
  readonly photos: readonly string[]
  readonly noPhotoWhy: string
}

/** The inspection as it was entered. */
export interface HouseInspection extends JsonObject {
  readonly at: string
  readonly by: string
  readonly inspectorId: string
  /** Engineering's companion and others, by name. */
  readonly companions: string
  readonly listVersion: number
  readonly rooms: readonly string[]
  /** What is not said is as it should be. */
  readonly items: readonly LookedItem[]
  readonly readings: readonly StartReading[]
  /** `InspectionSigner` → `paper`, the hash of what was drawn on the pad, or empty. */
  readonly signatures: Readonly<Record<string, string>>
  /** Paper form that it was entered from, or that was printed of it. */
  readonly number: string
  readonly sheetId: string | null
  /** Why a fault has no photograph. */
  readonly noPhotoWhy: string
  readonly remark: string
  readonly enteredAt: string
  /** How many entries stand: more than one is a conflict of desks. */
  readonly entries: number
}

/** The inspection that stands, or null. The first entry counts; a second one is a conflict that people settle. */
export function foldHouseInspection(events: readonly LiveEvent[]): HouseInspection | null {
  const entries = events.filter(({ ev }) => ev === 'inspected' || ev === 'takenOver')
  const first = entries.find(({ ev }) => ev === 'inspected') ?? entries[0]
  if (first === undefined) return null
  const { text, id, texts, whole, each, instant } = fieldsOf(first)
  return {
    ...{ at: first.at, by: first.actor.id, inspectorId: id('inspectorId') ?? first.actor.id },
    ...{ companions: text('companions'), listVersion: whole('listVersion'), rooms: texts('rooms') },
    items: each('items').map((one) => ({ room: one.text('room'), item: one.text('item'), found: one.text('found') })),
    readings: each('readings').map((one) => ({
      ...{ meter: one.text('meter'), meterNumber: one.text('meterNumber'), kind: one.text('kind') },
      ...{
        hundredths: one.fen('hundredths'),
        usedHundredths: one.fen('usedHundredths'),
        photos: one.texts('photos'),
        noPhotoWhy: one.text('noPhotoWhy'),
      },
    })),
    signatures: signaturesAfter(first, events),
    ...{ number: text('number'), sheetId: id('sheetId'), remark: text('remark'), noPhotoWhy: text('noPhotoWhy') },
    ...{ enteredAt: instant('enteredAt') || first.at, entries: entries.length },
  }
}

/** Who signed at the inspection, and after it; what was signed first stands. */
function signaturesAfter(first: LiveEvent, events: readonly LiveEvent[]): Readonly<Record<string, string>> {
  const later = events.slice(events.indexOf(first) + 1).filter(({ ev }) => ev === 'inspectionSigned')
  // From the last to the first: what was signed before is written over what came after it.
  const told = [...later.toReversed(), first].flatMap(({ data }) => Object.entries(textsByKey(data.signatures)))
  return Object.fromEntries(told.filter(([, signature]) => signature !== ''))
}

function textsByKey(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}
