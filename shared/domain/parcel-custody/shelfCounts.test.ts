import { describe, expect, test } from 'vitest'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import { NO_CUSTODY } from './custodyState.ts'
import { slotIdOf } from './ids.ts'
import type { ItemFacts } from './itemFacts.ts'
import {
  type CountClosing,
  type CountScan,
  type CountThing,
  compareCount,
  decideCloseCount,
  MAX_CHANGED,
  touchedBy,
} from './shelfCounts.ts'
import { parseSlotScanCode, slotScanCode } from './slotCode.ts'

const clerk = contextAs('front-desk')
const STARTED = '2026-11-21T02:00:00.000Z'

const thing = (id: string, more: Partial<CountThing> = {}): [string, CountThing] => [
  id,
  { id, status: 'in-store', slotId: 'A1', shelf: 'A', ...more },
]
const THINGS = new Map([
  thing('p1'),
  thing('p2'),
  thing('p3', { slotId: 'A2' }),
  thing('b1', { slotId: 'B1', shelf: 'B' }),
  thing('gone', { status: 'missing' }),
  thing('run', { status: 'out-for-delivery' }),
  thing('floor', { slotId: null, shelf: '' }),
])
const scan = (id: string | null, slotId: string | null = null, text = id ?? '?'): CountScan => ({ text, id, slotId })

const facts = (id: string, at = '2026-11-20T02:00:00.000Z', ev = 'received'): [string, ItemFacts] => {
  const event = { ev, at, dot: `d-${id}`, data: {} } as unknown as LiveEvent
  return [id, { id, state: { ...NO_CUSTODY, status: 'in-store', visit: 2, personId: 'who' }, events: [event] }]
}
const FACTS = new Map(['p1', 'p2', 'p3', 'b1', 'gone'].map((id) => facts(id)))
const closing = (scans: readonly CountScan[], more: Partial<CountClosing> = {}): CountClosing => ({
  shelves: ['A'],
  startedAt: STARTED,
  result: compareCount(THINGS, scans, more.shelves ?? ['A']),
  keepHere: [],
  remark: '',
  ...more,
})
const itemsOf = (decided: ReturnType<typeof decideCloseCount>) => (decided.ok ? decided.value.items : [])

describe('expected against scanned', () => {
  test('of a shelf only its own things are expected, and what was not scanned is missing', () => {
    const result = compareCount(THINGS, [scan('p1'), scan('p3')], ['A'])
    expect(result).toMatchObject({ expected: 3, missing: ['p2'], misplaced: [], unknown: [] })
    expect(result.fits.map(({ id }) => id)).toEqual(['p1', 'p3'])
  })

  test('of all shelves what lies in no slot is expected too', () => {
    expect(compareCount(THINGS, [], [])).toMatchObject({ expected: 5, missing: ['p1', 'p2', 'p3', 'b1', 'floor'] })
  })

  test('a thing of another shelf is misplaced, and so is one in another slot once slots are scanned', () => {
    const result = compareCount(THINGS, [scan('b1'), scan('p3', 'A1'), scan('p1', 'A1')], ['A'])
    expect(result.misplaced).toEqual([
      { id: 'b1', slotId: null },
      { id: 'p3', slotId: 'A1' },
    ])
    expect(result.missing).toEqual(['p2'])
  })

  test('what was looked for is found, what is with the officer is told apart, what left since is no matter, the rest is unknown once', () => {
    const scans = [scan('gone'), scan('run'), scan(null, null, '6901'), scan(null, null, '6901'), scan('handed-out')]
    const result = compareCount(THINGS, scans, ['A'])
    expect(result.recovered).toEqual([{ id: 'gone', slotId: null }])
    expect(result.onTheirWay).toEqual([{ id: 'run', slotId: null }])
    expect(result.unknown).toEqual(['6901'])
  })

  test('a thing scanned twice lies where it was scanned last', () => {
    const result = compareCount(THINGS, [scan('p1', 'A2'), scan('p1', 'A1')], ['A'])
    expect(result.fits).toEqual([{ id: 'p1', slotId: 'A1' }])
    expect(result.misplaced).toEqual([])
  })
})

describe('a count is closed', () => {
  test('as one change: the count, what is missing, what was found, what stays where it lies', () => {
    const told = closing([scan('p1'), scan('p3', 'A1'), scan('gone', 'A1'), scan('b1')], { keepHere: ['p3'] })
    expect(touchedBy(told)).toEqual(['p2', 'gone', 'p3'])
    const decided = decideCloseCount(told, FACTS, clerk)
    expect(decided.ok && decided.value).toMatchObject({ cmd: 'custody.countShelf', countId: 'id-1', missing: 1 })
    expect(itemsOf(decided)).toEqual([
      {
        kind: 'event',
        e: 'shelfCount',
        id: 'id-1',
        ev: 'counted',
        data: {
          shelves: ['A'],
          expected: 3,
          seen: ['p1', 'gone'],
          missing: ['p2'],
          misplaced: ['p3', 'b1'],
          unknown: [],
          remark: '',
        },
      },
      event('p2', 'missed', {}),
      event('gone', 'recovered', { slotId: 'A1' }),
      event('p3', 'moved', { slotId: 'A1' }),
    ])
  })

  const event = (id: string, ev: string, data: object) => ({
    kind: 'event',
    e: 'custodyItem',
    id,
    ev,
    data: { ...data, visit: 2, personId: 'who' },
    refs: [`d-${id}`],
  })

  test.each(['received', 'moved', 'recovered'])('what was %s after the count began is not missing', (ev) => {
    const late = new Map([...FACTS, facts('p2', '2026-11-21T02:00:00.001Z', ev)])
    const items = itemsOf(decideCloseCount(closing([scan('p1'), scan('p3')]), late, clerk))
    expect(items).toMatchObject([{ ev: 'counted', data: { expected: 2, missing: [] } }])
  })

  test('with nothing scanned it is refused while something should be there; an empty shelf is counted', () => {
    expect(codeOf(decideCloseCount(closing([]), FACTS, clerk))).toBe('count-empty')
    expect(itemsOf(decideCloseCount(closing([], { shelves: ['C'] }), FACTS, clerk))).toHaveLength(1)
  })

  test('a thing stays only where its slot was scanned', () => {
    expect(codeOf(decideCloseCount(closing([scan('b1')], { keepHere: ['b1'] }), FACTS, clerk))).toBe('place-unknown')
    expect(codeOf(decideCloseCount(closing([scan('p1')], { keepHere: ['p1'] }), FACTS, clerk))).toBe('place-unknown')
  })

  test('too much missing, and a remark that is a letter, are refused', () => {
    const many = new Map(Array.from({ length: MAX_CHANGED + 2 }, (_, index) => thing(`m${index}`)))
    const result = compareCount(many, [scan('m0')], ['A'])
    expect(codeOf(decideCloseCount(closing([], { result }), FACTS, clerk))).toBe('too-many-missing')
    const told = closing([scan('p1')], { remark: '长'.repeat(201) })
    expect(codeOf(decideCloseCount(told, FACTS, clerk))).toBe('count-remark-too-long')
  })

  test('whoever is not of the desk closes none', () => {
    expect(codeOf(decideCloseCount(closing([scan('p1')]), FACTS, contextAs('security')))).toBe('beyond-role')
  })
})

test('the code of a slot leads back to it, typed wide or small, and no other text does', () => {
  const id = slotIdOf(clerk.workspace, '一-01')
  expect(parseSlotScanCode(slotScanCode(id))).toBe(id)
  expect(parseSlotScanCode(` ｑｔｓ：${id} `)).toBe(id)
  expect(parseSlotScanCode(`QTC:${id}`)).toBeUndefined()
  expect(parseSlotScanCode('QTS:A-01')).toBeUndefined()
})
