/** The workspace's local key (sync 4.8): made once, never replaced, wrapped by the system's key store where there is one. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { createDurably, errorCode, isDiskFull } from '#electron/host/durableFile.ts'
import type { KeyProtection, Reply, Request } from '#shared/ipc/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'

/** Length of a local key in bytes. */
export const LOCAL_KEY_BYTES = 32

/** The system's key store; both directions throw when it is locked or gone. Texts are base64. */
export interface KeyWrap {
  readonly wrap: (plain: string) => Promise<string>
  readonly unwrap: (wrapped: string) => Promise<string>
}

/** What the key room needs; `keyWrap` is absent on a host without a key store, and then the reply says `key-file`. */
export interface LocalKeyContext {
  readonly dataDir: string
  readonly randomBytes: (length: number) => Uint8Array
  readonly keyWrap?: KeyWrap | undefined
}

const storedKey = z.strictObject({
  v: z.literal(1),
  protection: z.enum(['os-keystore', 'key-file']),
  key: z.string().min(1),
})
type StoredKey = z.infer<typeof storedKey>
type LocalKeyReply = Reply<'secrets:localKey'>

/** Gives the workspace's key, making it on the first call; two callers at once get the same one. */
export async function getOrCreateLocalKey(
  { workspaceId }: Request<'secrets:localKey'>,
  context: LocalKeyContext,
): Promise<LocalKeyReply> {
  const path = localKeyPath(context.dataDir, workspaceId)
  const kept = await readKept(path)
  if (kept !== undefined) return openKept(kept, context.keyWrap)
  try {
    await createDurably(path, JSON.stringify(await makeKey(context)))
  } catch (cause) {
    if (isDiskFull(cause)) return err({ code: 'disk-full' })
    throw cause
  }
  // Read back what stands: another window may have been first, and a key nobody can read again must not seal a record.
  const made = await readKept(path)
  return made === undefined ? err({ code: 'key-damaged' }) : openKept(made, context.keyWrap)
}

/** Where the key of a workspace is kept. */
export function localKeyPath(dataDir: string, workspaceId: string): string {
  return join(dataDir, 'keys', `${workspaceId}.json`)
}

async function makeKey({ randomBytes, keyWrap }: LocalKeyContext): Promise<StoredKey> {
  const key = Buffer.from(randomBytes(LOCAL_KEY_BYTES)).toString('base64url')
  if (keyWrap === undefined) return { v: 1, protection: 'key-file', key }
  return { v: 1, protection: 'os-keystore', key: await keyWrap.wrap(key) }
}

async function readKept(path: string): Promise<StoredKey | 'damaged' | undefined> {
  try {
    return storedKey.safeParse(JSON.parse(await readFile(path, 'utf8'))).data ?? 'damaged'
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return undefined
    if (cause instanceof SyntaxError) return 'damaged'
    throw cause
  }
}

async function openKept(kept: StoredKey | 'damaged', keyWrap: KeyWrap | undefined): Promise<LocalKeyReply> {
  if (kept === 'damaged') return err({ code: 'key-damaged' })
  if (kept.protection === 'key-file') return checked(kept.key, kept.protection)
  if (keyWrap === undefined) return err({ code: 'key-locked' })
  try {
    return checked(await keyWrap.unwrap(kept.key), kept.protection)
  } catch {
    // The store is locked or belongs to another sign-in: a new key would make every sealed record unreadable.
    return err({ code: 'key-locked' })
  }
}

function checked(key: string, protection: KeyProtection): LocalKeyReply {
  const bytes = Buffer.from(key, 'base64url')
  const whole = bytes.length === LOCAL_KEY_BYTES && bytes.toString('base64url') === key
  return whole ? ok({ key, protection }) : err({ code: 'key-damaged' })
}
