import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldHandedItem } from './handedItemFold.ts'
import { type CardHolder, type CardsInput, cardEnd, decideCards } from './residentCards.ts'

const HOLDER: CardHolder = { personId: 'p1', photo: '', old: undefined, isResident: true, hasCard: false }
const INPUT: CardsInput = {
  unitId: 'u1',
  holders: [HOLDER, { ...HOLDER, personId: 'p2' }],
  validUntil: '2029-11-20',
  remark: '',
}
const decide = (more: Partial<CardsInput> = {}) => decideCards({ ...INPUT, ...more }, contextAs('front-desk'))

describe('cards of a household', () => {
  test.each([
    ['2026-11-21', 3, '2029-11-20'],
    ['2026-11-21', 0, ''],
    ['2028-02-29', 1, '2029-02-27'],
  ])('made on %s for %i years are good until %s', (today, years, until) => {
    expect(cardEnd(today as Day, years)).toBe(until)
  })
  test('have a number each, by their sheet, and each the person whose it is', () => {
    const done = decide()
    expect(done.ok && done.value.items({ sheetId: 's1', number: 'A-ZH-00001' })).toMatchObject([
      { claim: 'handed-item/resident-card/A-ZH-00001-1', data: { personId: 'p1', serial: 'A-ZH-00001-1', count: 1 } },
      { claim: 'handed-item/resident-card/A-ZH-00001-2', data: { personId: 'p2', validUntil: '2029-11-20' } },
    ])
  })
  test('in the place of a lost one end it in the same change', () => {
    const events = [eventOf('issued', { unitId: 'u1', kind: 'resident-card' }), eventOf('lost', { why: '丢' })]
    const old = { id: 'i1', events, state: foldHandedItem(events).state }
    const done = decide({ holders: [{ ...HOLDER, old, hasCard: true }] })
    expect(done.ok && done.value.items({ sheetId: 's1', number: 'A-ZH-00002' })).toMatchObject([
      { ev: 'issued' },
      { ev: 'replaced', id: 'i1' },
    ])
  })
  test.each<[string, Partial<CardsInput>, string]>([
    ['of no home', { unitId: null }, 'unit-missing'],
    ['for nobody', { holders: [] }, 'nobody-chosen'],
    ['for 17 people', { holders: Array.from({ length: 17 }, () => HOLDER) }, 'too-many-cards'],
    ['for somebody who does not live there', { holders: [{ ...HOLDER, isResident: false }] }, 'not-resident'],
    ['for somebody who has one', { holders: [{ ...HOLDER, hasCard: true }] }, 'has-card'],
    ['until a day that is none', { validUntil: '2026-02-30' }, 'until-invalid'],
    ['until yesterday', { validUntil: '2026-11-20' }, 'until-past'],
    ['with a remark too long', { remark: '长'.repeat(201) }, 'text-too-long'],
  ])('are refused %s', (_, input, code) => {
    expect(codeOf(decide(input))).toBe(code)
  })
  test('are refused to a role that may not', () => {
    expect(codeOf(decideCards(INPUT, contextAs('engineering')))).toBe('beyond-role')
  })
})
