/** What is typed of a list, and what it tells: everything is as it should be until an item is spoken of. */

import type { ListPlaceTold } from '#renderer/features/vacant-inspections/commands/lists.ts'
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import type { Finding } from '#shared/domain/vacant-inspections/kinds.ts'
import type { ListWalk } from '#shared/domain/vacant-inspections/lists/listRecording.ts'
import type { Day } from '#shared/kernel/days.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

/** What is typed of one place; fields are named as refusals name them. */
export type ListPlaceValues = {
  /** Empty for the whole project. */
  buildingId: string
  turn: number
  /** Item → fault or none; an item that is not there is as it should be. */
  found: Record<string, string>
  /** Item → words of its fault. */
  items: Record<string, string>
  /** Photographs that are ready; they are no part of this draft. */
  pictures: number
  noPhotoWhy: string
  handled: string
  remark: string
}

/** What is typed of a list. */
export type ListValues = {
  officerId: string
  /** As typed: 0930. */
  at: string
  paperNumber: string
  places: ListPlaceValues[]
}

/** One place of the form. */
export interface PlaceAsked {
  readonly buildingId: string
  readonly turn: number
}

/** Everything as it should be, everywhere. */
export function startValues(places: readonly PlaceAsked[], officerId: string): ListValues {
  const blank = { found: {}, items: {}, pictures: 0, noPhotoWhy: '', handled: '', remark: '' }
  return {
    ...{ officerId, at: '', paperNumber: '' },
    places: places.map(({ buildingId, turn }) => ({ ...blank, buildingId, turn })),
  }
}

/** Whether a draft from disk is one of these places. */
export function isListValues(values: unknown, places: readonly PlaceAsked[]): values is ListValues {
  if (typeof values !== 'object' || values === null) return false
  const read = values as Partial<ListValues>
  if (![read.officerId, read.at, read.paperNumber].every((one) => typeof one === 'string')) return false
  const typed: unknown = read.places
  if (!Array.isArray(typed) || typed.length !== places.length) return false
  return typed.every((one: unknown, at) => isPlaceValues(one, places[at]))
}

function isPlaceValues(value: unknown, asked: PlaceAsked | undefined): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { buildingId, turn, found, items, noPhotoWhy, handled, remark } = value as Record<string, unknown>
  const isSame = buildingId === asked?.buildingId && turn === asked?.turn
  const texts = [noPhotoWhy, handled, remark].every((one) => typeof one === 'string')
  return isSame && texts && isRecord(found) && isRecord(items)
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at an item. */
export function foundAt({ found }: Pick<ListPlaceValues, 'found'>, code: string): Finding {
  const told = found[code]
  return told === 'fault' || told === 'none' ? told : 'ok'
}

/** Items at fault of one place. */
export function faultsOf(place: ListPlaceValues): readonly string[] {
  return Object.keys(place.found).filter((code) => foundAt(place, code) === 'fault')
}

/** A tap goes round: as it should be, at fault, not there. */
export function nextFinding(found: Finding): Finding {
  if (found === 'ok') return 'fault'
  return found === 'fault' ? 'none' : 'ok'
}

/** What was typed into the field of numbers. */
export type TypedNumber =
  | { readonly ok: true; readonly code: string; readonly found: 'fault' | 'none' }
  | { readonly ok: false; readonly number: string }

/** `3` is the third item at fault, `-3` the third is not there; undefined for nothing typed. */
export function readNumber(typed: string, codes: readonly string[]): TypedNumber | undefined {
  const plain = foldWidth(typed).trim()
  if (plain === '') return undefined
  const parts = /^(-?)(\d{1,2})$/.exec(plain)
  const code = parts === null ? undefined : codes[Number(parts[2]) - 1]
  if (parts === null || code === undefined) return { ok: false, number: plain }
  return { ok: true, code, found: parts[1] === '-' ? 'none' : 'fault' }
}

/** Who walked and when, as the decision takes it. A time that cannot be read is left for it to refuse. */
export function walkOf(
  { officerId, at, paperNumber }: ListValues,
  { day, zone }: { readonly day: Day; readonly zone: string },
): ListWalk {
  const minutes = parseTypedTime(at)
  const told = at.trim() === '' ? '' : minutes === undefined ? '?' : zonedInstant(day, minutes, zone)
  return { officerId, at: told, paperNumber }
}

/** One place as the command takes it. */
export function placeTold(place: ListPlaceValues, pictures: readonly Uint8Array[]): ListPlaceTold {
  const { buildingId, turn, found, items, noPhotoWhy, handled, remark } = place
  const told = Object.keys(found).map((code) => {
    const finding = foundAt(place, code)
    return { item: code, found: finding, remark: finding === 'fault' ? (items[code] ?? '') : '' }
  })
  return { buildingId, turn, items: told, pictures, noPhotoWhy, handled, remark }
}

/** What the form still lacks; `isLate`: another day than today. */
export function missingOf(
  { officerId, at, paperNumber, places }: ListValues,
  { isLate, words }: { readonly isLate: boolean; readonly words: (field: ListGap, place: number) => string },
): readonly MissingField[] {
  const wantsTime = isLate || paperNumber.trim() !== ''
  const gaps = [
    { field: 'officerId', label: words('officer', 0), is: officerId === '' },
    { field: 'at', label: words('at', 0), is: wantsTime && at.trim() === '' },
    ...places.flatMap((place, index) => {
      const faults = faultsOf(place)
      const wordless = faults.find((code) => (place.items[code] ?? '').trim() === '')
      const hasReason = place.pictures > 0 || place.noPhotoWhy.trim() !== ''
      return [
        {
          field: `places.${index}.items.${wordless ?? ''}`,
          label: words('words', index),
          is: wordless !== undefined,
        },
        {
          field: `places.${index}.noPhotoWhy`,
          label: words('photo', index),
          is: faults.length > 0 && !hasReason,
        },
      ]
    }),
  ]
  return gaps.filter(({ is }) => is).map(({ field, label }) => ({ field, label }))
}

/** A thing that a form may lack. */
export type ListGap = 'officer' | 'at' | 'words' | 'photo'
