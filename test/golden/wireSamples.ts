// The files that freeze the wire (sync 5): one of each kind, with keys and nonces that are fixed so that the bytes are. Append only.
import type { Change, DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { chainNext, chainStart, changeHash } from '#shared/sync/envelope.ts'
import { sealAck } from '#shared/sync/wire/ack.ts'
import { sealBlob } from '#shared/sync/wire/blobFile.ts'
import { sealCard } from '#shared/sync/wire/card.ts'
import { signerOf } from '#shared/sync/wire/deviceKey.ts'
import { sealFormat } from '#shared/sync/wire/formatFile.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import { makeKeysFile, rotateRing } from '#shared/sync/wire/keysFile.ts'
import { encodeMarker } from '#shared/sync/wire/marker.ts'
import { KDF_FLOOR } from '#shared/sync/wire/passphrase.ts'
import { sealPersonKeys } from '#shared/sync/wire/personKeysFile.ts'
import { type Run, sealSegment } from '#shared/sync/wire/segment.ts'
import { sealSnapshot } from '#shared/sync/wire/snapshotFile.ts'
import { deskFrom } from './foldOf.ts'
import { foldChanges } from './foldSample.ts'
import { SAMPLES } from './samples.ts'

/** Bytes that count up from `start`. */
export const counting = (length: number, start = 0) => Uint8Array.from({ length }, (_, index) => (start + index) & 0xff)

export const WS = 'ws22222222222222' as WorkspaceId
export const DESK = 'k5h2m7qy4tn3xw6a' as DeviceId
export const RING: KeyRing = { current: 1, teamKeys: new Map([[1, counting(32, 1)]]), hashKey: counting(32, 100) }
export const SIGNER = signerOf(counting(32, 200))
export const KDF = { ...KDF_FLOOR, salt: counting(16, 7) }
/** Stands for the key of a passphrase: deriving one takes a second. */
export const KEK = counting(32, 50)
export const RECOVERY = counting(32, 150)
export const PERSONS = [
  { personId: '01890a5d-ac96-774b-bcce-b302099a8059', secret: counting(32, 30) },
  { personId: '01890a5d-ac96-774b-bcce-b302099a805a', secret: counting(32, 60) },
]

/** The frozen changes of envelope v1 as the first run of their device. */
export function sampleRun(): Run {
  const changes = Object.values(SAMPLES) as unknown as readonly Change[]
  const before = chainStart(WS, DESK)
  const chain = changes.reduce((reached, change) => chainNext(reached, changeHash(RING.hashKey, change)), before)
  return { ws: WS, device: DESK, first: 1, last: changes.length, before, chain, changes }
}

const sealing = (nonce: number) => ({ ring: RING, signer: SIGNER, nonce: counting(24, nonce) })

/** What the ack says. */
export const ACK = {
  ws: WS,
  device: DESK,
  counter: 12,
  frontier: { [DESK]: 15 },
  stateHash: '06b021633a6ffb81a107955b7e7cf2e4b14683c025c125e30db5a7de30c4cebd',
  foldVersion: 1,
  atMs: 1_763_717_400_000,
  version: '0.1.0',
  waiting: 3,
  asks: [{ device: 'zzzz7777aaaa2222' as DeviceId, first: 4, last: 9 }],
}

/** Name and bytes of each frozen file. */
export const WIRE_FILES: Readonly<Record<string, () => Uint8Array>> = {
  'segment.seg': () => sealSegment(sampleRun(), { ...sealing(1), hasKeys: true }),
  'person-keys.keys': () => sealPersonKeys({ ws: WS, device: DESK, first: 1, last: 15, keys: PERSONS }, sealing(2)),
  'card-0001': () =>
    sealCard(
      { ws: WS, device: DESK, number: 1, name: '1 号台', version: '0.1.0', publicKey: SIGNER.publicKey },
      sealing(3),
    ),
  'ack.ack': () => sealAck(ACK, sealing(4)),
  'format-0001': () => sealFormat({ ws: WS, device: DESK, number: 1, minReader: 1, minWriter: 1 }, sealing(5)),
  'snapshot.snap': () =>
    sealSnapshot({ ws: WS, device: DESK, foldVersion: 1, source: deskFrom(foldChanges()).set }, sealing(6)).bytes,
  'photo.blob': () => sealBlob(counting(300), { ws: WS, ring: RING, nonce: counting(24, 7) }),
  'marker.json': () => encodeMarker({ ws: WS, format: 1, created: '2026-11-22' }),
  'keys-0001': () => {
    let nonce = 8
    const randomBytes = (length: number) => counting(length, nonce++)
    return makeKeysFile({ ws: WS, number: 1, ring: RING, kek: KEK, kdf: KDF, recovery: RECOVERY, randomBytes })
  },
  'keys-0002': () => {
    let nonce = 20
    const randomBytes = (length: number) => counting(length, nonce++)
    const ring = rotateRing(RING, randomBytes)
    return makeKeysFile({
      ws: WS,
      number: 2,
      ring,
      kek: KEK,
      kdf: KDF,
      recovery: RECOVERY,
      replaces: RING,
      randomBytes,
    })
  },
}
