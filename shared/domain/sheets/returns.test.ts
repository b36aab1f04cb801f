import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { numberRuns } from './numbers.ts'
import {
  decideReturn,
  decideTakeBackReturn,
  decideVoidBlanks,
  notReturnable,
  returnBy,
  signedOnPad,
} from './returns.ts'
import { type SheetPhase, sheetPhase } from './returnsPhase.ts'
import { foldSheet, type SheetState } from './schema.ts'

const now = contextAs('front-desk')
const told = { form: 'owner-registration', number: 'A-DJ-00001', templateVersion: 2, awaitsReturn: true }
const sheet = (changes: Partial<SheetState> = {}) =>
  ({ ...foldSheet([eventOf('issued', told)]).state, ...changes }) as SheetState
const paper = (changes: Partial<SheetState> = {}) => ({ id: 's1', state: sheet(changes) })

describe('where a paper stands', () => {
  const plain = {
    status: 'issued',
    blank: false,
    awaitsReturn: true,
    returnedAt: '',
    filledAt: '',
    isSigned: false,
  } as const
  test.each<[string, object, SheetPhase]>([
    ['an issued paper that somebody signs', {}, 'waiting'],
    ['one that nobody signs', { awaitsReturn: false }, 'issued'],
    ['one that was signed on the pad', { isSigned: true }, 'issued'],
    ['one that was signed on the pad and laid into a box', { isSigned: true, returnedAt: 'x' }, 'returned'],
    ['the signed copy in its box', { returnedAt: 'x' }, 'returned'],
    ['an unused blank', { blank: true }, 'blank'],
    ['a blank that was entered', { blank: true, filledAt: 'x' }, 'waiting'],
    ['a void paper, wherever it was', { status: 'void', returnedAt: 'x' }, 'void'],
  ])('%s', (_what, changes, phase) => {
    expect(sheetPhase({ ...plain, ...changes })).toBe(phase)
  })

  test('keeps when it came and where it lies now', () => {
    const at = '2026-11-21T03:00:00.000Z'
    const events = [
      eventOf('issued', told),
      eventOf('returned', { box: '3' }, { at }),
      eventOf('returned', { box: '4' }),
    ]
    expect(foldSheet(events).state).toMatchObject({ phase: 'returned', returnedAt: at, box: '4' })
  })

  test('what was signed on the pad is not waited for', () => {
    const { id, ev, data } = signedOnPad('s1')
    expect(id).toBe('s1')
    expect(foldSheet([eventOf('issued', told), eventOf(ev ?? '', data)]).state.phase).toBe('issued')
  })

  test('voided here and laid into a box there is seen by both desks', () => {
    const events = [eventOf('issued', told), eventOf('voided', { reason: 'x' }), eventOf('returned', { box: '3' })]
    expect(foldSheet(events)).toMatchObject({
      state: { phase: 'void' },
      violations: [{ rule: 'void-in-use', dots: [events[1]?.dot, events[2]?.dot] }],
    })
  })

  test.each<[string, string, object, number]>([
    ['returned', 'before', {}, 1],
    ['returned', 'after', {}, 1],
    ['signed', 'before', {}, 1],
    ['signed', 'before', { knew: true }, 0],
    ['filled', 'before', {}, 1],
    ['filled', 'after', {}, 1],
    ['used', 'before', {}, 1],
    ['used', 'after', {}, 1],
    ['returned', 'before', { knew: true }, 0],
    ['returned', 'after', { knew: true }, 1],
    ['printed', 'before', {}, 0],
  ])('a paper %s %s it is voided, %j: %i to be settled', (use, when, more, count) => {
    const voided = eventOf('voided', { reason: 'x', ...more })
    const told = eventOf(use, { box: '3' })
    const order = when === 'before' ? [told, voided] : [voided, told]
    const { state, violations } = foldSheet([eventOf('issued', { form: 'release-slip', number: 'A' }), ...order])
    expect(violations).toHaveLength(count)
    expect(state.status).toBe('void')
  })
})

describe('taking a paper in', () => {
  test('says which box', () => {
    expect(decideReturn(paper(), '  3  号盒 ', now)).toMatchObject({
      ok: true,
      value: { cmd: 'sheet.return', items: [{ id: 's1', ev: 'returned', data: { box: '3 号盒' } }] },
    })
  })

  test('again, moves it to another box', () => {
    expect(decideReturn(paper({ phase: 'returned', box: '3' }), '4', now).ok).toBe(true)
  })

  test.each<[string, Partial<SheetState>, string, string]>([
    ['a void paper', { phase: 'void' }, '3', 'sheet-void'],
    ['a blank that nobody wrote on', { phase: 'blank' }, '3', 'blank-unused'],
    ['a paper that need not come back', { phase: 'issued' }, '3', 'no-return-due'],
    ['no box', {}, ' ', 'box-missing'],
    ['a whole sentence for a box', {}, '盒'.repeat(21), 'box-too-long'],
    ['the box it lies in', { phase: 'returned', box: '3' }, '3', 'same-box'],
  ])('refuses %s', (_what, changes, box, code) => {
    expect(codeOf(decideReturn(paper(changes), box, now))).toBe(code)
  })

  test('is for the desk', () => {
    expect(codeOf(decideReturn(paper(), '3', contextAs('engineering')))).toBe('beyond-role')
  })

  test.each([
    ['void', 'sheet-void'],
    ['blank', 'blank-unused'],
    ['issued', 'no-return-due'],
    ['waiting', undefined],
  ] as const)('a %s paper is told before a box is asked for', (phase, code) => {
    expect(notReturnable(sheet({ phase }))).toBe(code)
  })

  test('is late after the set days', () => {
    expect(returnBy('2026-11-28' as Day, 3)).toBe('2026-12-01')
  })
})

describe('taking it back', () => {
  const own = { actor: now.actor, session: now.session }
  const issued = eventOf('issued', told)
  const back = eventOf('returned', { box: '3' }, own)

  test('one’s own slip needs no reason', () => {
    expect(decideTakeBackReturn('s1', [issued, back], '', now)).toMatchObject({
      value: { cmd: 'sheet.undo', items: [{ ev: 'void', refs: [back.dot] }] },
    })
  })

  test.each<[string, ReturnType<typeof contextAs>, string, string | undefined]>([
    ['a colleague', contextAs('cashier'), 'x', 'beyond-role'],
    ['a leader without a reason', contextAs('supervisor'), ' ', 'reason-missing'],
    ['a leader with one', contextAs('supervisor'), '放错', undefined],
  ])('by %s', (_who, context, reason, code) => {
    expect(codeOf(decideTakeBackReturn('s1', [issued, back], reason, context))).toBe(code)
  })

  test('refuses what never came', () => {
    expect(codeOf(decideTakeBackReturn('s1', [issued], '', now))).toBe('not-returned')
  })
})

describe('blanks nobody will use', () => {
  const leader = contextAs('supervisor')
  const blanks = ['s1', 's2'].map((id) => ({ id, state: sheet({ phase: 'blank', blank: true, number: `A-DJ-${id}` }) }))

  test('are void in one change with one reason', () => {
    expect(decideVoidBlanks(blanks, '来电了', leader)).toMatchObject({
      value: { cmd: 'sheet.void', items: [{ id: 's1', data: { reason: '来电了' } }, { id: 's2' }] },
    })
  })

  test.each<[string, typeof blanks, string, ReturnType<typeof contextAs>, string]>([
    ['none', [], 'x', leader, 'sheet-unknown'],
    ['one that was filled', [...blanks, paper()], 'x', leader, 'blank-in-use'],
    ['no reason', blanks, '', leader, 'reason-missing'],
    ['the desk', blanks, 'x', now, 'beyond-role'],
  ])('refuses %s', (_what, chosen, reason, context, code) => {
    expect(codeOf(decideVoidBlanks(chosen, reason, context))).toBe(code)
  })
})

test('numbers are counted by desk and form, and gaps named', () => {
  expect(numberRuns(['B-DJ-00001', 'A-DJ-00003', 'A-DJ-00001', 'A-DJ-00006', 'A-FX-00002', 'odd'])).toEqual([
    {
      stem: 'A-DJ-',
      first: 'A-DJ-00001',
      last: 'A-DJ-00006',
      count: 3,
      missing: [
        { from: 'A-DJ-00002', to: 'A-DJ-00002', count: 1 },
        { from: 'A-DJ-00004', to: 'A-DJ-00005', count: 2 },
      ],
    },
    {
      stem: 'A-FX-',
      first: 'A-FX-00001',
      last: 'A-FX-00002',
      count: 1,
      missing: [{ from: 'A-FX-00001', to: 'A-FX-00001', count: 1 }],
    },
    { stem: 'B-DJ-', first: 'B-DJ-00001', last: 'B-DJ-00001', count: 1, missing: [] },
  ])
})
