/** Canonical JSON (RFC 8785) of data already checked: the fast way, for what kernel/canonicalJson.ts would not refuse. */
import canonicalize from 'canonicalize'

/** Deeper than any change: what goes on further, or round in circles, is left to the library. */
const MAX_DEPTH = 64

/** The canonical text. **Throws** on what is no JSON at all: lone surrogates, NaN, `undefined` at the top. */
export function canonicalText(value: unknown): string {
  // The engine writes JSON many times faster than any library; all it lacks is the order of the keys.
  const ordered = inOrder(value, 0)
  if (ordered !== NOT_SIMPLE) {
    const text = JSON.stringify(ordered)
    // It writes a lone surrogate as an escape, where the canonical form has none: the library looks closer, and refuses.
    if (!text.includes('\\ud')) return text
  }
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('Only JSON has a canonical form')
  return text
}

/** Said of what the engine might write otherwise: no plain data, or keys that it would put first. */
const NOT_SIMPLE = Symbol('not simple')

/** The value with the keys of every object in canonical order; the same object where they are already. */
function inOrder(value: unknown, depth: number): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : NOT_SIMPLE
  if (typeof value !== 'object' || depth > MAX_DEPTH) return NOT_SIMPLE
  if (Array.isArray(value)) return listInOrder(value, depth)
  return Object.getPrototypeOf(value) === Object.prototype
    ? objectInOrder(value as Readonly<Record<string, unknown>>, depth)
    : NOT_SIMPLE
}

function listInOrder(list: readonly unknown[], depth: number): unknown {
  let copy: unknown[] | undefined
  for (let index = 0; index < list.length; index += 1) {
    const ordered = inOrder(list[index], depth + 1)
    if (ordered === NOT_SIMPLE) return NOT_SIMPLE
    if (ordered === list[index]) continue
    copy ??= [...list]
    copy[index] = ordered
  }
  return copy ?? list
}

function objectInOrder(value: Readonly<Record<string, unknown>>, depth: number): unknown {
  const keys = Object.keys(value)
  const isSorted = keys.every((key, index) => index === 0 || (keys[index - 1] as string) < key)
  if (!isSorted) {
    if (keys.some(isNumberLike)) return NOT_SIMPLE
    keys.sort()
  }
  let copy: Record<string, unknown> | undefined = isSorted ? undefined : {}
  for (const [index, key] of keys.entries()) {
    const ordered = key === 'toJSON' || key === '__proto__' ? NOT_SIMPLE : inOrder(value[key], depth + 1)
    if (ordered === NOT_SIMPLE) return NOT_SIMPLE
    if (ordered !== value[key] && !copy) copy = copyOf(value, keys.slice(0, index))
    if (copy) copy[key] = ordered
  }
  return copy ?? value
}

function copyOf(value: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, value[key]]))
}

/** Engines list keys like `10` before all others, whatever the order they were given in. */
function isNumberLike(key: string): boolean {
  const first = key.charCodeAt(0)
  return first >= 48 && first <= 57
}
