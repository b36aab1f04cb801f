/** JSON of bytes and texts that anybody may have written. */
import { fromUtf8 } from '#shared/kernel/bytes.ts'
import { parseJson } from '#shared/kernel/parseJson.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import { faultOfJson, isPlain, type Plain } from '#shared/sync/shape.ts'

/** The value of a text; undefined where it is no JSON. Never throws. */
export function parsedJson(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    // Foreign bytes that are no JSON are a refusal, not a fault.
    return undefined
  }
}

/** The object of canonical bytes; undefined for another text of it, keys that poison, fractions, too deep nesting. Never throws. */
export function canonicalObject(bytes: Uint8Array): Plain | undefined {
  const text = fromUtf8(bytes)
  const value = text.ok ? parsedJson(text.value) : undefined
  if (!text.ok || !isPlain(value) || faultOfJson(value) !== undefined) return undefined
  return canonicalText(value) === text.value ? value : undefined
}
