/**
 * Canonical JSON cut into what repeats and what does not: the skeleton (keys, brackets, `true`, `false`, `null`) and the texts and numbers
 * in it, each as it stands there. A skeleton that is canonical with any scalars is canonical with all.
 */
import { canonicalText } from '#shared/sync/canonical.ts'
import { faultOfJson } from '#shared/sync/shape.ts'
import { parsedJson } from './parsedJson.ts'

/** Stands in a skeleton where a token stood; canonical JSON escapes it, so that it occurs nowhere else. */
export const SLOT = '\u0001'

/** A text with its colon is a key; a text or number without one is a token. */
const TOKEN = /"(?:[^"\\]|\\.)*"(:?)|-?\d+/g
/** A text that stands for itself: nothing that would be escaped. */
const SIMPLE_TEXT = /^"[^"\\\p{Cc}\p{Cs}]*"$/u

/** The skeleton of a canonical text and its tokens, in order. */
export function cut(text: string): { readonly skeleton: string; readonly tokens: readonly string[] } {
  const tokens: string[] = []
  const skeleton = text.replace(TOKEN, (found: string, colon: string | undefined) => {
    if (colon === ':') return found
    tokens.push(found)
    return SLOT
  })
  return { skeleton, tokens }
}

/** Whether a token is the one text of a text or whole number. */
export function isCanonicalToken(token: string): boolean {
  if (SIMPLE_TEXT.test(token)) return true
  const value = parsedJson(token)
  if (typeof value !== 'string' && typeof value !== 'number') return false
  return faultOfJson(value) === undefined && canonicalText(value) === token
}

/** Whether a skeleton, filled with canonical tokens, is canonical JSON. */
export function isCanonicalSkeleton(skeleton: string): boolean {
  const text = skeleton.replaceAll(SLOT, '0')
  const value = parsedJson(text)
  if (faultOfJson(value) !== undefined) return false
  // A slot inside a key would be filled with quotes: keys are as short as the grammar makes them, and hold none.
  return canonicalText(value) === text && cut(text).skeleton === skeleton
}
