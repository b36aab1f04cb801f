/** Setting and changing the community's passphrase, and a new recovery code: each makes the next keys file (sync 4.8). */
import type { Desk } from '#renderer/db/deskContext.ts'
import { keepKeysText, readKeysText } from '#renderer/db/keysFile.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { base64url, fromBase64url, fromUtf8 } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { numberedName, parseNumberedName } from '#shared/sync/wire/fileNames.ts'
import { type KeysWrapping, makeKeysFile, openByPassphrase } from '#shared/sync/wire/keysFile.ts'
import { deriveKek, KDF_FLOOR, normalPassphrase, SALT_BYTES } from '#shared/sync/wire/passphrase.ts'
import { RECOVERY_SECRET_BYTES, recoveryCodeOf } from '#shared/sync/wire/recoveryCode.ts'
import { type NumberedKeys, newestKeys } from './folderVerdict.ts'
import { kekOf } from './openKeys.ts'

/** Why nothing was changed; a code with its words, and figures for them. */
export interface KeysRefusal {
  readonly code: string
  readonly detail?: Readonly<Record<string, string | number>>
}

type Parts = Pick<KeysWrapping, 'kek' | 'kdf' | 'recovery'>

/**
 * Sets the first passphrase; gives the recovery code, which is kept nowhere. Where a folder is bound, its keys file is published before
 * anything is kept here. **Refuses** `beyond-role`, `passphrase-short`, `passphrase-long`, `passphrase-plain`, `passphrase-set` (there is
 * one), and as the folder does.
 */
export async function setPassphrase(
  desk: Desk,
  typed: string,
): Promise<Result<{ readonly code: string }, KeysRefusal>> {
  if (!isLeader(desk.signature.actor)) return err({ code: 'beyond-role' })
  const known = await currentKeys(desk)
  if (!known.ok) return known
  if (known.value !== undefined) return err({ code: 'passphrase-set' })
  const made = await freshKek(desk, typed)
  if (!made.ok) return made
  const secret = desk.store.ids.randomBytes(RECOVERY_SECRET_BYTES)
  const kept = await publishKeys(desk, undefined, { ...made.value, recovery: secret })
  return kept.ok ? ok({ code: recoveryCodeOf(secret) }) : kept
}

/** Another passphrase; the printed recovery code stays good. **Refuses** `passphrase-wrong` for the present one, and as `setPassphrase`. */
export async function changePassphrase(desk: Desk, now: string, next: string): Promise<Result<null, KeysRefusal>> {
  const proved = await proveCurrent(desk, now)
  if (!proved.ok) return proved
  const made = await freshKek(desk, next)
  if (!made.ok) return made
  const { current } = proved.value
  return publishKeys(desk, current, { ...made.value, recovery: current.file })
}

/** A new recovery code under the present passphrase: what is printed again is another one. **Refuses** as `changePassphrase`. */
export async function newRecoveryCode(
  desk: Desk,
  now: string,
): Promise<Result<{ readonly code: string }, KeysRefusal>> {
  const proved = await proveCurrent(desk, now)
  if (!proved.ok) return proved
  const { current, kek } = proved.value
  const secret = desk.store.ids.randomBytes(RECOVERY_SECRET_BYTES)
  const kept = await publishKeys(desk, current, { kek, kdf: current.file.kdf, recovery: secret })
  return kept.ok ? ok({ code: recoveryCodeOf(secret) }) : kept
}

/** The keys file that counts: on the bound folder, or the one that was made here; undefined where no passphrase was ever set. */
export async function currentKeys(desk: Desk): Promise<Result<NumberedKeys | undefined, KeysRefusal>> {
  const own = await readKeysText(desk.store)
  const there = await keysOnTarget(desk)
  if (!there.ok) return there
  const texts = [...there.value, ...(own === undefined ? [] : [own])]
  if (texts.length === 0) return ok(undefined)
  const newest = newestKeys(texts, desk.store.workspace)
  return newest.ok ? newest : err({ code: newest.error })
}

/** A page may name a folder only when it was just chosen: of a bound one the files are listed and read. */
export async function keysOnTarget({ bridge, info, store }: Desk): Promise<Result<readonly string[], KeysRefusal>> {
  if (info.capabilities.folder !== true || info.demo) return ok([])
  const at = { workspaceId: store.workspace }
  const listed = await bridge.folder.list({ ...at, path: 'meta' })
  if (!listed.ok) return listed.error.code === 'not-bound' || listed.error.code === 'not-found' ? ok([]) : listed
  const texts: string[] = []
  for (const { name } of listed.value.entries) {
    if (parseNumberedName('keys', name) === undefined) continue
    const read = await bridge.folder.read({ ...at, path: `meta/${name}`, offset: 0, length: KEYS_FILE_MAX_BYTES })
    if (!read.ok) return read
    const bytes = fromBase64url(read.value.bytes)
    const text = bytes.ok ? fromUtf8(bytes.value) : bytes
    if (text.ok) texts.push(text.value)
  }
  return ok(texts)
}

const KEYS_FILE_MAX_BYTES = 256 * 1024

async function proveCurrent(desk: Desk, typed: string) {
  if (!isLeader(desk.signature.actor)) return err({ code: 'beyond-role' })
  const current = await currentKeys(desk)
  if (!current.ok) return current
  if (current.value === undefined) return err({ code: 'passphrase-missing' })
  const kek = await kekOf(current.value.file, typed)
  if (!kek.ok) return kek
  if (!openByPassphrase(current.value.file, kek.value)) return err({ code: 'passphrase-wrong' })
  return ok({ current: current.value, kek: kek.value })
}

async function freshKek({ store }: Desk, typed: string): Promise<Result<Pick<Parts, 'kek' | 'kdf'>, KeysRefusal>> {
  const normal = normalPassphrase(typed)
  if (!normal.ok) return normal
  const kdf = { ...KDF_FLOOR, salt: store.ids.randomBytes(SALT_BYTES) }
  const kek = await deriveKek(normal.value, kdf)
  return kek.ok ? ok({ kek: kek.value, kdf }) : err({ code: 'failed' })
}

/** Published before it is kept: a passphrase that only this desk knows of would open no folder. */
async function publishKeys(
  desk: Desk,
  current: NumberedKeys | undefined,
  parts: Parts,
): Promise<Result<null, KeysRefusal>> {
  const { store } = desk
  const number = (current?.file.number ?? 0) + 1
  const ring = store.ring.read()
  const replaces = current === undefined ? {} : { replaces: ring }
  const bytes = makeKeysFile({
    ws: store.workspace,
    number,
    ring,
    ...parts,
    ...replaces,
    randomBytes: store.ids.randomBytes,
  })
  const text = fromUtf8(bytes)
  if (!text.ok) return err({ code: 'failed' })
  const published = await publishToTarget(desk, number, bytes)
  if (!published.ok) return published
  await keepKeysText(store, text.value)
  return ok(null)
}

/** Puts a keys file on the bound folder; nothing to do where none is bound. **Refuses** as the folder does. */
export async function publishToTarget(
  desk: Desk,
  number: number,
  bytes: Uint8Array,
): Promise<Result<null, KeysRefusal>> {
  const { bridge, info, store } = desk
  if (info.capabilities.folder !== true || info.demo) return ok(null)
  const path = `meta/${numberedName('keys', number)}`
  const place = { workspaceId: store.workspace, device: store.device }
  const done = await bridge.folder.publish({ ...place, path, bytes: base64url(bytes) })
  if (done.ok || done.error.code === 'not-bound') return ok(null)
  return done
}
