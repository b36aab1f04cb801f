/** The keys of a backup: by the local key on the machine that made it, by passphrase or recovery code on any. */
import type { LocalSeal } from '#renderer/db/localSeal.ts'
import { fromBase64url } from '#shared/kernel/bytes.ts'
import type { BackupPreamble } from '#shared/sync/backup/layout.ts'
import { decodeRing, type KeyRing } from '#shared/sync/wire/keyRing.ts'

/** What the ring of a backup is sealed to under the local key: this community and this file. */
export function ringContext({ ws, file }: Pick<BackupPreamble, 'ws' | 'file'>): string {
  return `backup-ring/${ws}/${file}`
}

/** The ring, where this local key sealed it; undefined on another machine. */
export function openLocalRing(seal: LocalSeal, preamble: BackupPreamble): KeyRing | undefined {
  const sealed = fromBase64url(preamble.localRing)
  const bytes = sealed.ok ? seal.open(sealed.value, ringContext(preamble)) : undefined
  return bytes && decodeRing(bytes)
}
