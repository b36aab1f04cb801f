/** A hint while a passphrase is typed: what is refused, and what is easily guessed. No proof of strength. */
import { MIN_PASSPHRASE, normalPassphrase } from '#shared/sync/wire/passphrase.ts'

export type Strength = 'empty' | 'short' | 'plain' | 'weak' | 'fair' | 'good'

/** Characters that a desk could have typed by heart; a Chinese sign tells more than a letter. */
const FAIR_FROM = 14
const GOOD_FROM = 20
const HAN_WORTH = 2

/** How good it looks, and how many characters are missing where it is too short. */
export function strengthOf(typed: string): { readonly strength: Strength; readonly missing: number } {
  const length = [...typed.trim()].length
  if (length === 0) return { strength: 'empty', missing: 0 }
  const normal = normalPassphrase(typed)
  if (!normal.ok) {
    const isShort = normal.error.code === 'passphrase-short'
    return isShort ? { strength: 'short', missing: MIN_PASSPHRASE - length } : { strength: 'plain', missing: 0 }
  }
  const worth = worthOf(normal.value)
  return { strength: worth >= GOOD_FROM ? 'good' : worth >= FAIR_FROM ? 'fair' : 'weak', missing: 0 }
}

/** Repeated characters count once and a half: `aaaaaaab` is no long passphrase. */
function worthOf(text: string): number {
  const signs = [...text]
  const different = new Set(signs).size
  const han = signs.filter((sign) => /\p{Script=Han}/u.test(sign)).length
  return Math.min(signs.length, different * 1.5) + han * (HAN_WORTH - 1)
}
