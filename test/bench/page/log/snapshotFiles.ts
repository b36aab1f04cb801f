// A community as the files that a joining desk finds: a sealed snapshot and its keys; and as gzip JSON lines under the same cipher.
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import type { DeviceId } from '#shared/sync/change.ts'
import { type DeviceSigner, signerOf } from '#shared/sync/wire/deviceKey.ts'
import { type KeyRing, mintRing } from '#shared/sync/wire/keyRing.ts'
import { sealPersonKeys } from '#shared/sync/wire/personKeysFile.ts'
import { sealSnapshot } from '#shared/sync/wire/snapshotFile.ts'
import { BENCH_WORKSPACE } from './foreignDesk.ts'
import { sealedCommunity } from './sealedCommunity.ts'

const DEVICE = 'otherdeskotherde' as DeviceId
const FOLD_VERSION = 1

interface SnapshotFiles {
  readonly ring: KeyRing
  readonly signer: DeviceSigner
  readonly snapshot: Uint8Array
  readonly keys: Uint8Array
}

interface Lines {
  readonly key: Uint8Array
  readonly nonce: Uint8Array
  readonly lines: Uint8Array
}

const files = new Map<number, SnapshotFiles>()
const sealedLines = new Map<number, Lines>()
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** The files of so many people; made once. */
export function filesOf(people: number): SnapshotFiles {
  const known = files.get(people)
  if (known) return known
  const { source, keys } = sealedCommunity(people)
  const [ring, signer] = [mintRing(randomBytes), signerOf(randomBytes(32))]
  const seal = () => ({ ring, signer, nonce: randomBytes(24) })
  const content = { ws: BENCH_WORKSPACE, device: DEVICE, foldVersion: FOLD_VERSION, source }
  const ofKeys = { ws: BENCH_WORKSPACE, device: DEVICE, first: 1, last: people, keys }
  const made = { ring, signer, snapshot: sealSnapshot(content, seal()).bytes, keys: sealPersonKeys(ofKeys, seal()) }
  files.set(people, made)
  return made
}

/** The records of so many people as JSON lines, zipped by the browser and sealed. */
export async function linesOf(people: number): Promise<Lines> {
  const known = sealedLines.get(people)
  if (known) return known
  const text = [...sealedCommunity(people).source.registers].map((record) => JSON.stringify(record)).join('\n')
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  const [key, nonce] = [randomBytes(32), randomBytes(24)]
  const lines = xchacha20poly1305(key, nonce).encrypt(new Uint8Array(await new Response(zipped).arrayBuffer()))
  const made = { key, nonce, lines }
  sealedLines.set(people, made)
  return made
}
