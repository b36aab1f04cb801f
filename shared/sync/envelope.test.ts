import { describe, expect, it } from 'vitest'
import { hex, utf8 } from '#shared/kernel/bytes.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { dot } from '#test/sync/build.ts'
import type { Change, DeviceId, WorkspaceId } from './change.ts'
import {
  chainNext,
  chainStart,
  changeHash,
  decodeChange,
  encodeChange,
  MAX_CHANGE_BYTES,
  validateChange,
} from './envelope.ts'

// Written out, so that the tables below run nothing while they are collected.
const good = {
  v: 1,
  ws: 'ws22222222222222',
  dot: dot('a', 2),
  hlc: '0000000003ea-0000-aaaaaaaaaaaaaaaa',
  cmd: 'test.act',
  actor: { id: 'staff-a', role: 'clerk' },
  session: 'session-a',
  at: '2026-11-21T09:30:00Z',
  app: '0.1.0',
  schema: 1,
  items: [
    { e: 'person', id: '1', f: { name: { v: 'x', b: [dot('b', 1)] } } },
    { e: 'visit', id: '1', ev: 'arrived', data: {}, refs: [dot('b', 1)] },
  ],
  blobs: [],
} as unknown as Change

function withItem(item: unknown): unknown {
  return { ...good, items: [item] }
}
const register = { e: 'person', id: '1', f: { name: { v: 1, b: [] } } }
const event = { e: 'visit', id: '1', ev: 'arrived', data: {}, refs: [] }

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)]
}

describe('a change', () => {
  it.each<[string, unknown]>([
    ['of register and event', good],
    ['by another person’s witness', { ...good, witness: { id: 'w', role: 'supervisor' } }],
    ['with a note and blobs', { ...good, note: 'n', blobs: ['b1', 'b2'] }],
    ['with milliseconds', { ...good, at: '2024-02-29T23:59:59.999Z' }],
    ['on the first of a month', { ...good, at: '2026-01-01T00:00:00Z' }],
    ['on a leap day of a 400th year', { ...good, at: '2000-02-29T00:00:00Z' }],
    [
      'of entities, fields and events nobody knows yet',
      withItem({ e: 'Later-9', id: '/', f: { _x: { v: null, b: [] } } }),
    ],
    ['without prototype', Object.assign(Object.create(null), good)],
    [
      'with the greatest integers',
      withItem({ ...event, data: { n: [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0] } }),
    ],
    ['as deep as allowed', withItem({ ...event, data: { n: nested(12) } })],
    ['with the longest id and claim', withItem({ ...event, id: 'i'.repeat(200), claim: 'c'.repeat(300) })],
    ['with a deletion', withItem({ e: 'person', id: '1', f: { _deleted: { v: true, b: [dot('b', 3)] } } })],
  ])('%s is taken', (_, value) => {
    expect(validateChange(value)).toEqual({ ok: true, value })
  })

  it.each<[string, string, unknown]>([
    ['nothing', 'change', null],
    ['a list', 'change', []],
    ['a text', 'change', '{}'],
    [
      'an instance of a class',
      'change',
      new (class Odd {
        v = 1
      })(),
    ],
    ['an unknown key', 'extra', { ...good, extra: 1 }],
    ['no blobs', 'blobs', Object.fromEntries(Object.entries(good).filter(([key]) => key !== 'blobs'))],
    ['version 0', 'v', { ...good, v: 0 }],
    ['version "1"', 'v', { ...good, v: '1' }],
    ['a list as workspace', 'ws', { ...good, ws: [good.ws] }],
    ['a list as command', 'cmd', { ...good, cmd: ['a'] }],
    ['a list as entity', 'items.0.e', withItem({ ...event, e: ['a'] })],
    ['a list as time', 'at', { ...good, at: [good.at] }],
    ['more after the time', 'at', { ...good, at: `${good.at}x` }],
    ['more before the time', 'at', { ...good, at: `x${good.at}` }],
    ['a short workspace', 'ws', { ...good, ws: 'ws' }],
    ['a bad dot', 'dot', { ...good, dot: 'aaaaaaaaaaaaaaaa.0' }],
    ['a bad stamp', 'hlc', { ...good, hlc: 'now' }],
    ['a stamp of another device', 'hlc', { ...good, hlc: good.hlc.replaceAll('aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb') }],
    ['schema 0', 'schema', { ...good, schema: 0 }],
    ['an empty command', 'cmd', { ...good, cmd: '' }],
    ['a command with spaces', 'cmd', { ...good, cmd: 'a b' }],
    ['an actor without role', 'actor', { ...good, actor: { id: 'a' } }],
    ['an actor with more', 'actor', { ...good, actor: { id: 'a', role: 'b', name: 'c' } }],
    ['an actor of nobody', 'actor', { ...good, actor: { id: '', role: 'b' } }],
    ['an actor without a word for the role', 'actor', { ...good, actor: { id: 'a', role: '' } }],
    ['an actor as text', 'actor', { ...good, actor: 'a' }],
    ['a witness as text', 'witness', { ...good, witness: 'a' }],
    ['no session', 'session', { ...good, session: '' }],
    ['a session too long', 'session', { ...good, session: 's'.repeat(101) }],
    ['an app that is no text', 'app', { ...good, app: 1 }],
    ['an empty note', 'note', { ...good, note: '' }],
    ['a day that is not', 'at', { ...good, at: '2026-02-29T00:00:00Z' }],
    ['a leap day of a 100th year', 'at', { ...good, at: '2100-02-29T00:00:00Z' }],
    ['day 0', 'at', { ...good, at: '2026-01-00T00:00:00Z' }],
    ['day 31 of a short month', 'at', { ...good, at: '2026-04-31T00:00:00Z' }],
    ['month 13', 'at', { ...good, at: '2026-13-01T00:00:00Z' }],
    ['month 0', 'at', { ...good, at: '2026-00-01T00:00:00Z' }],
    ['hour 24', 'at', { ...good, at: '2026-01-01T24:00:00Z' }],
    ['local time', 'at', { ...good, at: '2026-01-01T00:00:00+08:00' }],
    ['a number as time', 'at', { ...good, at: 1 }],
    ['no items', 'items', { ...good, items: [] }],
    ['items that are no list', 'items', { ...good, items: { 0: event } }],
    ['one record twice', 'items.twice', { ...good, items: [event, { ...register, e: 'visit' }] }],
    [
      'one claim twice',
      'items.claim',
      {
        ...good,
        items: [
          { ...event, claim: 'c' },
          { ...event, id: '2', claim: 'c' },
        ],
      },
    ],
    ['an item as text', 'items.0.kind', withItem('x')],
    ['an entity with a slash', 'items.0.e', withItem({ ...event, e: 'a/b' })],
    ['an entity that is no text', 'items.0.e', withItem({ ...event, e: 1 })],
    ['an empty id', 'items.0.id', withItem({ ...event, id: '' })],
    ['an id too long', 'items.0.id', withItem({ ...event, id: 'i'.repeat(201) })],
    ['an item of both kinds', 'items.0.ev', withItem({ ...register, ev: 'x' })],
    ['a register without fields', 'items.0.f', withItem({ ...register, f: {} })],
    ['fields that are no object', 'items.0.f', withItem({ ...register, f: [] })],
    ['a field with a bad name', 'items.0.f.a b.name', withItem({ ...register, f: { 'a b': { v: 1, b: [] } } })],
    ['a write as text', 'items.0.f.a.kind', withItem({ ...register, f: { a: 'x' } })],
    ['a write without bases', 'items.0.f.a.b', withItem({ ...register, f: { a: { v: 1 } } })],
    ['bases that are no list', 'items.0.f.a.list', withItem({ ...register, f: { a: { v: 1, b: 'x' } } })],
    ['a base twice', 'items.0.f.a.twice', withItem({ ...register, f: { a: { v: 1, b: [dot('b', 1), dot('b', 1)] } } })],
    ['a base that is the change itself', 'items.0.f.a.0', withItem({ ...register, f: { a: { v: 1, b: [good.dot] } } })],
    ['a base that is no dot', 'items.0.f.a.1', withItem({ ...register, f: { a: { v: 1, b: [dot('b', 1), 'x'] } } })],
    [
      'a deletion of no dots',
      'items.0.f._deleted.0',
      withItem({ ...register, f: { _deleted: { v: false, b: ['x'] } } }),
    ],
    ['half a deletion', 'items.0.f._deleted.v', withItem({ ...register, f: { _deleted: { v: false, b: [] } } })],
    ['an event without data', 'items.0.data', withItem({ ...event, data: null })],
    ['an event with a bad name', 'items.0.ev', withItem({ ...event, ev: '' })],
    ['an empty claim', 'items.0.claim', withItem({ ...event, claim: '' })],
    ['a claim too long', 'items.0.claim', withItem({ ...event, claim: 'c'.repeat(301) })],
    ['a ref to itself', 'items.0.refs.0', withItem({ ...event, refs: [good.dot] })],
    ['an event with more', 'items.0.extra', withItem({ ...event, extra: 1 })],
    ['a fraction', 'items.0.data.n.number', withItem({ ...event, data: { n: 1.5 } })],
    ['minus zero', 'items.0.data.n.number', withItem({ ...event, data: { n: -0 } })],
    ['an unsafe integer', 'items.0.data.n.number', withItem({ ...event, data: { n: 2 ** 53 } })],
    ['no number', 'items.0.data.n.number', withItem({ ...event, data: { n: Number.NaN } })],
    ['a lone surrogate', 'items.0.data.t.text', withItem({ ...event, data: { t: 'a\ud800b' } })],
    ['a lone surrogate in a key', 'items.0.data.key', withItem({ ...event, data: { '\udc00': 1 } })],
    ['a poisonous key', 'items.0.data.key', withItem({ ...event, data: JSON.parse('{"__proto__":1}') })],
    ['a constructor', 'items.0.data.key', withItem({ ...event, data: { constructor: 1 } })],
    ['a prototype', 'items.0.data.key', withItem({ ...event, data: { prototype: 1 } })],
    ['a date', 'items.0.data.d.kind', withItem({ ...event, data: { d: new Map() } })],
    ['nothing at all', 'items.0.data.d.kind', withItem({ ...event, data: { d: undefined } })],
    ['a bottomless pit', `items.0.data.n.${'0.'.repeat(12)}depth`, withItem({ ...event, data: { n: nested(13) } })],
    ['a blob twice', 'blobs.twice', { ...good, blobs: ['b', 'b'] }],
    ['a blob without name', 'blobs', { ...good, blobs: [''] }],
    ['blobs that are no list', 'blobs', { ...good, blobs: 'b' }],
  ])('with %s is refused at %s', (_, field, value) => {
    expect(validateChange(value)).toEqual({ ok: false, error: { code: 'malformed-change', field } })
  })

  it('of a newer envelope is told apart, whatever it looks like', () => {
    expect(validateChange({ v: 2, anything: [] })).toEqual({ ok: false, error: { code: 'newer-envelope', field: 'v' } })
    expect(validateChange({ ...good, v: 1.5 })).toMatchObject({ ok: false, error: { code: 'malformed-change' } })
  })

  it('may have 256 KB as canonical JSON, and not one byte more', () => {
    const room = MAX_CHANGE_BYTES - encodeChange(withItem({ ...event, data: { t: '' } }) as Change).length
    const full = withItem({ ...event, data: { t: 'x'.repeat(room) } })
    const over = withItem({ ...event, data: { t: 'x'.repeat(room + 1) } })
    expect(validateChange(full).ok).toBe(true)
    expect(decodeChange(encodeChange(full as Change)).ok).toBe(true)
    const refusal = { ok: false, error: { code: 'change-too-large', detail: { bytes: MAX_CHANGE_BYTES + 1 } } }
    expect(validateChange(over)).toEqual(refusal)
    expect(decodeChange(encodeChange(over as Change))).toEqual(refusal)
    // Not even parsed: what is too long is not looked at.
    expect(decodeChange(utf8(' '.repeat(MAX_CHANGE_BYTES + 1)))).toEqual(refusal)
  })
})

describe('the bytes of a change', () => {
  const text = () => new TextDecoder().decode(encodeChange(good))

  it('are read back', () => {
    expect(decodeChange(encodeChange(good))).toEqual({ ok: true, value: good })
  })

  it.each<[string, () => string]>([
    ['white space', () => ` ${text()}`],
    ['another order', () => JSON.stringify(Object.fromEntries(Object.entries(good).reverse()))],
    ['a key twice', () => text().replace('{', '{"app":"0.0.9",')],
    ['an escape that needs none', () => text().replace('test', '\\u0074est')],
  ])('are refused with %s', (_, other) => {
    expect(decodeChange(utf8(other()))).toEqual({ ok: false, error: { code: 'malformed-change', field: 'canonical' } })
  })

  it.each([
    ['bad UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'utf-8'],
    ['no JSON', utf8('{'), 'json'],
    ['nothing', new Uint8Array(0), 'json'],
    ['another thing', utf8('[]'), 'change'],
  ])('are refused for %s', (_, bytes, field) => {
    expect(decodeChange(bytes)).toEqual({ ok: false, error: { code: 'malformed-change', field } })
  })
})

describe('identity and chain', () => {
  const key = new Uint8Array(32).fill(1)

  it('changes with any field and with the key', () => {
    const variants: readonly Partial<Change>[] = [
      {},
      { note: 'n' },
      { cmd: 'x' },
      { schema: 2 },
      { at: '2026-11-21T09:30:01Z' },
    ]
    const hashes = variants.map((more) => hex(changeHash(key, { ...good, ...more })))
    expect(new Set([...hashes, hex(changeHash(new Uint8Array(32), good))]).size).toBe(variants.length + 1)
    expect(changeHash(key, good)).toHaveLength(32)
  })

  it('does not change with the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(good as unknown as JsonObject).reverse()) as unknown as Change
    expect(hex(changeHash(key, turned))).toBe(hex(changeHash(key, good)))
  })

  it('starts anew for each workspace and device, and depends on all that came before', () => {
    const start = (ws: string, device: string) => hex(chainStart(ws as WorkspaceId, device as DeviceId))
    expect(new Set([start('w', 'a'), start('w', 'b'), start('x', 'a')]).size).toBe(3)
    const [a, b, h] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2), new Uint8Array(32).fill(3)]
    expect(new Set([chainNext(a, h), chainNext(b, h), chainNext(a, b), chainNext(h, a)].map(hex)).size).toBe(4)
  })
})
