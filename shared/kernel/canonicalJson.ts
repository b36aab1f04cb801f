/** Canonical JSON (RFC 8785) of plain data, the text that changes are hashed over (sync 4.3). Refuses what two machines could read differently. */
import canonicalize from 'canonicalize'
import { type Refusal, refuse } from './errors.ts'
import type { Json } from './json.ts'
import { parseJson } from './parseJson.ts'
import { ok, type Result } from './result.ts'
import { hasLoneSurrogate } from './text.ts'

/** Deepest nesting: a value alone has depth 0, each array or object round it one more. */
export const MAX_JSON_DEPTH = 32

/** `field` is the path to the offence, `items.0.f`; never the value, which may be personal. */
export type JsonRefusal = Refusal<'not-json' | 'not-an-integer' | 'lone-surrogate' | 'forbidden-key' | 'too-deep'>
type JsonProblem = JsonRefusal['code']

interface Finding {
  readonly code: JsonProblem
  readonly path: readonly string[]
}

function problemOfLeaf(value: unknown): JsonProblem | undefined {
  if (value === null || typeof value === 'boolean') return undefined
  // Beyond 2^53 - 1 two integers share one number: they would hash alike.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? undefined : 'not-an-integer'
  if (typeof value === 'string') return hasLoneSurrogate(value) ? 'lone-surrogate' : undefined
  return 'not-json'
}

/** Objects of any realm count as plain when their prototype is a root; a class instance, Date or Map is not data. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null)
}

function problemOfKey(key: string): JsonProblem | undefined {
  if (key === '__proto__') return 'forbidden-key'
  return hasLoneSurrogate(key) ? 'lone-surrogate' : undefined
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] | undefined {
  // Array.from shows holes as undefined, which is refused: a hole would become null on the way.
  if (Array.isArray(value)) return Array.from(value, (element, index) => [String(index), element] as const)
  return isPlainObject(value) ? Object.entries(value) : undefined
}

/** The path is put together on the way out: this runs at every commit, and nearly always finds nothing. */
function findProblem(value: unknown, depth: number): Finding | undefined {
  if (typeof value !== 'object' || value === null) {
    const code = problemOfLeaf(value)
    return code === undefined ? undefined : { code, path: [] }
  }
  // Also what ends a cycle.
  if (depth >= MAX_JSON_DEPTH) return { code: 'too-deep', path: [] }
  const entries = entriesOf(value)
  if (entries === undefined) return { code: 'not-json', path: [] }
  for (const [key, inner] of entries) {
    const code = problemOfKey(key)
    if (code !== undefined) return { code, path: [] }
    const found = findProblem(inner, depth + 1)
    if (found !== undefined) return { code: found.code, path: [key, ...found.path] }
  }
  return undefined
}

/**
 * The one text of a piece of plain data: keys sorted by UTF-16, no white space.
 *
 * **Refuses** `not-an-integer`: fractions, NaN, integers beyond ±(2^53 − 1); `lone-surrogate` in a text or key;
 * `forbidden-key`: `__proto__`; `too-deep`: more than 32 levels, cycles too; `not-json`: undefined, holes, class instances.
 * Source: RFC 8785; sync 4.3 (integers only).
 */
export function canonicalJson(value: unknown): Result<string, JsonRefusal> {
  const problem = findProblem(value, 0)
  if (problem !== undefined) {
    return refuse(problem.code, problem.path.length > 0 ? { field: problem.path.join('.') } : {})
  }
  const text = canonicalize(value)
  return text === undefined ? refuse('not-json') : ok(text)
}

/** The data of a canonical text. **Refuses** as `canonicalJson`, and `not-json` for a text that is not exactly the canonical one. */
export function parseCanonicalJson(text: string): Result<Json, JsonRefusal> {
  let value: Json
  try {
    value = parseJson(text) as Json
  } catch {
    // The parser has no other way to say no.
    return refuse('not-json')
  }
  const again = canonicalJson(value)
  if (!again.ok) return again
  return again.value === text ? ok(value) : refuse('not-json')
}
