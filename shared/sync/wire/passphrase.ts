/** The community's passphrase (sync 4.8) and the key that follows from it: Argon2id with a floor in code. */
import { argon2id } from 'hash-wasm'
import { utf8 } from '#shared/kernel/bytes.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { hasLoneSurrogate } from '#shared/kernel/text.ts'

/** What one try costs. Stored in the open beside what it protects. */
export interface KdfParameters {
  /** KiB. */
  readonly memory: number
  readonly passes: number
  readonly lanes: number
  /** 16 random bytes. */
  readonly salt: Uint8Array
}

/** The floor, and what new files are written with: 64 MiB, three passes, one lane (RFC 9106, second recommendation, with one lane). */
export const KDF_FLOOR = { memory: 64 * 1024, passes: 3, lanes: 1 } as const
/** Above this a file is somebody's attempt to stop the desk: 1 GiB, 16 passes, 8 lanes. */
const KDF_CEILING = { memory: 1024 * 1024, passes: 16, lanes: 8 } as const

/** Length of a salt, bytes. */
export const SALT_BYTES = 16
/** Shortest passphrase, characters; four words, or a sentence. */
export const MIN_PASSPHRASE = 8
/** Longest passphrase, characters. */
export const MAX_PASSPHRASE = 200

/**
 * The passphrase as it is used: NFKC, without white space round it, inner runs of it as one space, so that another keyboard gives the same.
 * **Refuses** `passphrase-short` below 8 characters, `passphrase-long` above 200, `passphrase-plain` where all characters are the same
 * or it is nothing but digits: such a one falls in a day.
 */
export function normalPassphrase(
  typed: string,
): Result<string, Refusal<'passphrase-short' | 'passphrase-long' | 'passphrase-plain'>> {
  if (typed.length > MAX_PASSPHRASE * 4 || hasLoneSurrogate(typed)) return refuse('passphrase-long')
  const text = typed.normalize('NFKC').trim().replace(/\s+/gu, ' ')
  const characters = [...text]
  if (characters.length < MIN_PASSPHRASE) return refuse('passphrase-short', { detail: { least: MIN_PASSPHRASE } })
  if (characters.length > MAX_PASSPHRASE) return refuse('passphrase-long', { detail: { most: MAX_PASSPHRASE } })
  const isPlain = /^\d+$/.test(text) || new Set(characters).size === 1
  return isPlain ? refuse('passphrase-plain') : ok(text)
}

/** Whether a key may be derived so: not below the floor, and not so much that it stops the desk. */
export function isKdfAllowed({ memory, passes, lanes, salt }: KdfParameters): boolean {
  const within = (name: keyof typeof KDF_FLOOR, value: number) =>
    Number.isSafeInteger(value) && value >= KDF_FLOOR[name] && value <= KDF_CEILING[name]
  return salt.length === SALT_BYTES && within('memory', memory) && within('passes', passes) && within('lanes', lanes)
}

/** The key of a normal passphrase, 32 bytes. About half a second. **Refuses** `kdf-refused` below the floor and above the ceiling. */
export async function deriveKek(passphrase: string, kdf: KdfParameters): Promise<Result<Uint8Array, 'kdf-refused'>> {
  if (!isKdfAllowed(kdf)) return err('kdf-refused')
  const key = await argon2id({
    password: utf8(passphrase),
    salt: kdf.salt,
    memorySize: kdf.memory,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    hashLength: 32,
    outputType: 'binary',
  })
  return ok(key)
}
