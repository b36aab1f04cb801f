import { describe, expect, it } from 'vitest'
import type { Change, DeviceId } from '#shared/sync/change.ts'
import { chainNext, chainStart, changeHash } from '#shared/sync/envelope.ts'
import { counting, DESK, RING, SIGNER, sampleRun, WS } from '#test/golden/wireSamples.ts'
import { openSegment, type Run, sealSegment } from './segment.ts'

const OTHER = 'zzzz7777aaaa2222' as DeviceId
const sealing = { ring: RING, signer: SIGNER, nonce: counting(24), hasKeys: false }
const opening = { ws: WS, ring: RING, publicKeyOf: () => SIGNER.publicKey }
const run = sampleRun()
const faultOf = (wrong: Partial<Run>) => {
  const opened = openSegment(sealSegment({ ...run, ...wrong }, sealing), opening)
  return opened.ok ? 'ok' : opened.error
}

describe('a segment', () => {
  it('gives the run that was sealed, with the chain after each change', () => {
    const opened = openSegment(sealSegment(run, { ...sealing, hasKeys: true }), opening)
    if (!opened.ok) throw new Error(opened.error)
    const { chains, hasKeys, ...same } = opened.value
    expect(same).toEqual(run)
    expect(hasKeys).toBe(true)
    const first = chainNext(chainStart(WS, DESK), changeHash(RING.hashKey, run.changes[0] as Change))
    expect(chains[0]).toEqual(first)
  })

  it('goes on from the one before', () => {
    const before = run.changes
      .slice(0, 5)
      .reduce((at, change) => chainNext(at, changeHash(RING.hashKey, change)), run.before)
    expect(faultOf({ first: 6, before, changes: run.changes.slice(5) })).toBe('ok')
    expect(faultOf({ first: 6, before: counting(32), changes: run.changes.slice(5) })).toBe('malformed')
  })

  it('is refused where the changes are others than its range, its device or its community says', () => {
    expect(faultOf({ last: run.last + 1 })).toBe('malformed')
    expect(faultOf({ changes: run.changes.slice(1) })).toBe('malformed')
    expect(faultOf({ changes: [...run.changes].reverse() })).toBe('malformed')
    expect(faultOf({ device: OTHER, before: chainStart(WS, OTHER) })).toBe('malformed')
    expect(faultOf({ changes: run.changes.map((change) => ({ ...change, ws: 'ws33333333333333' }) as Change) })).toBe(
      'malformed',
    )
    expect(faultOf({ first: 0 })).toBe('malformed')
  })

  it('is refused with a change that is none, however well it is sealed', () => {
    const poison = run.changes.map((change, index) => (index === 3 ? ({ ...change, items: [] } as Change) : change))
    const chain = poison.reduce((at, change) => chainNext(at, changeHash(RING.hashKey, change)), run.before)
    expect(faultOf({ changes: poison, chain })).toBe('malformed')
  })

  it('of a device starts where every desk knows that it starts', () => {
    expect(faultOf({ before: counting(32) })).toBe('malformed')
  })
})
