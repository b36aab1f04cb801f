/**
 * PIN verifiers: Argon2id in PHC text form. The cost keeps a stolen database from being read off in seconds; it stays below
 * what a queue notices. A PIN is a screen gate and no more (architecture, threat model).
 */
import { argon2id, argon2Verify } from 'hash-wasm'
import type { RandomBytes } from './ids.ts'

/** Cost of one try: 19 MiB, two passes (the OWASP floor for Argon2id). */
const COST = { memorySize: 19 * 1024, iterations: 2, parallelism: 1, hashLength: 32 } as const
const SALT_BYTES = 16

/** The verifier to store for a PIN. */
export function makePinVerifier(pin: string, randomBytes: RandomBytes): Promise<string> {
  return argon2id({ ...COST, password: pin, salt: randomBytes(SALT_BYTES), outputType: 'encoded' })
}

/** Whether the PIN fits the verifier; a verifier that cannot be read fits nothing. */
export async function isPin(pin: string, verifier: string): Promise<boolean> {
  try {
    return await argon2Verify({ password: pin, hash: verifier })
  } catch {
    return false
  }
}
