import { describe, expect, test } from 'vitest'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import { slotIdOf } from './ids.ts'
import type { ShelfSlot } from './schema.ts'
import { decideAddSlots, decideEditSlots, decideRetireSlots, MAX_SLOTS, numbersOf, type SlotsInput } from './slots.ts'

const clerk = contextAs('front-desk')
const leader = contextAs('supervisor')
const SHELF_A: SlotsInput = { shelf: 'a', numbers: '1-20', size: 'small', capacity: 3 }
const SLOT: ShelfSlot = { code: 'A-03', shelf: 'A', size: 'small', capacity: 3, position: 3, active: true }
const EMPTY = new Map<string, number>()

const add = (input: Partial<SlotsInput>, existing: readonly Pick<ShelfSlot, 'code' | 'position'>[] = []) =>
  decideAddSlots({ ...SHELF_A, ...input }, existing, clerk)

describe('slots are made in one go', () => {
  test('a shelf of twenty is one change, walked in the order of its numbers', () => {
    const decided = add({}, [{ code: 'B-01', position: 7 }])
    const items = decided.ok ? decided.value.items : []
    expect(items).toHaveLength(20)
    expect(items[2]).toEqual({
      kind: 'set',
      e: 'shelfSlot',
      id: slotIdOf(clerk.workspace, 'A-03'),
      values: { code: 'A-03', shelf: 'A', size: 'small', capacity: 3, position: 10, active: true },
    })
  })

  test('two desks that add one code add one slot', () => {
    const ids = (shelf: string) => {
      const decided = add({ shelf, numbers: '3' })
      return decided.ok ? decided.value.items.map((item) => item.id) : []
    }
    expect(ids('ａ')).toEqual(ids('A'))
  })

  test.each([
    ['1-3', [1, 2, 3]],
    ['8，1-3', [1, 2, 3, 8]],
    ['２ 至 ４、3', [2, 3, 4]],
    ['12', [12]],
    ['5-3', undefined],
    ['0-3', undefined],
    ['A1', undefined],
    ['', undefined],
    ['1-1000', undefined],
  ])('“%s” names %j', (typed, numbers) => {
    expect(numbersOf(typed)).toEqual(numbers)
  })

  test.each<readonly [Partial<SlotsInput>, string]>([
    [{ shelf: ' ' }, 'shelf-missing'],
    [{ shelf: 'A-1' }, 'shelf-invalid'],
    [{ shelf: '一二三四五六七八九' }, 'shelf-invalid'],
    [{ numbers: 'x' }, 'numbers-invalid'],
    [{ numbers: `1-${MAX_SLOTS + 1}` }, 'too-many-slots'],
    [{ capacity: 0 }, 'capacity-invalid'],
    [{ capacity: 1.5 }, 'capacity-invalid'],
  ])('%j is refused: %s', (input, code) => {
    expect(codeOf(add(input))).toBe(code)
  })

  test('a code that stands, also a retired one, is named in the refusal', () => {
    expect(add({}, [{ code: 'A-05', position: 1 }])).toEqual({
      ok: false,
      error: { code: 'slot-taken', field: 'numbers', detail: { code: 'A-05' } },
    })
  })

  test('as many slots as may be made at once are made', () => {
    const decided = add({ numbers: `1-${MAX_SLOTS}` })
    expect(decided.ok && decided.value.items.length).toBe(MAX_SLOTS)
  })

  test('whoever is not of the desk makes none', () => {
    expect(codeOf(decideAddSlots(SHELF_A, [], contextAs('security')))).toBe('beyond-role')
  })
})

describe('slots are mended and retired', () => {
  test('only what differs is written, on what the form showed', () => {
    const seen = { size: [] }
    const decided = decideEditSlots([{ id: 's1', slot: SLOT, seen }], { size: 'large', capacity: 3 }, clerk)
    expect(decided.ok && decided.value.items).toEqual([
      { kind: 'set', e: 'shelfSlot', id: 's1', values: { size: 'large' }, seen },
    ])
  })

  test('a slot that nobody knows, and a capacity that is none, are refused', () => {
    expect(codeOf(decideEditSlots([{ id: 's1', slot: undefined }], { size: 'large' }, clerk))).toBe('slot-gone')
    expect(codeOf(decideEditSlots([], { size: 'large' }, clerk))).toBe('slot-gone')
    expect(codeOf(decideEditSlots([{ id: 's1', slot: SLOT }], { capacity: 201 }, clerk))).toBe('capacity-invalid')
  })

  test('a slot that holds something is not retired, and is named', () => {
    const held = new Map([['s1', 2]])
    const decided = decideRetireSlots([{ id: 's1', slot: SLOT }], { active: false, heldBySlot: held }, leader)
    expect(decided).toEqual({ ok: false, error: { code: 'slot-not-empty', detail: { code: 'A-03' } } })
  })

  test.each([[false], [true]])('a leader sets active to %j', (active) => {
    const decided = decideRetireSlots([{ id: 's1', slot: SLOT }], { active, heldBySlot: EMPTY }, leader)
    expect(decided.ok && decided.value).toEqual({
      cmd: 'slot.retire',
      items: [{ kind: 'set', e: 'shelfSlot', id: 's1', values: { active } }],
    })
  })

  test('a clerk retires none', () => {
    const facts = { active: false, heldBySlot: EMPTY }
    expect(codeOf(decideRetireSlots([{ id: 's1', slot: SLOT }], facts, clerk))).toBe('beyond-role')
  })
})
