import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { counting, DESK, RING, SIGNER, sampleRun, WS } from '#test/golden/wireSamples.ts'
import { openAck } from './ack.ts'
import { signerOf } from './deviceKey.ts'
import { type FrameOpening, openFrame, readFrameHeader, sealFrame } from './frame.ts'
import { rotateRing } from './keysFile.ts'
import { openPersonKeys } from './personKeysFile.ts'
import { openSegment, sealSegment } from './segment.ts'

const sealing = { ring: RING, signer: SIGNER, nonce: counting(24) }
const opening: FrameOpening = {
  ws: WS,
  ring: RING,
  publicKeyOf: (device) => (device === DESK ? SIGNER.publicKey : undefined),
}
const header = { kind: 'ack', ws: WS, device: DESK, more: { counter: 1 } } as const
const frame = sealFrame({ header, plain: counting(40) }, sealing)
const faultOf = (bytes: Uint8Array, more: Partial<FrameOpening> = {}) => {
  const opened = openFrame(bytes, { ...opening, ...more })
  return opened.ok ? 'ok' : opened.error
}

/** The frame with some bytes of its header said anew, and a hash that fits: what a careful forger writes. */
function forged(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const copy = new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'))
  copy.set(sha256(copy.subarray(0, -32)), copy.length - 32)
  return copy
}

describe('a file of the exchange', () => {
  it('opens to what was sealed, and says without a key only who wrote it and how long it is', () => {
    const opened = openFrame(frame, opening)
    expect(opened.ok && opened.value.plain).toEqual(counting(40))
    expect(readFrameHeader(frame)).toEqual({ ok: true, value: { format: 1, key: 1, total: frame.length, ...header } })
  })

  it('is still arriving while it is empty or a beginning of itself, at every length (case 20)', () => {
    const faults = new Set(Array.from(frame, (_, length) => faultOf(frame.subarray(0, length))))
    expect([...faults]).toEqual(['incomplete'])
  })

  it('is still arriving while it is zeros of the right length, wholly or behind any point (case 20)', () => {
    for (let from = 0; from < frame.length; from += 1) {
      const torn = frame.slice()
      torn.fill(0, from)
      expect(['mismatch', 'not-a-frame']).toContain(faultOf(torn))
    }
    expect(faultOf(new Uint8Array(frame.length))).toBe('mismatch')
  })

  it('is damaged with any one bit flipped, and never opens (case 21)', () => {
    const run = sampleRun()
    const segment = sealSegment({ ...run }, { ...sealing, hasKeys: false })
    for (let bit = 0; bit < segment.length * 8; bit += 1) {
      const flipped = segment.slice()
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(openSegment(flipped, opening).ok).toBe(false)
    }
  })

  it('is somebody else’s file with another beginning, and damaged with something behind it', () => {
    expect(faultOf(counting(500))).toBe('not-a-frame')
    expect(faultOf(Uint8Array.from([...frame, 1]))).toBe('mismatch')
  })

  it('of a newer format is named so only where its own hash fits', () => {
    const newer = frame.slice()
    newer[9] = 2
    expect(faultOf(newer)).toBe('mismatch')
    newer.set(sha256(newer.subarray(0, -32)), newer.length - 32)
    expect(faultOf(newer)).toBe('newer-format')
  })

  it('with a header swapped or said anew does not open, whatever hash it brings (case 53)', () => {
    expect(faultOf(forged(frame, '"counter":1', '"counter":2'))).toBe('not-authentic')
    expect(faultOf(forged(frame, '"kind":"ack"', '"kind":"xyz"'))).toBe('malformed')
    expect(faultOf(forged(frame, DESK, 'zzzz7777aaaa2222'))).toBe('not-authentic')
  })

  it('replayed under another community does not open (case 53)', () => {
    const other = 'ws33333333333333' as WorkspaceId
    expect(faultOf(frame, { ws: other })).toBe('other-workspace')
    expect(faultOf(forged(frame, WS, other), { ws: other })).toBe('not-authentic')
  })

  it('sealed with a key that this desk lacks, or signed by nobody it knows, waits; signed by another is refused', () => {
    const later = rotateRing(RING, counting)
    const sealedLater = sealFrame({ header, plain: counting(3) }, { ...sealing, ring: later })
    expect(faultOf(sealedLater)).toBe('unknown-key')
    expect(faultOf(sealedLater, { ring: later })).toBe('ok')
    expect(faultOf(frame, { ring: later })).toBe('ok')
    expect(faultOf(frame, { publicKeyOf: () => undefined })).toBe('unknown-signer')
    expect(faultOf(frame, { publicKeyOf: () => signerOf(counting(32)).publicKey })).toBe('bad-signature')
  })

  it('of one kind is not taken for another', () => {
    const segment = sealSegment(sampleRun(), { ...sealing, hasKeys: false })
    expect(openAck(segment, opening)).toEqual({ ok: false, error: 'malformed' })
    expect(openPersonKeys(frame, opening)).toEqual({ ok: false, error: 'malformed' })
    expect(openSegment(frame, opening)).toEqual({ ok: false, error: 'malformed' })
  })

  it('tells its size only roughly', () => {
    const sizes = [1, 20, 100, 250].map((length) => sealFrame({ header, plain: counting(length) }, sealing).length)
    expect(new Set(sizes).size).toBe(1)
  })

  it('holds no text of a person in what is readable', () => {
    const named = sealFrame(
      { header: { ...header, device: DESK as DeviceId }, plain: Buffer.from('王小明 13800001111') },
      sealing,
    )
    expect(Buffer.from(named).includes(Buffer.from('王小明'))).toBe(false)
    expect(Buffer.from(named).includes(Buffer.from('1380000'))).toBe(false)
  })
})
