/** From what a person knows to the community's keys: the passphrase, or the code of the recovery sheet. Nothing is written. */
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import { type KeysFile, openByPassphrase, openByRecovery } from '#shared/sync/wire/keysFile.ts'
import { deriveKek, normalPassphrase } from '#shared/sync/wire/passphrase.ts'
import { readRecoveryCode } from '#shared/sync/wire/recoveryCode.ts'

/** What was typed. */
export type Secret = { readonly by: 'passphrase' | 'code'; readonly typed: string }

export type OpenKeysRefusal = Refusal<
  'passphrase-missing' | 'passphrase-wrong' | 'code-wrong' | 'recovery-length' | 'recovery-group' | 'keys-damaged'
>

/** The ring in the keys file that counts, or in one that was made with it at once. **Refuses** as `openKeys`. */
export async function openNewestKeys(
  { file, twins = [] }: { readonly file: KeysFile; readonly twins?: readonly KeysFile[] },
  secret: Secret,
): Promise<Result<KeyRing, OpenKeysRefusal>> {
  const opened = await openKeys(file, secret)
  for (const twin of opened.ok ? [] : twins) {
    const other = await openKeys(twin, secret)
    if (other.ok) return other
  }
  return opened
}

/** The ring in a keys file. **Refuses** what does not open it; a passphrase is tried as it is, however weak it would be as a new one. */
export async function openKeys(file: KeysFile, secret: Secret): Promise<Result<KeyRing, OpenKeysRefusal>> {
  return secret.by === 'code' ? openByCode(file, secret.typed) : openByTyped(file, secret.typed)
}

function openByCode(file: KeysFile, typed: string): Result<KeyRing, OpenKeysRefusal> {
  const code = readRecoveryCode(typed)
  if (!code.ok) return code
  const ring = openByRecovery(file, code.value)
  return ring ? ok(ring) : err({ code: 'code-wrong' })
}

async function openByTyped(file: KeysFile, typed: string): Promise<Result<KeyRing, OpenKeysRefusal>> {
  if (typed.trim() === '') return err({ code: 'passphrase-missing' })
  const kek = await kekOf(file, typed)
  if (!kek.ok) return kek
  const ring = openByPassphrase(file, kek.value)
  return ring ? ok(ring) : err({ code: 'passphrase-wrong' })
}

/** The key that a typed passphrase gives with the parameters of a file. **Refuses** `passphrase-wrong` for what no passphrase can be. */
export async function kekOf(
  { kdf }: Pick<KeysFile, 'kdf'>,
  typed: string,
): Promise<Result<Uint8Array, Refusal<'passphrase-wrong' | 'keys-damaged'>>> {
  const normal = normalPassphrase(typed)
  if (!normal.ok) return err({ code: 'passphrase-wrong' })
  const kek = await deriveKek(normal.value, kdf)
  return kek.ok ? kek : err({ code: 'keys-damaged' })
}
