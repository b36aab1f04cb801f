/** Keys files of the target (sync 4.8): a newer ring counts only when a key of ours wrapped it; one that we cannot open stops all writing. */
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import { greatestOf } from '#shared/kernel/lists.ts'
import { parseNumberedName } from '#shared/sync/wire/fileNames.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import { isNewerKeys, isSuccessor, type KeysFile, openByRing, readKeysFile } from '#shared/sync/wire/keysFile.ts'
import { META } from './layout.ts'
import { type Round, readWhole, type WholeFile } from './reach.ts'

const KEYS_BYTES = 256 * 1024

/** Takes over what the files bring, in the order of their numbers; a file that is still arriving is left for the next round. */
export async function readKeysFiles(round: Round, names: readonly string[]): Promise<void> {
  const { session, ports } = round
  let isClosed = false
  for (const name of names) {
    if (session.keysRead.has(name)) continue
    const whole = await readWhole(round, `${META}/${name}`, KEYS_BYTES)
    const file = whole.ok ? readKeysFile(whole.bytes, ports.desk.workspace) : undefined
    if (!whole.ok || !file?.ok) continue
    const ring = ringOf(file.value, ports.desk.ring())
    isClosed = ring === undefined
    if (!ring) continue
    if (ring.current > ports.desk.ring().current) {
      await ports.desk.takeRing(ring)
      round.isBusy = true
    }
    await keepNewest(round, file.value, whole)
    session.keysRead.set(name, whole.hash)
  }
  session.keysTwice = twiceNumbered(round, names)
  if (isClosed) round.gate = 'keys-changed'
}

/** The newest one is held by every desk: whoever is left can put it back, and backups open by the passphrase of today. */
async function keepNewest({ ports }: Round, file: KeysFile, { bytes }: WholeFile & { ok: true }): Promise<void> {
  const { keysFile, workspace } = ports.desk
  // The first file says nothing that a ring proves: it is held by who made it and who joined with it.
  if (!keysFile || !file.byRing) return
  const text = await keysFile.read()
  const held = text === undefined ? undefined : readKeysFile(utf8(text), workspace)
  const newer = fromUtf8(bytes)
  if (newer.ok && (!held?.ok || isNewerKeys(file, held.value))) await keysFile.keep(newer.value)
}

/** The highest number, where files of different content bear it. */
function twiceNumbered({ session }: Round, names: readonly string[]): number | undefined {
  const numbers = names.map((name) => parseNumberedName('keys', name) ?? 0)
  const highest = greatestOf(numbers, 0)
  const hashes = names.flatMap((name, index) => (numbers[index] === highest ? (session.keysRead.get(name) ?? []) : []))
  return new Set(hashes).size > 1 ? highest : undefined
}

/** The ring of a file; the held one where the file says nothing that only a passphrase opens. */
function ringOf(file: KeysFile, held: KeyRing): KeyRing | undefined {
  if (!file.byRing) return held
  const { key } = file.byRing
  // A desk that is ahead of this file proves it with the key it was made with, and loses none of its own.
  const ring = held.teamKeys.has(key)
    ? openByRing(file, { ...held, current: key, teamKeys: upTo(held, key) })
    : undefined
  if (!ring) return undefined
  return isSuccessor(ring, held) ? ring : isSuccessor(held, ring) ? held : undefined
}

function upTo({ teamKeys }: KeyRing, key: number): ReadonlyMap<number, Uint8Array> {
  return new Map([...teamKeys].filter(([id]) => id <= key))
}
