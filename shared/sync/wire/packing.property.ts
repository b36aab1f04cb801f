import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hex } from '#shared/kernel/bytes.ts'
import type { Change } from '#shared/sync/change.ts'
import { encodeChange, validateChange } from '#shared/sync/envelope.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import { counting, DESK, RING, SIGNER, sampleRun, WS } from '#test/golden/wireSamples.ts'
import { openFrame } from './frame.ts'
import { readKeysFile } from './keysFile.ts'
import { readMarker } from './marker.ts'
import { packChanges } from './packing.ts'
import { openSegment } from './segment.ts'
import { unpackChanges } from './unpacking.ts'

const OTHER = 'zzzz7777aaaa2222'
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(
    '"',
    '\\',
    '\u0001',
    '\n',
    ':',
    '":',
    '某某',
    '\u{1f600}',
    '12',
    '-3',
    `${DESK}.1`,
    '2026-11-21T09:30:00.000Z',
  ),
)
// The engine's JSON.parse now and then takes the key `\\"` for `\\` (V8 of Node 24); no desk writes keys with either, so none is drawn.
const key = fc
  .oneof(fc.constantFrom('a', 'b', '10', '9', ':', 'toJSON', '\u0001'), text)
  .filter((name) => !/^(__proto__|constructor|prototype)$|["\\]/.test(name))
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.maxSafeInteger().map((n) => n || 0),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
}))
const dots = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(DESK, OTHER), fc.integer({ min: 100, max: 2 ** 40 }))
    .map(([device, seq]) => `${device}.${seq}`),
  { maxLength: 3 },
)
const register = fc.record({
  e: fc.constantFrom('person', 'unit'),
  id: text,
  f: fc.dictionary(fc.constantFrom('name', 'phone', 'note'), fc.record({ v: json.value, b: dots }), {
    minKeys: 1,
    noNullPrototype: true,
  }),
})
const event = fc.record(
  { e: fc.constant('parcel'), id: text, ev: fc.constantFrom('in', 'out'), data: json.object, refs: dots, claim: text },
  { requiredKeys: ['e', 'id', 'ev', 'data', 'refs'] },
)
const draft = fc.record(
  {
    ms: fc.oneof(
      fc.integer({ min: 1_763_000_000_000, max: 1_763_000_500_000 }),
      fc.integer({ min: 0, max: 2 ** 48 - 1 }),
    ),
    counter: fc.integer({ min: 0, max: 0xffff }),
    at: fc.constantFrom(
      '2026-11-21T09:30:00Z',
      '2026-11-21T09:30:00.123Z',
      '0001-01-01T00:00:00.000Z',
      '1969-12-31T23:59:59.999Z',
      '9999-12-31T23:59:59.999Z',
    ),
    items: fc.array(fc.oneof(register, event), { minLength: 1, maxLength: 3 }),
    note: text,
  },
  { requiredKeys: ['ms', 'counter', 'at', 'items'] },
)

/** Drafts as changes of one device, without those that no desk would write. */
function changesOf(
  drafts: readonly (typeof draft extends fc.Arbitrary<infer Draft> ? Draft : never)[],
): readonly Change[] {
  const valid: Change[] = []
  for (const { ms, counter, ...rest } of drafts) {
    const stem = {
      v: 1,
      ws: WS,
      dot: `${DESK}.${valid.length + 1}`,
      hlc: makeHlc(ms, counter, DESK),
      cmd: 'x.y',
      actor: { id: 'a', role: 'r' },
      session: 's',
      app: '0.1.0',
      schema: 1,
      blobs: [],
    }
    const change = validateChange({ ...stem, ...rest })
    if (change.ok) valid.push(change.value)
  }
  return valid
}

describe('packing', () => {
  it('gives back every change, byte for byte', () => {
    let seen = 0
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 12 }), (drafts) => {
        const changes = changesOf(drafts)
        if (changes.length === 0) return
        seen += changes.length
        const found = unpackChanges(packChanges(changes), { device: DESK, first: 1, last: changes.length })
        if (!found.ok) throw new Error(found.error)
        expect(found.value.map(({ body }) => hex(body))).toEqual(changes.map((change) => hex(encodeChange(change))))
        expect(found.value.map(({ change }) => hex(encodeChange(change)))).toEqual(
          changes.map((change) => hex(encodeChange(change))),
        )
      }),
      { seed: 51, numRuns: 150 },
    )
    expect(seen).toBeGreaterThan(200)
  })

  it('of damaged or foreign bytes is a refusal, in bounded time, and poisons nothing (case 55)', () => {
    const run = sampleRun()
    const packed = packChanges(run.changes)
    const range = { device: DESK, first: 1, last: run.last }
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.nat(255), fc.uint8Array({ maxLength: 200 }), (at, byte, foreign) => {
        const damaged = packed.slice()
        damaged[at] = byte
        const found = unpackChanges(damaged, range)
        if (found.ok) for (const { change, body } of found.value) expect(hex(encodeChange(change))).toBe(hex(body))
        expect(unpackChanges(foreign, range)).toEqual({ ok: false, error: 'malformed' })
      }),
      { seed: 52, numRuns: 600 },
    )
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('every reader', () => {
  it('answers any bytes with a refusal (case 55)', () => {
    const opening = { ws: WS, ring: RING, publicKeyOf: () => SIGNER.publicKey }
    const hostile = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .constantFrom(
          '{"__proto__":{"polluted":1}}\n',
          `${'['.repeat(5000)}\n`,
          '{"a":1,"a":2}\n',
          '{"ws":1e999}\n',
          '"\\ud800"\n',
        )
        .map((line) => new Uint8Array(Buffer.from(line))),
    )
    fc.assert(
      fc.property(hostile, fc.boolean(), (bytes, isFramed) => {
        const length = Uint8Array.of(0, 0, 0, bytes.length & 0xff)
        const file = isFramed
          ? Uint8Array.of(0x89, 0x51, 0x54, 0x46, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, ...length, ...bytes, ...counting(64))
          : bytes
        expect([
          openFrame(file, opening).ok,
          openSegment(file, opening).ok,
          readMarker(file).ok,
          readKeysFile(file, WS).ok,
        ]).toEqual([false, false, false, false])
      }),
      { seed: 53, numRuns: 600 },
    )
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
