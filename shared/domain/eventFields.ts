/** Reading the data of an event that another desk, or another version, may have written. */
import { isDay, isInstant } from '#shared/kernel/days.ts'
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** What the data of one event says, each field as what it should be or nothing. */
export interface EventFields {
  readonly text: (field: string) => string
  /** Undefined for an empty or missing id. */
  readonly id: (field: string) => string | null
  /** A whole number not below 0; 0 for anything else. */
  readonly whole: (field: string) => number
  readonly isSet: (field: string) => boolean
  readonly texts: (field: string) => readonly string[]
  /** An ISO instant, or empty. */
  readonly instant: (field: string) => string
  /** A day, or empty. */
  readonly day: (field: string) => string
  /** An amount in whole fen, of either sign; null for anything else. */
  readonly fen: (field: string) => number | null
  /** A list of objects, each read with a reader of its own. */
  readonly each: (field: string) => readonly EventFields[]
}

/** The reader of one event's data. */
export function fieldsOf({ data }: Pick<LiveEvent, 'data'>): EventFields {
  const text = (field: string): string => {
    const value = data[field]
    return typeof value === 'string' ? value : ''
  }
  return {
    text,
    id: (field) => text(field) || null,
    whole: (field) => {
      const value = data[field]
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0
    },
    isSet: (field) => data[field] === true,
    texts: (field) => {
      const value = data[field]
      return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
    },
    instant: (field) => (isInstant(text(field)) ? text(field) : ''),
    day: (field) => (isDay(text(field)) ? text(field) : ''),
    fen: (field) => {
      const value = data[field]
      return typeof value === 'number' && Number.isSafeInteger(value) ? value : null
    },
    each: (field) => {
      const value = data[field]
      return Array.isArray(value) ? value.filter(isObject).map((one) => fieldsOf({ data: one })) : []
    },
  }
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
