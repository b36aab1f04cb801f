import { describe, expect, test } from 'vitest'
import { handedItemIdOf } from '#shared/domain/move-in/ids.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldHandedItem } from './handedItemFold.ts'
import { decideIssueItems, decideReplaceItem, type IssueFacts, type IssueInput, type ReplaceInput } from './issuing.ts'
import { decideFindItem, decideLoseItem, decideReturnItems, decideVoidItem, type HandedItemFacts } from './itemSteps.ts'

const desk = contextAs('front-desk')
const ISSUED = { unitId: 'u1', personId: 'p1', kind: 'access-card', serial: 'E1', count: 1 }
function item(more: Parameters<typeof foldHandedItem>[0] = [], data = {}, id = 'i1'): HandedItemFacts {
  const events = [eventOf('issued', { ...ISSUED, ...data }), ...more]
  return { id, events, state: foldHandedItem(events).state }
}
const lost = () => item([eventOf('lost', { why: '丢在地铁' })])
const back = () => item([eventOf('returned', { count: 1 })])
const gone = () => item([eventOf('replaced', { byItemId: 'i2' })])

describe('a card', () => {
  test('is lost, found, replaced and given back', () => {
    expect(lost().state).toMatchObject({ status: 'lost', lostWhy: '丢在地铁' })
    expect(item([eventOf('lost'), eventOf('foundAgain')]).state).toMatchObject({ status: 'held', lostAt: '' })
    expect(gone().state).toMatchObject({ status: 'replaced', replacedBy: 'i2' })
    expect(back().state).toMatchObject({ status: 'returned', returnedCount: 1 })
    expect(item([eventOf('returned', { count: 1 }), eventOf('lost')]).state.status, 'what came back is over').toBe(
      'returned',
    )
  })
  test.each<[string, () => { readonly ok: boolean; readonly error?: { readonly code: string } }, string | undefined]>([
    ['lost', () => decideLoseItem(item(), '丢了', desk), undefined],
    ['lost without a reason', () => decideLoseItem(item(), ' ', desk), 'reason-missing'],
    ['lost in too many words', () => decideLoseItem(item(), '长'.repeat(201), desk), 'text-too-long'],
    ['lost twice', () => decideLoseItem(lost(), '丢了', desk), 'item-lost'],
    ['lost after it came back', () => decideLoseItem(back(), '丢了', desk), 'item-returned'],
    ['lost after it was replaced', () => decideLoseItem(gone(), '丢了', desk), 'item-replaced'],
    [
      'lost though it never was',
      () => decideLoseItem({ ...item(), state: foldHandedItem([]).state }, '丢', desk),
      'item-void',
    ],
    ['lost by a role that may not', () => decideLoseItem(item(), '丢了', contextAs('engineering')), 'beyond-role'],
    ['found', () => decideFindItem(lost(), '', desk), undefined],
    ['found though nobody lost it', () => decideFindItem(item(), '', desk), 'item-not-lost'],
    ['returned', () => decideReturnItems([{ facts: item(), count: 1 }], '', desk), undefined],
    ['returned though it is lost', () => decideReturnItems([{ facts: lost(), count: 1 }], '', desk), undefined],
    ['returned twice', () => decideReturnItems([{ facts: back(), count: 1 }], '', desk), 'item-returned'],
    ['returned as none', () => decideReturnItems([], '', desk), 'nothing-to-return'],
    ['returned more than given', () => decideReturnItems([{ facts: item(), count: 2 }], '', desk), 'count-invalid'],
    [
      'returned short without words',
      () => decideReturnItems([{ facts: item([], { serial: '', count: 3 }), count: 2 }], '', desk),
      'reason-missing',
    ],
    [
      'returned with things of another home',
      () =>
        decideReturnItems(
          [
            { facts: item(), count: 1 },
            { facts: item([], { unitId: 'u2' }, 'i2'), count: 1 },
          ],
          '',
          desk,
        ),
      'other-home',
    ],
    ['taken back by a leader', () => decideVoidItem(item(), '录错', contextAs('supervisor')), undefined],
    ['taken back by the desk', () => decideVoidItem(item(), '录错', desk), 'beyond-role'],
    ['taken back without a reason', () => decideVoidItem(item(), '', contextAs('supervisor')), 'reason-missing'],
  ])('that is %s', (_, act, code) => {
    expect(codeOf(act())).toBe(code)
  })
})

const TAKER = { takerName: '沈雨桐', relation: 'owner', isIdChecked: true, receiptNumber: '', remark: '' }
const INPUT: IssueInput = {
  ...TAKER,
  things: [{ kind: 'mailbox-key', count: 2, serials: [], depositFen: 500, costFen: 0 }],
  receiptNumber: 'SJ-018',
}
const AROUND: IssueFacts = { place: { unitId: 'u1', personId: 'p1' }, known: [], sets: [], isBeforeHandOver: false }

describe('more keys for a home', () => {
  test('are told with their deposit as a sum', () => {
    const done = decideIssueItems(INPUT, AROUND, desk)
    expect(done.ok && done.value.items({ sheetId: 's1', number: 'A-LY-00002' })).toMatchObject([
      {
        ev: 'issued',
        data: { count: 2, depositFen: 1000, receiptNumber: 'SJ-018', caseId: null, number: 'A-LY-00002' },
      },
    ])
  })
  test.each<[string, Partial<IssueInput>, Partial<IssueFacts>, string]>([
    ['of no home', {}, { place: undefined }, 'unit-missing'],
    ['before the move-in came to the keys', {}, { isBeforeHandOver: true }, 'hand-over-first'],
    ['without anything', { things: [] }, {}, 'nothing-given'],
    ['without the receipt', { receiptNumber: ' ' }, {}, 'receipt-missing'],
  ])('are refused %s', (_, input, around, code) => {
    expect(codeOf(decideIssueItems({ ...INPUT, ...input }, { ...AROUND, ...around }, desk))).toBe(code)
  })
  test('that are given again to the same home are another record', () => {
    const place = { unitId: 'u1', kind: 'mailbox-key', serial: '' }
    const known = [{ ...place, id: handedItemIdOf(desk.workspace, { ...place, turn: 0 }), status: 'held' }] as const
    const ids = [[], known].map((one) => {
      const done = decideIssueItems(INPUT, { ...AROUND, known: one }, desk)
      return done.ok ? done.value.things[0]?.id : ''
    })
    expect(new Set(ids).size).toBe(2)
  })
})

describe('a card in the place of another', () => {
  const REPLACE: ReplaceInput = { ...TAKER, serial: 'E2', depositFen: 0, costFen: 3000, receiptNumber: 'SJ-019' }
  test('and the end of the old one are one change', () => {
    const done = decideReplaceItem(lost(), REPLACE, [], desk)
    const items = done.ok ? done.value.items({ sheetId: 's1', number: 'A-LY-00002' }) : []
    expect(items).toMatchObject([
      { ev: 'issued', data: { serial: 'E2', kind: 'access-card', unitId: 'u1', costFen: 3000 } },
      { ev: 'replaced', id: 'i1', data: { byItemId: items[0]?.id } },
    ])
  })
  test.each<[string, () => HandedItemFacts, Partial<ReplaceInput>, string, string | undefined]>([
    ['without a number', lost, { serial: ' ' }, 'nothing-given', 'serial'],
    ['after it came back', back, {}, 'item-returned', undefined],
    ['twice', gone, {}, 'item-replaced', undefined],
    ['without the receipt', lost, { receiptNumber: '' }, 'receipt-missing', 'receiptNumber'],
    ['at a cost below zero', lost, { costFen: -1 }, 'amount-invalid', 'costFen'],
  ])('is refused %s', (_, old, input, code, field) => {
    const done = decideReplaceItem(old(), { ...REPLACE, ...input }, [], desk)
    expect(done).toMatchObject({ ok: false, error: { code, ...(field === undefined ? {} : { field }) } })
  })
  test('is refused with the number of the old one', () => {
    const known = [{ id: 'i1', status: 'lost', unitId: 'u1', kind: 'access-card', serial: 'E1' }] as const
    expect(decideReplaceItem(lost(), { ...REPLACE, serial: 'e1' }, known, desk)).toMatchObject({
      error: { code: 'serial-taken', field: 'serial' },
    })
  })
})
