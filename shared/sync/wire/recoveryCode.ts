/**
 * The recovery code that is printed (sync 4.8): 256 random bits in 13 groups of five characters, the last of each a check character,
 * so that a mistyped group is named before anything is tried.
 */
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'

/** Crockford's alphabet: no I, L, O, U, which people take for others. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_BYTES = 32
const GROUPS = 13
const GROUP_DATA = 4
const GROUP_SIZE = GROUP_DATA + 1

/** Length of a recovery secret, bytes. */
export const RECOVERY_SECRET_BYTES = SECRET_BYTES

/** The code of a 32-byte secret: groups of five, joined by `-`. */
export function recoveryCodeOf(secret: Uint8Array): string {
  const digits = toDigits(secret)
  const groups = Array.from({ length: GROUPS }, (_, index) => {
    const data = digits.slice(index * GROUP_DATA, (index + 1) * GROUP_DATA)
    return [...data, checkOf(data, index)].map((digit) => ALPHABET[digit]).join('')
  })
  return groups.join('-')
}

/**
 * The secret of a code as people type it: either case, any spaces and dashes, O for 0, I and L for 1.
 * **Refuses** `recovery-length` (detail: `missing` or `extra` characters) and `recovery-group` (detail: `group`, from 1) for the first group
 * whose check character does not fit.
 */
export function readRecoveryCode(typed: string): Result<Uint8Array, Refusal<'recovery-length' | 'recovery-group'>> {
  if (typed.length > GROUPS * GROUP_SIZE * 4) return refuse('recovery-length', { detail: { extra: typed.length } })
  const text = [
    ...typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}_.,]/gu, ''),
  ]
  const digits = text.map((character) => ALPHABET.indexOf(READ_AS[character] ?? character))
  const groups = Array.from({ length: Math.floor(digits.length / GROUP_SIZE) }, (_, index) =>
    digits.slice(index * GROUP_SIZE, (index + 1) * GROUP_SIZE),
  )
  const wrong = groups.findIndex((group, index) => !isGroup(group, index))
  if (wrong >= 0) return refuse('recovery-group', { detail: { group: wrong + 1 } })
  const missing = GROUPS * GROUP_SIZE - digits.length
  if (missing !== 0) return refuse('recovery-length', { detail: missing > 0 ? { missing } : { extra: -missing } })
  const secret = fromDigits(groups.flatMap((group) => group.slice(0, GROUP_DATA)))
  return secret ? ok(secret) : refuse('recovery-group', { detail: { group: GROUPS } })
}

const READ_AS: Readonly<Record<string, string | undefined>> = { O: '0', I: '1', L: '1' }

function isGroup(group: readonly number[], index: number): boolean {
  return index < GROUPS && !group.includes(-1) && checkOf(group.slice(0, GROUP_DATA), index) === group[GROUP_DATA]
}

/** Over GF(32), each place with a weight of its own: every wrong character and every swap within a group shows; so do swapped groups. */
function checkOf(data: readonly number[], group: number): number {
  return data.reduce((sum, digit, place) => sum ^ times(digit, place + 2), group + 1)
}

function times(a: number, b: number): number {
  let product = 0
  let factor = a
  for (let bits = b; bits > 0; bits >>= 1) {
    if (bits & 1) product ^= factor
    factor <<= 1
    // x^5 + x^2 + 1, which cannot be divided.
    if (factor & 32) factor ^= 0b100101
  }
  return product
}

function toDigits(secret: Uint8Array): readonly number[] {
  const bits = [...secret]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .padEnd(GROUPS * GROUP_DATA * 5, '0')
  return Array.from({ length: GROUPS * GROUP_DATA }, (_, index) =>
    Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2),
  )
}

function fromDigits(digits: readonly number[]): Uint8Array | undefined {
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('')
  if (/1/.test(bits.slice(SECRET_BYTES * 8))) return undefined
  return Uint8Array.from({ length: SECRET_BYTES }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  )
}
