import { describe, expect, test } from 'vitest'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import {
  type CountEntry,
  decideAccept,
  decideBundle,
  decideCheck,
  decideHandOver,
  decideOpenShift,
  decideRefuse,
  decideReturnBlanks,
  type Handover,
} from './shiftDecisions.ts'
import { foldShift, type ShiftState } from './shiftFold.ts'

const giver = contextAs('front-desk')
const taker = contextAs('cashier')
const leader = contextAs('supervisor')
const by = (id: string) => ({ actor: { id, role: 'front-desk' } })
const opened = eventOf('opened', { deskId: 'desk-a', day: '2026-11-21', name: '早班' }, by('staff-front-desk'))
const handed = eventOf('handed-over', { toStaffId: null, counts: [], openMatters: 3 }, by('staff-front-desk'))
const accepted = eventOf('accepted', {}, by('staff-cashier'))
const refused = eventOf('refused', { reason: '备用金没点' }, by('staff-cashier'))
const stateOf = (...events: readonly LiveEvent[]): ShiftState => foldShift(events).state

const keys = (more: Partial<CountEntry> = {}): CountEntry => ({
  id: 'own/门钥匙',
  label: '门钥匙',
  expected: 12,
  counted: 12,
  note: '',
  byAllMatch: false,
  ...more,
})
const handover = (...counts: readonly CountEntry[]): Handover => ({
  shiftId: 'shift-1',
  toStaffId: null,
  counts,
  openMatters: 0,
  thingsOut: 0,
  record: '{}',
})

describe('opening a shift', () => {
  const input = { deskId: 'desk-a', name: '早班', checklist: [], takenOver: 0 }
  const open = [{ id: 'shift-1', v: stateOf(opened) }]
  test.each([
    ['needs a name', { ...input, name: ' ' }, [], 'name-missing'],
    ['is done once by one person at one desk', input, open, 'already-open'],
    ['does not wait for another desk', { ...input, deskId: 'desk-b' }, open, undefined],
    [
      'does not wait for a shift that is handed over',
      input,
      [{ id: 'shift-1', v: stateOf(opened, handed) }],
      undefined,
    ],
  ])('%s', (_, given, shifts, code) => {
    expect(codeOf(decideOpenShift(given, shifts, giver))).toBe(code)
  })

  test('does not wait for a colleague who forgot to hand over', () => {
    expect(codeOf(decideOpenShift(input, open, taker))).toBeUndefined()
  })
})

describe('handing over', () => {
  test.each([
    ['goes through when every count matches', [keys()], undefined],
    ['goes through without anything to count', [], undefined],
    ['asks for a line that nobody counted', [keys({ counted: null })], 'count-missing'],
    ['takes no count below nothing', [keys({ counted: -1 })], 'count-missing'],
    ['asks why a count differs', [keys({ counted: 11 })], 'note-missing'],
    ['takes a difference with its reason', [keys({ counted: 11, note: '一把借给工程部' })], undefined],
    ['takes any count where nothing is expected', [keys({ expected: null, counted: 7 })], undefined],
  ])('%s', (_, counts, code) => {
    expect(codeOf(decideHandOver(handover(...counts), stateOf(opened), giver))).toBe(code)
  })

  test('names the line that is not ready', () => {
    const decided = decideHandOver(handover(keys(), keys({ id: 'own/对讲机', counted: 1 })), stateOf(opened), giver)
    expect(decided).toMatchObject({ error: { code: 'note-missing', field: 'own/对讲机' } })
  })

  test('is never hindered by things that are out: they are counted as exceptions', () => {
    const decided = decideHandOver({ ...handover(keys()), thingsOut: 4 }, stateOf(opened), giver)
    expect(decided.ok && decided.value.items).toMatchObject([{ data: { thingsOut: 4 } }])
  })

  test.each([
    ['again after a refusal', stateOf(opened, handed, refused), undefined],
    ['again while nobody has come', stateOf(opened, handed), undefined],
    ['not once it is complete', stateOf(opened, handed, accepted), 'shift-closed'],
    ['not without a shift', undefined, 'shift-unknown'],
  ])('can be signed %s', (_, state, code) => {
    expect(codeOf(decideHandOver(handover(keys()), state, giver))).toBe(code)
  })
})

describe('taking over', () => {
  const paper = { role: 'front-desk', name: '何静', paperDay: '2026-11-21', copyNo: '3' } as never
  test.each([
    ['closes the shift', stateOf(opened, handed), taker, undefined],
    ['is not the giver’s own', stateOf(opened, handed), giver, 'own-handover'],
    ['waits for the giver', stateOf(opened), taker, 'not-handed-over'],
    ['is done once', stateOf(opened, handed, accepted), leader, 'shift-closed'],
  ])('%s', (_, shift, context, code) => {
    expect(codeOf(decideAccept('shift-1', { shift }, context))).toBe(code)
  })

  test('may be entered from paper by a third person', () => {
    expect(codeOf(decideAccept('shift-1', { shift: stateOf(opened, handed), paper }, leader))).toBeUndefined()
    expect(codeOf(decideAccept('shift-1', { shift: stateOf(opened, handed), paper }, giver))).toBe('own-proposal')
  })

  test.each([
    ['with a reason', '备用金没点', taker, undefined],
    ['never in silence', ' ', taker, 'reason-missing'],
    ['not by the giver', '备用金没点', giver, 'own-handover'],
  ])('is refused %s', (_, reason, context, code) => {
    expect(codeOf(decideRefuse('shift-1', { shift: stateOf(opened, handed), reason }, context))).toBe(code)
  })
})

describe('after the end', () => {
  const shift = stateOf(opened, handed, accepted)
  test('a leader checks once a week, a clerk does not', () => {
    expect(codeOf(decideCheck('shift-1', { shift, note: '' }, leader))).toBeUndefined()
    expect(codeOf(decideCheck('shift-1', { shift, note: '' }, taker))).toBe('beyond-role')
    expect(codeOf(decideCheck('shift-1', { shift: stateOf(opened), note: '' }, leader))).toBe('nothing-to-check')
  })

  test('no blank is added to it', () => {
    expect(codeOf(decideBundle({ shiftId: 'shift-1', sheetIds: ['s'] }, shift, taker))).toBe('shift-closed')
  })

  test('what comes from another desk changes nothing and is shown', () => {
    const late = eventOf('refused', { reason: '晚了' }, by('staff-3'))
    const folded = foldShift([opened, handed, accepted, late])
    expect(folded.state).toMatchObject({ status: 'closed', refusal: '' })
    expect(folded.violations.map(({ rule }) => rule)).toEqual(['changed-after-close'])
  })
})

describe('unused blanks', () => {
  const blank = (more: object = {}) => ({
    id: 's1',
    v: { blank: true, status: 'issued', filledAt: '', number: 'A-LX-00001', ...more } as never,
  })
  test.each([
    ['are void together', [blank(), { ...blank(), id: 's2' }], undefined],
    ['are not void once entered', [blank({ filledAt: '2026-11-21T02:00:00.000Z' })], 'blank-used'],
    ['are not void twice', [blank({ status: 'void' })], 'blank-used'],
    ['are never a filled form', [blank({ blank: false })], 'blank-used'],
    ['are chosen first', [], 'nothing-chosen'],
  ])('%s', (_, blanks, code) => {
    expect(codeOf(decideReturnBlanks(blanks, '未用', giver))).toBe(code)
  })
})
