import { describe, expect, test } from 'vitest'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import type { ChangeDraft } from './draft.ts'
import { type BlankFacts, enterLate, type LateEntry, lateOf } from './lateEntry.ts'

const draft: ChangeDraft = {
  cmd: 'item.note',
  items: [
    { kind: 'event', e: 'item', id: 'i1', ev: 'noted', data: { personId: null } },
    { kind: 'event', e: 'item', id: 'i1', ev: 'dispatched', data: {} },
  ],
}
const blank: BlankFacts = {
  sheetId: 's1',
  form: 'work-contact',
  number: 'A-LX-00007',
  blank: true,
  isVoid: false,
  isFilled: false,
  takesMany: false,
}
/** One hour before the moment of `contextAs`. */
const AT = '2026-11-21T01:12:00.000Z'
const late: LateEntry = { at: AT, paperNumber: 'A-LX-00007' }
const now = contextAs('front-desk')

describe('补录', () => {
  test('carries the paper’s time, marks the first fact and fills the blank, once', () => {
    expect(enterLate(draft, late, blank, now)).toMatchObject({
      ok: true,
      value: {
        at: AT,
        items: [
          { ev: 'noted', data: { personId: null, late: { paperNumber: 'A-LX-00007' } } },
          { ev: 'dispatched', data: {} },
          { e: 'sheet', id: 's1', ev: 'filled', data: { record: 'item/i1' }, claim: 'filled/s1' },
        ],
      },
    })
  })

  test('of a paper without a number fills nothing', () => {
    const entered = enterLate(draft, { ...late, paperNumber: ' ' }, undefined, now)
    expect(entered).toMatchObject({ ok: true, value: { at: AT, items: [{ data: { late: { paperNumber: '' } } }, {}] } })
    expect(entered.ok && entered.value.items).toHaveLength(2)
  })

  test('keeps the printed number where the record code was scanned', () => {
    const entered = enterLate(draft, { ...late, paperNumber: 'QT1.ABC' }, blank, now)
    expect(entered).toMatchObject({ value: { items: [{ data: { late: { paperNumber: 'A-LX-00007' } } }, {}, {}] } })
  })

  test('a list takes a line more, and no claim stands in the way of another desk', () => {
    const list = { ...blank, isFilled: true, takesMany: true }
    const entered = enterLate(draft, late, list, now)
    expect(entered.ok && entered.value.items.at(-1)).toEqual({
      kind: 'event',
      e: 'sheet',
      id: 's1',
      ev: 'filled',
      data: { record: 'item/i1' },
    })
  })

  test.each<[string, Partial<LateEntry>, Partial<BlankFacts> | undefined, string]>([
    ['no time', { at: '' }, {}, 'late-time-missing'],
    ['a day without a time', { at: '2026-11-21' }, {}, 'late-time-missing'],
    ['a minute ahead', { at: '2026-11-21T02:13:00.000Z' }, {}, 'late-in-future'],
    ['61 days old', { at: '2026-09-21T02:12:00.000Z' }, {}, 'late-too-old'],
    ['an unknown number', {}, undefined, 'blank-unknown'],
    ['a paper that was printed filled', {}, { blank: false }, 'not-a-blank'],
    ['a void blank', {}, { isVoid: true }, 'blank-void'],
    ['a blank of another form', { form: 'release-slip' }, {}, 'blank-other-form'],
    ['a blank that was entered', {}, { isFilled: true }, 'blank-filled'],
  ])('refuses %s', (_of, changed, facts, code) => {
    const found = facts && { ...blank, ...facts }
    expect(codeOf(enterLate(draft, { ...late, ...changed }, found, now))).toBe(code)
  })

  test.each<[string, string]>([
    ['this very minute', '2026-11-21T02:12:00.000Z'],
    ['60 days ago', '2026-09-22T02:12:00.000Z'],
  ])('takes a paper of %s', (_of, at) => {
    expect(enterLate(draft, { ...late, at, form: 'work-contact' }, blank, now).ok).toBe(true)
  })

  test('is told from an event', () => {
    expect([lateOf({ late: { paperNumber: 'A-1' } }), lateOf({ late: {} }), lateOf({})]).toEqual([
      { paperNumber: 'A-1' },
      { paperNumber: '' },
      undefined,
    ])
  })
})
