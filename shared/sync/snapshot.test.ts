import { describe, expect, it } from 'vitest'
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import type { Json } from '#shared/kernel/json.ts'
import { change, deskAfter, dot, tells, writes } from '#test/sync/build.ts'
import { fullRegistry, oldRegistry } from '#test/sync/registry.ts'
import { canonicalText } from './canonical.ts'
import type { Change, RecordKey } from './change.ts'
import { countParked, parkedInAggregate, parkedInRegister } from './parked.ts'
import { emptyReplica, gaps, receive } from './replica.ts'
import { snapshotOf, stateHash } from './snapshot.ts'
import { loadSnapshot } from './snapshotLoad.ts'
import { CURRENT_SCHEMA, lift, upcast } from './upcast.ts'
import { emptyWorkingSet, putEmpty } from './working.ts'

const [A1, A2, B1, B9] = [dot('a', 1), dot('a', 2), dot('b', 1), dot('b', 9)]
const makeDesk = () =>
  deskAfter([
    change(A1, [writes('person/1', 'name', 'x', B9), tells('shelf/1', 'out', { claim: 'out/1', refs: [B1] })]),
    change(A2, [writes('person/1', '_deleted', true, A1), tells('shelf/1', 'put')]),
    change(B1, [writes('person/1', 'name', 'y')]),
  ])
const bytesOf = () => snapshotOf(makeDesk().set)
const textOf = () => new TextDecoder().decode(bytesOf())
interface Loose {
  [key: string]: Loose
}
const parts = () => JSON.parse(textOf()) as Loose

describe('a snapshot', () => {
  it('is canonical, and says nothing of what is empty', () => {
    expect(textOf()).toBe(canonicalText(JSON.parse(textOf())))
    const { set } = deskAfter([])
    for (const kind of ['register', 'aggregate'] as const) putEmpty(set, { kind, key: 'person/9' as never })
    set.frontier.set('cccccccccccccccc', 0)
    const empty = '{"aggregates":{},"format":1,"frontier":{},"registers":{}}'
    expect(fromUtf8(snapshotOf(set))).toEqual({ ok: true, value: empty })
  })

  it('has its own SHA-256 as state hash', () => {
    expect(stateHash(emptyWorkingSet())).toBe('70fb45c466859676692b02477940d44042b7e90a03de80bcc8e8bde7445f8da6')
    expect(stateHash(makeDesk().set)).not.toBe(stateHash(emptyWorkingSet()))
  })

  it('keeps the bases beyond its frontier, and lets go of those within', () => {
    const name = parts().registers?.['person/1']?.name
    expect(name?.ahead).toEqual([B9])
    const waits = deskAfter([change(B1, [writes('person/1', 'name', 'y', A1)]), change(A1, [tells('shelf/1', 'put')])])
    expect(new TextDecoder().decode(snapshotOf(waits.set))).toContain('"ahead":[]')
  })

  it('keeps a wait of a field that has no head left', () => {
    const circle = [
      change(A1, [writes('person/1', 'name', 'x', B1, B9)]),
      change(B1, [writes('person/1', 'name', 'y', A1)]),
    ]
    const text = new TextDecoder().decode(snapshotOf(deskAfter(circle).set))
    expect(text).toContain(`"registers":{"person/1":{"name":{"ahead":["${B9}"],"heads":[]}}}`)
  })

  it('is loaded, with its claims', () => {
    const set = loadSnapshot(bytesOf(), fullRegistry)
    expect(set.ok && stateHash(set.value)).toBe(stateHash(makeDesk().set))
    expect(set.ok && set.value.claims.get('out/1')).toEqual([{ dot: A1, e: 'shelf', id: '1' }])
  })
})

describe('a good snapshot', () => {
  const deep = (depth: number): Json => (depth === 0 ? 1 : [deep(depth - 1)])

  it('may hold values as deep as a change, witnesses, and heads of nobody known', () => {
    const told: Change = {
      ...change(A1, [writes('person/1', 'name', deep(11)), tells('shelf/1', 'put', { data: { in: deep(12) } })]),
      witness: { id: 'w', role: 'supervisor' },
    }
    const { set } = deskAfter([told])
    const state = set.registers.get('person/1' as RecordKey)?.name
    const heads = state?.heads.map(({ by: _, ...head }) => head) ?? []
    set.registers.set('person/1' as RecordKey, { name: { heads, ahead: [] } })
    const loaded = loadSnapshot(snapshotOf(set), fullRegistry)
    expect(loaded.ok && stateHash(loaded.value)).toBe(stateHash(set))
  })
})

describe('a foreign snapshot', () => {
  type Bend = (snapshot: Loose) => void
  const at = (snapshot: Loose, ...path: readonly string[]) =>
    path.reduce<Loose>((place, key) => place[key] as Loose, snapshot)
  const sets =
    (path: readonly string[], value: unknown): Bend =>
    (snapshot) => {
      at(snapshot, ...path.slice(0, -1))[path.at(-1) ?? ''] = value as Loose
    }
  const drops =
    (path: readonly string[]): Bend =>
    (snapshot) => {
      delete at(snapshot, ...path.slice(0, -1))[path.at(-1) ?? '']
    }
  const field = ['registers', 'person/1', 'name']
  const head = [...field, 'heads', '0']
  const event = ['aggregates', 'shelf/1', '0']

  it.each<[string, string, Bend]>([
    ['without a frontier', 'frontier', drops(['frontier'])],
    ['with more', 'extra', sets(['extra'], 1)],
    ['of format 0', 'format', sets(['format'], 0)],
    ['with a frontier that is none', 'frontier', sets(['frontier'], [])],
    ['with a device that is none', 'frontier', sets(['frontier', 'x'], 1)],
    ['with a seq of 0', 'frontier', sets(['frontier', 'cccccccccccccccc'], 0)],
    ['without registers', 'registers', sets(['registers'], [])],
    ['without aggregates', 'aggregates', sets(['aggregates'], null)],
    ['with a key that is none', 'person.key', sets(['registers', 'person'], {})],
    ['with a key of no name', '1person/1.key', sets(['registers', '1person/1'], {})],
    ['with a key without id', 'shelf/.key', sets(['aggregates', 'shelf/'], [])],
    ['with a register that is none', 'person/1.state', sets(['registers', 'person/1'], [])],
    ['with a field that is none', 'person/1.name.field', sets(field, [])],
    ['with a field with more', 'person/1.name.field', sets([...field, 'x'], 1)],
    ['with heads that are none', 'person/1.name.field', sets([...field, 'heads'], {})],
    ['with a wait that is none', 'person/1.name.field', sets([...field, 'ahead'], {})],
    ['with a wait for no dot', 'person/1.name.ahead', sets([...field, 'ahead'], ['x'])],
    ['with a wait for what came', 'person/1.name.ahead', sets([...field, 'ahead'], [A1])],
    ['with waits out of order', 'person/1.name.ahead.order', sets([...field, 'ahead'], [B9, B9])],
    ['with a head that is none', 'person/1.name.heads.0.head', sets(head, 1)],
    ['with a head without value', 'person/1.name.heads.0.v', drops([...head, 'v'])],
    ['with a head beyond the frontier', 'person/1.name.heads.0.dot', sets([...head, 'dot'], B9)],
    ['with a head that has no dot', 'person/1.name.heads.0.dot', sets([...head, 'dot'], 'x')],
    ['with a head of no time', 'person/1.name.heads.0.dot', sets([...head, 'hlc'], 'x')],
    ['with a head of another’s time', 'person/1.name.heads.0.dot', sets([...head, 'dot'], A1)],
    ['with a head that saw no dots', 'person/1.name.heads.0.b', sets([...head, 'b'], ['x'])],
    ['with a head that saw no list', 'person/1.name.heads.0.b', sets([...head, 'b'], 'x')],
    ['with a head by nobody', 'person/1.name.heads.0.by', sets([...head, 'by'], 'x')],
    ['with a poisonous value', 'person/1.name.heads.0.v.key', sets([...head, 'v'], { constructor: 1 })],
    [
      'with heads out of order',
      'person/1.name.heads.order',
      (one) => (at(one, ...field).heads as unknown as Loose[]).reverse(),
    ],
    ['with events that are none', 'shelf/1.events', sets(['aggregates', 'shelf/1'], {})],
    ['with an event that is none', 'shelf/1.0.event', sets(event, 'x')],
    ['with an event without actor', 'shelf/1.0.actor', drops([...event, 'actor'])],
    ['with an event with more', 'shelf/1.0.extra', sets([...event, 'extra'], 1)],
    ['with an event of no dot', 'shelf/1.0.dot', sets([...event, 'dot'], 'x')],
    ['with an event that refers to no list', 'shelf/1.0.refs', sets([...event, 'refs'], 'x')],
    ['with an event that refers to no dots', 'shelf/1.0.refs', sets([...event, 'refs'], ['x'])],
    ['with an event without data', 'shelf/1.0.data', sets([...event, 'data'], [])],
    ['with an event by nobody', 'shelf/1.0.data', sets([...event, 'actor'], 'x')],
    ['with an event by no id', 'shelf/1.0.actor', sets([...event, 'actor', 'id'], 1)],
    ['with an event by no role', 'shelf/1.0.actor', sets([...event, 'actor', 'role'], '')],
    ['with an event of an odd claim', 'shelf/1.0.claim', sets([...event, 'claim'], 1)],
    ['with an event of no name', 'shelf/1.0.text', sets([...event, 'ev'], 1)],
    ['with an event of no time', 'shelf/1.0.text', sets([...event, 'at'], null)],
    [
      'with events out of order',
      'shelf/1.order',
      (one) => (at(one, 'aggregates')['shelf/1'] as unknown as Loose[]).reverse(),
    ],
  ])('%s is refused at %s', (_, place, bend) => {
    const bent = parts()
    bend(bent)

    expect(loadSnapshot(utf8(canonicalText(bent)), fullRegistry)).toEqual({
      ok: false,
      error: { code: 'malformed-snapshot', field: place },
    })
  })

  it('of a newer format is told apart', () => {
    const newer = utf8(canonicalText({ format: 2 }))
    expect(loadSnapshot(newer, fullRegistry)).toEqual({ ok: false, error: { code: 'newer-snapshot' } })
  })

  it('with other bytes than its own content gives is refused', () => {
    const refusal = (field: string) => ({ ok: false, error: { code: 'malformed-snapshot', field } })
    expect(loadSnapshot(utf8(` ${textOf()}`), fullRegistry)).toEqual(refusal('canonical'))
    expect(loadSnapshot(utf8('{'), fullRegistry)).toEqual(refusal('json'))
    expect(loadSnapshot(utf8('[]'), fullRegistry)).toEqual(refusal('json'))
    expect(loadSnapshot(new Uint8Array([0xff]), fullRegistry)).toEqual(refusal('json'))
    const hollow = parts()
    at(hollow, 'registers')['person/9'] = {}
    expect(loadSnapshot(utf8(canonicalText(hollow)), fullRegistry)).toEqual(refusal('canonical'))
  })
})

describe('a desk in memory', () => {
  const one = () => change(A1, [tells('shelf/1', 'put')])
  const two = () => change(A2, [tells('shelf/1', 'put')])

  it('keeps what comes too early until the rest is there', () => {
    const replica = emptyReplica(fullRegistry)
    expect(receive(replica, [two()])).toMatchObject({ applied: [], touched: [] })
    receive(replica, [change(dot('c', 3), [tells('shelf/1', 'put')]), change(dot('b', 7), [tells('shelf/1', 'put')])])
    expect(gaps(replica)).toEqual([A1, B1, dot('c', 1)])
    expect(receive(replica, [one(), two(), one()])).toMatchObject({ applied: [A1, A2], repeated: [A2, A1], forked: [] })
    expect(gaps(replica)).toEqual([B1, dot('c', 1)])
  })

  it('reports a fork, and keeps the first', () => {
    const replica = emptyReplica(fullRegistry)
    const other = change(A1, [tells('shelf/2', 'put')])
    expect(receive(replica, [one(), other])).toMatchObject({ applied: [A1], forked: [A1] })
    expect(replica.set.aggregates.get('shelf/2' as never)).toBeUndefined()
  })

  it('takes what a snapshot held as a repetition', () => {
    const loaded = loadSnapshot(bytesOf(), fullRegistry)
    if (!loaded.ok) throw new Error('no snapshot')
    const replica = emptyReplica(fullRegistry, loaded.value)
    expect(receive(replica, [two(), one()])).toMatchObject({ applied: [], repeated: [A2, A1] })
    expect(gaps(replica)).toEqual([])
  })

  it('counts what it does not know', () => {
    const later = [
      change(A1, [writes('person/1', 'later', 1), tells('shelf/1', 'later'), tells('future/1', 'bloomed')]),
      change(A2, [writes('future/2', 'x', 1), writes('person/2', '_deleted', true), tells('shelf/2', 'void')]),
    ]
    expect(countParked(deskAfter(later).set, fullRegistry)).toEqual({ records: 2, fields: 1, events: 1 })
    expect(countParked(makeDesk().set, fullRegistry)).toEqual({ records: 0, fields: 0, events: 0 })
    expect(countParked(makeDesk().set, oldRegistry)).toEqual({ records: 0, fields: 0, events: 1 })
    const none = { records: 0, fields: 0, events: 0 }
    const waits = { later: { heads: [], ahead: [B9] } }
    expect(parkedInRegister('person/1' as RecordKey, waits, fullRegistry)).toEqual(none)
    expect(parkedInRegister('future/1' as RecordKey, waits, fullRegistry)).toEqual(none)
    expect(parkedInAggregate('future/1' as RecordKey, [], fullRegistry)).toEqual(none)
  })
})

describe('lifting on reading', () => {
  it('leaves what this version writes, and what a newer one wrote, as it is', () => {
    const now = change(A1, [tells('shelf/1', 'put')])
    expect(now.schema).toBe(CURRENT_SCHEMA)
    expect(upcast(now)).toBe(now)
    const newer = { ...now, schema: 9 }
    expect(upcast(newer)).toBe(newer)
  })

  it('takes every step above the schema it was written under, and no other', () => {
    const steps = ['two', 'three'].map((cmd) => (one: Change) => ({ ...one, cmd: `${one.cmd} ${cmd}` }))
    const lifted = (schema: number) =>
      lift({ ...change(A1, [tells('shelf/1', 'put')], { cmd: 'one' }), schema }, steps).cmd
    expect([lifted(1), lifted(2), lifted(3), lifted(4)]).toEqual(['one two three', 'one three', 'one', 'one'])
  })
})
