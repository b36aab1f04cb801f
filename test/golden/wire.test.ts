// The wire is frozen from the first release (sync 5): a desk of today opens these files for ever.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hex } from '#shared/kernel/bytes.ts'
import type { Result } from '#shared/kernel/result.ts'
import { openAck } from '#shared/sync/wire/ack.ts'
import { openBlob } from '#shared/sync/wire/blobFile.ts'
import { openCard } from '#shared/sync/wire/card.ts'
import { openFormat } from '#shared/sync/wire/formatFile.ts'
import { openByPassphrase, openByRecovery, openByRing, readKeysFile } from '#shared/sync/wire/keysFile.ts'
import { readMarker } from '#shared/sync/wire/marker.ts'
import { openPersonKeys } from '#shared/sync/wire/personKeysFile.ts'
import { openSegment } from '#shared/sync/wire/segment.ts'
import { openSnapshot } from '#shared/sync/wire/snapshotFile.ts'
import { ACK, counting, KEK, PERSONS, RECOVERY, RING, SIGNER, sampleRun, WIRE_FILES, WS } from './wireSamples.ts'

const here = join(import.meta.dirname, 'wire-v1')
const read = (name: string) => new Uint8Array(readFileSync(join(here, name)))
const opening = { ws: WS, ring: RING, publicKeyOf: () => SIGNER.publicKey }

function contentOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('the golden files of the wire', () => {
  it('are one for each sample', () => {
    expect(readdirSync(here).sort()).toEqual(Object.keys(WIRE_FILES).sort())
  })

  // Another version of the library may pack shorter; what it packed before must open, and that is asked below.
  const PACKED = ['segment.seg', 'snapshot.snap']

  it.each(Object.keys(WIRE_FILES).filter((name) => !PACKED.includes(name)))(
    '%s is written to the frozen bytes',
    (name) => {
      expect(hex(WIRE_FILES[name]?.() ?? new Uint8Array())).toBe(hex(read(name)))
    },
  )

  it('open: the segment gives the frozen changes and its chain', () => {
    const { chains, ...run } = contentOf(openSegment(read('segment.seg'), opening))
    expect(run).toEqual({ ...sampleRun(), hasKeys: true })
    expect(chains.at(-1)).toEqual(run.chain)
  })

  it('open: person keys, card, ack, formats, marker and blob', () => {
    expect(contentOf(openPersonKeys(read('person-keys.keys'), opening)).keys).toEqual(PERSONS)
    const card = contentOf(openCard(read('card-0001'), { ...opening, publicKeyOf: () => undefined }))
    expect(card).toMatchObject({ number: 1, name: '1 号台', publicKey: SIGNER.publicKey })
    expect(contentOf(openAck(read('ack.ack'), opening))).toEqual(ACK)
    expect(contentOf(openFormat(read('format-0001'), opening))).toMatchObject({ number: 1, minReader: 1, minWriter: 1 })
    expect(contentOf(readMarker(read('marker.json')))).toEqual({ ws: WS, format: 1, created: '2026-11-22' })
    expect(contentOf(openBlob(read('photo.blob'), { ws: WS, ring: RING }))).toEqual(counting(300))
  })

  it('open: the snapshot is the frozen one of the fold', () => {
    const snapshot = contentOf(openSnapshot(read('snapshot.snap'), opening))
    expect(snapshot.head.stateHash).toBe('06b021633a6ffb81a107955b7e7cf2e4b14683c025c125e30db5a7de30c4cebd')
    expect(snapshot.isAsHashed()).toBe(true)
  })

  it('open: the keys by passphrase, by recovery code and by the ring before', () => {
    const [first, second] = ['keys-0001', 'keys-0002'].map((name) => contentOf(readKeysFile(read(name), WS)))
    if (!first || !second) throw new Error('no keys files')
    expect(openByPassphrase(first, KEK)).toEqual(RING)
    expect(openByRecovery(first, RECOVERY)).toEqual(RING)
    expect(openByRing(second, RING)).toMatchObject({ current: 2, hashKey: RING.hashKey })
    expect(openByPassphrase(second, KEK)).toEqual(openByRing(second, RING))
  })
})
