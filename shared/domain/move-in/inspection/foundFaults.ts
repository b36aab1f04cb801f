/** Faults as they are told at an inspection, or at a second visit before the keys (handbook R44, R45, 2.3). */
import type { DecisionContext } from '#shared/domain/draft.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import { itemsOfRoom, kindOfRoom } from './houseRooms.ts'

/** Most characters of any text of an inspection. */
export const LONGEST_INSPECTION_TEXT = 200

/** Why a fault is not taken; `field` = `faults.<room>/<item>.<what of it>`. */
export type FoundFaultRefusal = Refusal<
  | 'room-unknown'
  | 'item-unknown'
  | 'fault-words-missing'
  | 'responsible-unknown'
  | 'due-missing'
  | 'due-invalid'
  | 'due-before'
  | 'fault-photo'
  | 'text-too-long'
>

/** One fault as it is told. */
export interface FoundFaultInput {
  readonly room: string
  readonly item: string
  readonly what: string
  /** Of the setting `move-in.responsible`; empty for a demand that nobody owes, which is recorded all the same (handbook R45). */
  readonly responsible: string
  /** Day that was agreed with the owner; a demand may have none. */
  readonly dueOn: string
  /** Hashes of photographs. */
  readonly photos: readonly string[]
}

/** What faults are judged by. */
export interface FaultTerms {
  readonly items: readonly Pick<ChecklistItem, 'code' | 'words'>[]
  readonly rooms: readonly string[]
  readonly responsible: readonly string[]
  /** Day of the inspection: what was agreed lies on it or after it. */
  readonly day: Day
  /** Why a fault has no photograph, for all of them. */
  readonly noPhotoWhy: string
}

/** The first thing that is wrong with these faults. Source: handbook R45, 2.3. */
export function foundFaultsFault(faults: readonly FoundFaultInput[], terms: FaultTerms): FoundFaultRefusal | undefined {
  for (const fault of faults) {
    const code = codeFault(fault, terms)
    if (code !== undefined) return code
  }
  const isBare = faults.some(({ responsible, photos }) => responsible !== '' && photos.length === 0)
  return isBare && normalizeText(terms.noPhotoWhy) === '' ? { code: 'fault-photo', field: 'noPhotoWhy' } : undefined
}

function codeFault(
  { room, item, what, responsible, dueOn }: FoundFaultInput,
  { items, rooms, responsible: parties, day }: FaultTerms,
): FoundFaultRefusal | undefined {
  const at = (part: string): string => `faults.${faultKey(room, item)}.${part}`
  if (!rooms.includes(room) || kindOfRoom(room) === undefined) return { code: 'room-unknown', detail: { room } }
  if (!itemsOfRoom(items, room).some((one) => one.item === item)) return { code: 'item-unknown', detail: { item } }
  if (normalizeText(what) === '') return { code: 'fault-words-missing', field: at('what') }
  if (lengthInCharacters(what) > LONGEST_INSPECTION_TEXT)
    return { code: 'text-too-long', field: at('what'), detail: { max: LONGEST_INSPECTION_TEXT } }
  if (responsible !== '' && !parties.includes(responsible))
    return { code: 'responsible-unknown', field: at('responsible') }
  if (dueOn === '') return responsible === '' ? undefined : { code: 'due-missing', field: at('dueOn') }
  if (!isDay(dueOn)) return { code: 'due-invalid', field: at('dueOn') }
  return dueOn < day ? { code: 'due-before', field: at('dueOn') } : undefined
}

/** The item of a room, as forms and refusals name it. */
export function faultKey(room: string, item: string): string {
  return `${room}/${item}`
}

/** Faults as the case keeps them, each with an id of its own. */
export function keptFaults(faults: readonly FoundFaultInput[], { newId }: DecisionContext): readonly JsonObject[] {
  return faults.map(({ room, item, what, responsible, dueOn, photos }) => ({
    ...{ id: newId(), room, item, what: normalizeText(what), responsible, dueOn, photos: [...photos] },
  }))
}

/** Hashes of all their photographs. */
export function blobsOfFaults(faults: readonly FoundFaultInput[]): readonly string[] {
  return faults.flatMap(({ photos }) => photos)
}
