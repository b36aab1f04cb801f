/** Values that are neither side's: which fields can be typed where a conflict is settled, and what is read from the typing. */
import { isDay } from '#shared/kernel/days.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import type { Json } from '#shared/kernel/json.ts'
import { parseFen } from '#shared/kernel/money.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { hasLoneSurrogate, normalizeName, normalizeText } from '#shared/kernel/text.ts'

/** How a third value is typed. Areas are typed in m², money in yuan. */
export type Typing = 'name' | 'text' | 'phone' | 'day' | 'fen' | 'area'

const TYPING: Readonly<Record<string, Typing>> = {
  'person.name': 'name',
  'phone.number': 'phone',
  'vehicle.plate': 'text',
  'loanThing.label': 'text',
  'loanThing.feeFen': 'fen',
  'loanThing.depositFen': 'fen',
  'unit.areaCm2': 'area',
  'unit.deliveredDay': 'day',
  'stay.fromDay': 'day',
  'stay.toDay': 'day',
  'stay.leaseTo': 'day',
  'document.receivedDay': 'day',
  'document.validTo': 'day',
  'document.dueDay': 'day',
  'consent.givenDay': 'day',
  'consent.withdrawnDay': 'day',
  'careNote.text': 'text',
  'careNote.endDay': 'day',
  'staff.name': 'name',
  'community.name': 'text',
  'building.firstMoveInDay': 'day',
}
const MOST_CHARACTERS = 200
const CM2_PER_M2 = 10_000

/** How a third value of the field is typed; undefined where only the sides can be chosen: codes, identity numbers, whose records they are. */
export function typingOf(entity: string, field: string): Typing | undefined {
  return TYPING[`${entity}.${field}`]
}

/**
 * The value that was typed for a field: text tidied, a day as ISO text, money in fen, an area in cm².
 * **Refuses** `value-unreadable` for what is no such value, and for a field that cannot be typed.
 */
export function readThird(entity: string, field: string, typed: string): Result<Json, Refusal<'value-unreadable'>> {
  const value = typedValue(typingOf(entity, field), typed)
  return value === undefined ? refuse('value-unreadable', { field: 'third' }) : ok(value)
}

function typedValue(typing: Typing | undefined, typed: string): Json | undefined {
  const text = typing === 'name' ? normalizeName(typed) : normalizeText(typed)
  if (text === '' || text.length > MOST_CHARACTERS || hasLoneSurrogate(text)) return undefined
  switch (typing) {
    case 'name':
    case 'text':
      return text
    case 'phone': {
      const phone = parsePhone(text)
      return phone.ok ? phone.value.number : undefined
    }
    case 'day':
      return isDay(text) ? text : undefined
    case 'fen': {
      const amount = parseFen(text)
      return amount.ok && amount.value >= 0 ? amount.value : undefined
    }
    case 'area':
      return /^\d{1,6}(\.\d{1,4})?$/.test(text) ? positive(Math.round(Number(text) * CM2_PER_M2)) : undefined
    case undefined:
      return undefined
  }
}

function positive(whole: number): number | undefined {
  return whole > 0 ? whole : undefined
}
