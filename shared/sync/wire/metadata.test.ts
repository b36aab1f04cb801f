import { describe, expect, it } from 'vitest'
import { utf8 } from '#shared/kernel/bytes.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { snapshotOf, stateHash } from '#shared/sync/snapshot.ts'
import { deskFrom } from '#test/golden/foldOf.ts'
import { foldChanges } from '#test/golden/foldSample.ts'
import { counting, DESK, PERSONS, RING, SIGNER, WS } from '#test/golden/wireSamples.ts'
import { openBlob, sealBlob } from './blobFile.ts'
import { type Card, openCard, sealCard } from './card.ts'
import { signerOf } from './deviceKey.ts'
import { ackName, numberedName, parseAckName, parseNumberedName, parseRangeName, segmentName } from './fileNames.ts'
import { openFormat, sealFormat } from './formatFile.ts'
import { encodeMarker, readMarker } from './marker.ts'
import { openPersonKeys, sealPersonKeys } from './personKeysFile.ts'
import { openSnapshot, sealSnapshot } from './snapshotFile.ts'

const sealing = { ring: RING, signer: SIGNER, nonce: counting(24) }
const opening = { ws: WS, ring: RING, publicKeyOf: () => SIGNER.publicKey }
const card: Card = { ws: WS, device: DESK, number: 2, name: '2 号台', version: '0.1.0', publicKey: SIGNER.publicKey }

describe('a card', () => {
  it('brings the key that proves it; once known, another key under this device is refused', () => {
    const bytes = sealCard(card, sealing)
    expect(openCard(bytes, { ...opening, publicKeyOf: () => undefined })).toEqual({ ok: true, value: card })
    const other = signerOf(counting(32))
    const taken = sealCard({ ...card, publicKey: other.publicKey }, { ...sealing, signer: other })
    expect(openCard(taken, { ...opening, publicKeyOf: () => undefined }).ok).toBe(true)
    expect(openCard(taken, opening)).toEqual({ ok: false, error: 'bad-signature' })
    expect(openCard(sealCard(card, { ...sealing, signer: other }), opening)).toEqual({
      ok: false,
      error: 'bad-signature',
    })
  })
})

describe('formats', () => {
  it('are refused where a reader would need more than a writer', () => {
    const gate = { ws: WS, device: DESK, number: 3, minReader: 1, minWriter: 2 }
    expect(openFormat(sealFormat(gate, sealing), opening)).toEqual({ ok: true, value: gate })
    const upside = sealFormat({ ...gate, minReader: 3 }, sealing)
    expect(openFormat(upside, opening)).toEqual({ ok: false, error: 'malformed' })
  })
})

describe('the marker', () => {
  it('reads back; anything else in its place is unreadable, never taken for another community', () => {
    const marker = { ws: WS, format: 1, created: '2026-11-22' } as const
    expect(readMarker(encodeMarker(marker))).toEqual({ ok: true, value: marker })
    const wrong = [
      '',
      '{}\n',
      '{"ws":"x"}\n',
      `{"created":"2026-02-30","format":1,"ws":"${WS}"}\n`,
      `{"ws":"${WS}","format":1,"created":"2026-11-22"}\n`,
    ]
    expect(wrong.map((text) => readMarker(utf8(text)))).toEqual(wrong.map(() => ({ ok: false, error: 'unreadable' })))
    expect(readMarker(utf8(`{"format":2,"ws":"${WS}"}\n`))).toEqual({ ok: false, error: 'newer-format' })
  })
})

describe('person keys', () => {
  it('read back with the range that they belong to', () => {
    const file = { ws: WS, device: DESK, first: 4, last: 9, keys: PERSONS }
    expect(openPersonKeys(sealPersonKeys(file, sealing), opening)).toEqual({ ok: true, value: file })
    expect(openPersonKeys(sealPersonKeys({ ...file, keys: [] }, sealing), opening).ok).toBe(true)
    expect(openPersonKeys(sealPersonKeys({ ...file, first: 0 }, sealing), opening)).toEqual({
      ok: false,
      error: 'malformed',
    })
  })
})

describe('a snapshot', () => {
  const { set } = deskFrom(foldChanges())
  const sealed = sealSnapshot({ ws: WS, device: DESK, foldVersion: 1, source: set }, sealing)

  it('gives every record, its frontier and the state hash of its content', () => {
    const opened = openSnapshot(sealed.bytes, opening)
    if (!opened.ok) throw new Error(opened.error)
    const { head, count, part, text, isAsHashed } = opened.value
    const parts = Array.from({ length: count }, (_, index) => part(index))
    const keysOf = (kind: string) => parts.flatMap((found) => (found?.kind === kind ? Object.keys(found.records) : []))
    expect(keysOf('registers')).toEqual([...set.registers.keys()].sort())
    const lived = [...set.aggregates].filter(([, events]) => events.length > 0)
    expect(keysOf('aggregates')).toEqual(lived.map(([key]) => key).sort())
    expect(head).toMatchObject({
      frontier: Object.fromEntries(set.frontier),
      foldVersion: 1,
      stateHash: stateHash(set),
    })
    expect([isAsHashed(), sealed.stateHash]).toEqual([true, stateHash(set)])
    expect(text()).toEqual(snapshotOf(set))
    expect(part(count)).toBeUndefined()
  })

  it('with a bit flipped does not open (case 41)', () => {
    const flipped = sealed.bytes.slice()
    flipped[1000] = (flipped[1000] as number) ^ 1
    expect(openSnapshot(flipped, opening)).toEqual({ ok: false, error: 'mismatch' })
  })
})

describe('a blob', () => {
  it('opens on every desk of the community, and nowhere else', () => {
    const sealed = sealBlob(counting(1000), { ws: WS, ring: RING, nonce: counting(24) })
    expect(openBlob(sealed, { ws: WS, ring: RING })).toEqual({ ok: true, value: counting(1000) })
    expect(openBlob(sealed, { ws: 'ws33333333333333' as WorkspaceId, ring: RING })).toEqual({
      ok: false,
      error: 'not-authentic',
    })
    expect(openBlob(sealed, { ws: WS, ring: { ...RING, teamKeys: new Map() } })).toEqual({
      ok: false,
      error: 'unknown-key',
    })
    for (let at = 0; at < sealed.length; at += 1) {
      const damaged = sealed.slice()
      damaged[at] = (damaged[at] as number) ^ 4
      expect([
        openBlob(damaged, { ws: WS, ring: RING }).ok,
        openBlob(sealed.subarray(0, at), { ws: WS, ring: RING }).ok,
      ]).toEqual([false, false])
    }
  })
})

describe('names of files', () => {
  it('say their range and number, and other names say nothing', () => {
    const name = segmentName(1, 250, counting(5))
    expect(name).toMatch(/^000000000001-000000000250-[0-9a-f]{16}\.seg$/)
    expect(parseRangeName(name)).toMatchObject({ kind: 'segment', first: 1, last: 250 })
    expect(parseRangeName(name.replace('.seg', '-r1.seg'))).toMatchObject({ first: 1 })
    for (const copy of ['x', name.replace('.seg', ' (1).seg'), name.replace('.seg', '-PC2.seg'), `${name}.tmp`])
      expect(parseRangeName(copy)).toBeUndefined()
    expect([parseNumberedName('keys', numberedName('keys', 12)), parseNumberedName('card', 'keys-0012')]).toEqual([
      12,
      undefined,
    ])
    expect([parseAckName(ackName(7)), parseAckName('7.ack')]).toEqual([7, undefined])
  })
})
