/** Checks of untrusted JSON shapes. Each answers the place of the first fault, or undefined when there is none. */
import { parseDot } from './dot.ts'

/** Where a shape is wrong, e.g. `items.0.refs`. */
export type Fault = string | undefined
/** A plain object of unknown content. */
export type Plain = Readonly<Record<string, unknown>>

/** Deeper JSON than this no change needs; a limit keeps hostile nesting cheap. */
const MAX_DEPTH = 16
const LONE_SURROGATE = /\p{Cs}/u
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/

/** Whether the value is an object as JSON makes them: no array, no class. */
export function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Whether the value is text of 1 to `max` UTF-16 units without lone surrogates. */
export function isText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= max && !LONE_SURROGATE.test(value)
}

/** Whether the value is a whole number from `least` to 2^53 - 1. */
export function isWhole(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least
}

/** Whether the value is an instant: ISO 8601, UTC, seconds or milliseconds, a day that exists. */
export function isInstant(value: unknown): value is string {
  const found = typeof value === 'string' ? INSTANT.exec(value) : null
  if (!found) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** The fault of an object that lacks a required key or carries one that is neither required nor optional. */
export function faultOfKeys(value: Plain, required: readonly string[], optional: readonly string[] = []): Fault {
  const missing = required.find((key) => !Object.hasOwn(value, key))
  if (missing !== undefined) return missing
  return Object.keys(value).find((key) => !required.includes(key) && !optional.includes(key))
}

/** The fault of a list of dots: each well formed, none twice, none the change's own. */
export function faultOfDots(value: unknown, own: string): Fault {
  if (!Array.isArray(value)) return 'list'
  const index = value.findIndex((dot) => dot === own || !parseDot(dot).ok)
  if (index >= 0) return String(index)
  return new Set(value).size === value.length ? undefined : 'twice'
}

/** The fault of data that a change may not hold: fractions, -0, lone surrogates, keys that poison, no plain JSON, too deep. */
export function faultOfJson(value: unknown, depth = 0): Fault {
  if (value === null || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? undefined : 'number'
  if (typeof value === 'string') return LONE_SURROGATE.test(value) ? 'text' : undefined
  if (depth >= MAX_DEPTH) return 'depth'
  if (Array.isArray(value)) return firstFault(value, (entry) => faultOfJson(entry, depth + 1))
  if (!isPlain(value)) return 'kind'
  const key = Object.keys(value).find((name) => FORBIDDEN_KEYS.has(name) || LONE_SURROGATE.test(name))
  return key === undefined ? firstFaultOf(value, (entry) => faultOfJson(entry, depth + 1)) : 'key'
}

/** The first fault in a list, with its index before it. */
export function firstFault(list: readonly unknown[], faultOf: (entry: unknown) => Fault): Fault {
  for (const [index, entry] of list.entries()) {
    const fault = faultOf(entry)
    if (fault !== undefined) return `${index}.${fault}`
  }
  return undefined
}

/** The first fault among the values of an object, with its key before it. */
export function firstFaultOf(value: Plain, faultOf: (entry: unknown, key: string) => Fault): Fault {
  for (const [key, entry] of Object.entries(value)) {
    const fault = faultOf(entry, key)
    if (fault !== undefined) return `${key}.${fault}`
  }
  return undefined
}
