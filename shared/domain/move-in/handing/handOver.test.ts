import { describe, expect, test } from 'vitest'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import { handedItemIdOf } from '#shared/domain/move-in/ids.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import type { ThingInput } from './handedThings.ts'
import { decideHandOverHome, type HandOverFacts, type HandOverInput } from './handOver.ts'
import { decideTakeBackHandOver, type TakingBackFacts } from './takingBack.ts'

const OPENED = eventOf(
  'opened',
  { unitId: 'u1', personId: 'p1', ownerName: '沈雨桐' },
  { at: '2026-11-20T02:00:00.000Z' },
)
const RECEIVED = eventOf('received', { comer: 'owner' }, { at: '2026-11-21T01:00:00.000Z' })
const factsOf = (...more: Parameters<typeof foldMoveIn>[0]) => {
  const events = [OPENED, RECEIVED, ...more]
  return { id: 'c1', events, state: foldMoveIn(events).state }
}
const line = (more: Partial<ThingInput> = {}): ThingInput => ({
  ...{ kind: 'access-card', count: 0, serials: ['e-1', ' Ｅ－2 '], depositFen: 0, costFen: 0 },
  ...more,
})
const INPUT: HandOverInput = {
  ...{ things: [line(), line({ kind: 'door-key', count: 3, serials: [] })], gifts: [{ name: '入伙礼包', count: 1 }] },
  ...{
    bag: ['decoration-leaflet'],
    way: 'print',
    signature: '',
    signedPaper: '',
    takerName: ' 沈雨桐 ',
    relation: 'owner',
  },
  ...{ isIdChecked: true, receiptNumber: '', remark: '' },
}
const AROUND: HandOverFacts = { gaps: [], known: [], sets: [], deliveredDay: null }
const SET = {
  ...{ thingId: 'k1', thing: { kind: 'key', label: '3-0501', count: 3, active: true }, state: undefined, events: [] },
  ...{ loans: [], isEntrusted: false, sealNumbers: [] },
} as HandOverFacts['sets'][number]
const PAPER = { sheetId: 's1', number: 'A-LY-00001' }
const desk = contextAs('front-desk')
const decide = (input: Partial<HandOverInput> = {}, around: Partial<HandOverFacts> = {}, facts = factsOf()) =>
  decideHandOverHome(facts, { ...INPUT, ...input }, { ...AROUND, ...around }, desk)

test('the gifts of a packet are signed with its register; without a packet, or without gifts, they are not', () => {
  const drawn = eventOf('prepared', { papers: [{ form: 'gift-receipt', number: 'A-LP-00003', sheetId: 's2' }] })
  const papersOf = (input: Partial<HandOverInput>, ...events: (typeof drawn)[]) => {
    const done = decide({ way: 'signed', signedPaper: 'A-LY-00001', ...input }, {}, factsOf(...events))
    const [told] = done.ok ? done.value.items(PAPER) : []
    return told?.kind === 'event'
      ? (told.data.papers as { paper: string; number: string }[]).map(({ number }) => number)
      : []
  }
  expect(papersOf({}, drawn)).toEqual(['A-LY-00001', 'A-LP-00003'])
  expect(papersOf({ gifts: [] }, drawn)).toEqual(['A-LY-00001'])
  expect(papersOf({})).toEqual(['A-LY-00001'])
})

describe('keys of a home', () => {
  test('go out with every card a record of its own, the set from the cabinet, and the home is delivered', () => {
    const done = decide({}, { sets: [SET] })
    const items = done.ok ? done.value.items(PAPER) : []
    expect(items.map((item) => `${item.e} ${item.kind === 'event' ? item.ev : item.kind}`)).toEqual([
      ...['moveInCase handedOver', 'handedItem issued', 'handedItem issued', 'handedItem issued'],
      ...['keySet handedOver', 'loanThing set', 'unit set'],
    ])
    expect(items[0]).toMatchObject({
      claim: 'move-in-hand-over/u1',
      data: { takerName: '沈雨桐', number: 'A-LY-00001', handedOverDay: '2026-11-21', papers: [] },
    })
    expect(items.slice(1, 4)).toMatchObject([
      { claim: 'handed-item/access-card/E-1', data: { serial: 'E-1', count: 1, caseId: 'c1', personId: 'p1' } },
      { claim: 'handed-item/access-card/E-2', data: { serial: 'E-2' } },
      { data: { kind: 'door-key', serial: '', count: 3 } },
    ])
    expect(items.at(-1)).toMatchObject({ id: 'u1', values: { sale: 'delivered', deliveredDay: '2026-11-21' } })
    const ids = items.map(({ e, id }) => `${e}/${id}`)
    expect(new Set(ids).size, 'a change names a record once').toBe(ids.length)
  })
  test('signed on the pad bring their receipt along, and the leaflet in the bag is the notice of R48', () => {
    const done = decide({ way: 'pad', signature: 'f'.repeat(64) })
    const [told] = done.ok ? done.value.items(PAPER) : []
    const data = told?.kind === 'event' ? told.data : {}
    const { state } = factsOf(eventOf('handedOver', data))
    expect(state.papers).toMatchObject([{ paper: 'key-receipt', number: 'A-LY-00001', signature: 'f'.repeat(64) }])
    expect(state.leafletToldAt).not.toBe('')
    expect(state.status).toBe('handed-over')
    expect(state.blobs).toEqual(['f'.repeat(64)])
  })
  test('that were delivered by the file earlier keep that day', () => {
    const done = decide({}, { deliveredDay: '2026-10-01' })
    expect(done.ok && done.value.items(PAPER).at(-1)).toMatchObject({ values: { sale: 'delivered' } })
    expect(done.ok && done.value.items(PAPER).at(-1)).not.toHaveProperty('values.deliveredDay')
  })
  test.each<[string, Partial<HandOverInput>, string, string | undefined]>([
    ['nothing at all', { things: [] }, 'nothing-given', 'things'],
    ['a kind nobody knows', { things: [line({ kind: 'crown' })] }, 'kind-unknown', 'things'],
    ['minus one key', { things: [line({ count: -1, serials: [] })] }, 'count-invalid', 'things.access-card.count'],
    ['half a key', { things: [line({ count: 0.5, serials: [] })] }, 'count-invalid', 'things.access-card.count'],
    ['51 keys', { things: [line({ count: 51, serials: [] })] }, 'count-invalid', 'things.access-card.count'],
    ['one number twice', { things: [line({ serials: ['E1', 'ｅ１'] })] }, 'serial-twice', 'things.access-card.serials'],
    [
      'a number of 41 signs',
      { things: [line({ serials: ['9'.repeat(41)] })] },
      'text-too-long',
      'things.access-card.serials',
    ],
    ['a deposit below zero', { things: [line({ depositFen: -1 })] }, 'amount-invalid', 'things.access-card.depositFen'],
    ['a cost too high', { things: [line({ costFen: 1_000_001 })] }, 'amount-invalid', 'things.access-card.costFen'],
    ['a deposit without receipt', { things: [line({ depositFen: 2000 })] }, 'receipt-missing', 'receiptNumber'],
    ['nobody who takes them', { takerName: ' ' }, 'taker-missing', 'takerName'],
    ['a relation nobody knows', { relation: 'friend' }, 'relation-unknown', 'relation'],
    ['an unchecked paper of identity', { isIdChecked: false }, 'id-not-checked', 'isIdChecked'],
    ['a gift without a name', { gifts: [{ name: '', count: 1 }] }, 'gift-invalid', 'gifts.0.count'],
    ['a paper that goes into no bag', { bag: ['diary'] }, 'bag-unknown', 'bag'],
    ['a pad nobody signed', { way: 'pad' }, 'signature-missing', 'way'],
    ['a signed paper without number', { way: 'signed' }, 'paper-missing', 'signedPaper'],
    ['a remark too long', { remark: '长'.repeat(201) }, 'text-too-long', 'remark'],
  ])('are refused with %s', (_, input, code, field) => {
    expect(decide(input)).toMatchObject({ ok: false, error: { code, ...(field === undefined ? {} : { field }) } })
  })
  test.each<[string, Partial<HandOverFacts>, string]>([
    ['while something is missing', { gaps: [{ code: 'not-inspected', turn: 'engineering' }] }, 'not-ready'],
    ['while the set is lent', { sets: [{ ...SET, loans: [{ status: 'out' }] }] }, 'thing-out'],
    [
      'with a card that another home has',
      { known: [{ id: 'i1', status: 'held', unitId: 'u2', kind: 'access-card', serial: 'E-1' }] },
      'serial-taken',
    ],
    [
      'with a card that is lost',
      { known: [{ id: 'i1', status: 'lost', unitId: 'u1', kind: 'access-card', serial: 'E-1' }] },
      'serial-taken',
    ],
  ])('are refused %s', (_, around, code) => {
    expect(codeOf(decide({}, around))).toBe(code)
  })
  test('are refused twice, in a case that ended, and to a role that may not', () => {
    const over = eventOf('handedOver', { takerName: '沈雨桐' })
    expect(codeOf(decide({}, {}, factsOf(over)))).toBe('handed-over-already')
    expect(codeOf(decide({}, {}, factsOf(eventOf('brokenOff', { why: '退房' }))))).toBe('case-ended')
    expect(codeOf(decideHandOverHome(factsOf(), INPUT, AROUND, contextAs('engineering')))).toBe('beyond-role')
  })
  test('with a card that came back are given anew under its next turn', () => {
    const place = { unitId: 'u2', kind: 'access-card', serial: 'E-1' }
    const known = [{ ...place, id: handedItemIdOf(desk.workspace, { ...place, turn: 0 }), status: 'returned' }] as const
    const done = decide({}, { known })
    expect(done.ok && done.value.things.map(({ claim }) => claim)).toContain('handed-item/access-card/E-1/1')
  })
})

describe('a hand-over that is taken back', () => {
  const over = eventOf('handedOver', { takerName: '沈雨桐', handedOverDay: '2026-11-21' })
  const issued = eventOf('issued', { unitId: 'u1', kind: 'access-card', serial: 'E1' })
  const ITEM = { id: 'i1', state: { status: 'held' }, events: [issued] } as unknown as TakingBackFacts['items'][number]
  const set = { thingId: 'k1', slot: 'K-07', dots: [over.dot], isHookTaken: false }
  const around: TakingBackFacts = { items: [ITEM], sets: [set], sheetIds: ['s1'] }
  const leader = contextAs('supervisor')
  const take = (why = '录错了房号', more: Partial<TakingBackFacts> = {}, context = leader) =>
    decideTakeBackHandOver(factsOf(over), why, { ...around, ...more }, context)
  test('goes as a whole: keys on their hook, things, home and paper', () => {
    expect(take()).toMatchObject({
      ok: true,
      value: {
        cmd: 'moveIn.void',
        items: [
          { e: 'moveInCase', ev: 'void', refs: [over.dot], data: { reason: '录错了房号' } },
          { e: 'handedItem', id: 'i1', ev: 'void', refs: [issued.dot] },
          { e: 'keySet', id: 'k1', ev: 'void' },
          { e: 'loanThing', id: 'k1', values: { active: true, slot: 'K-07' } },
          { e: 'unit', id: 'u1', values: { sale: 'sold', deliveredDay: null } },
          { e: 'sheet', id: 's1', ev: 'voided' },
        ],
      },
    })
  })
  test('of two desks goes with the things and papers of both', () => {
    const other = eventOf('handedOver', { takerName: '沈雨桐', handedOverDay: '2026-11-21' })
    const facts = factsOf(over, other)
    const done = decideTakeBackHandOver(facts, '两台都录了', { ...around, sheetIds: ['s1', 's2'] }, leader)
    const items = done.ok ? done.value.items : []
    expect(items[0]).toMatchObject({ refs: [over.dot, other.dot] })
    expect(items.filter(({ e }) => e === 'sheet').map(({ id }) => id)).toEqual(['s1', 's2'])
  })
  test('hangs no set on a hook that another one has by now', () => {
    const done = take('录错', { sets: [{ ...set, isHookTaken: true }] })
    expect(done.ok && done.value.items[3]).toMatchObject({ values: { active: true, slot: '' } })
  })
  test.each([
    ['without a reason', () => take(' '), 'reason-missing'],
    ['with a reason too long', () => take('长'.repeat(201)), 'text-too-long'],
    ['by the desk alone', () => take('错', {}, desk), 'beyond-role'],
    [
      'once a card of it is lost',
      () => take('错', { items: [{ ...ITEM, state: { ...ITEM.state, status: 'lost' } }] }),
      'item-moved-on',
    ],
    ['that never was', () => decideTakeBackHandOver(factsOf(), '错', around, leader), 'not-handed-over'],
    [
      'of a case in the archive',
      () => decideTakeBackHandOver(factsOf(over, eventOf('archived', {})), '错', around, leader),
      'case-archived',
    ],
  ])('is refused %s', (_, act, code) => {
    expect(codeOf(act())).toBe(code)
  })
})
