import { describe, expect, test } from 'vitest'
import type { MoveInCaseFacts } from '#shared/domain/move-in/cases/caseFacts.ts'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import { ITEMS_OF } from '#shared/domain/vacant-inspections/kinds.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { decideAddHouseFault, decideSignInspection, decideTakeBackInspection } from './afterInspecting.ts'
import type { FoundFaultInput } from './foundFaults.ts'
import { itemsOfRoom, kindOfRoom, roomsOfList, withRoom } from './houseRooms.ts'
import {
  decideInspectHouse,
  type InspectHouseInput,
  type InspectHouseTerms,
  type StartReadingInput,
} from './inspecting.ts'

const CASE = 'case-1'
const caseOf = (...events: Parameters<typeof foldMoveIn>[0]): MoveInCaseFacts => {
  const all = [eventOf('opened', { unitId: 'home-1', personId: 'owner-1' }), eventOf('received', {}), ...events]
  return { id: CASE, state: foldMoveIn(all).state, events: all }
}

const TERMS: InspectHouseTerms = {
  list: { version: 0, items: ITEMS_OF.house },
  last: { water: { meter: 'water', kind: 'read', hundredths: 300, oldHundredths: null, photos: [], noPhotoWhy: '' } },
  responsible: ['开发商', '工程部'],
  day: '2026-11-21' as Day,
  paper: undefined,
}
const read = (meter: StartReadingInput['meter'], more: Partial<StartReadingInput> = {}): StartReadingInput => ({
  ...{ meter, kind: 'read', figure: '3.5', photos: [], noPhotoWhy: '', meterNumber: `B-${meter}` },
  ...more,
})
const LEAK: FoundFaultInput = {
  ...{
    room: 'kitchen',
    item: 'taps',
    what: '滴水',
    responsible: '开发商',
    dueOn: '2026-12-06',
    photos: ['f'.repeat(64)],
  },
}
const INPUT: InspectHouseInput = {
  rooms: ['living-room', 'kitchen', 'bedroom', 'bedroom-2'],
  absent: [{ room: 'bedroom-2', item: 'heating-and-holes' }],
  faults: [LEAK],
  readings: [read('water'), read('power'), read('gas', { kind: 'no-gas', figure: '', noPhotoWhy: '未通气' })],
  signatures: { owner: 'paper', desk: 'a'.repeat(64), engineering: '' },
  ...{ inspectorId: 'staff-engineering', companions: '开发商 赵工', noPhotoWhy: '', remark: '' },
}
const inspect = (more: Partial<InspectHouseInput> = {}, facts = caseOf(), terms: Partial<InspectHouseTerms> = {}) =>
  decideInspectHouse(facts, { ...INPUT, ...more }, { terms: { ...TERMS, ...terms }, context: contextAs('engineering') })
const leak = (more: Partial<FoundFaultInput>) => ({ faults: [{ ...LEAK, ...more }] })
const dataOf = (done: ReturnType<typeof inspect>): JsonObject => {
  const [item] = done.ok ? done.value.items : []
  if (item?.kind !== 'event') throw new Error('refused')
  return item.data
}

describe('an inspection', () => {
  test('keeps what is not as it should be, the start readings and who signed; the signed form lies with the papers', () => {
    const done = inspect()
    expect(done).toMatchObject({
      value: {
        cmd: 'moveIn.inspect',
        items: [{ ev: 'inspected', claim: `move-in-inspection/${CASE}` }],
        blobs: ['f'.repeat(64), 'a'.repeat(64)],
      },
    })
    const { state } = caseOf(eventOf('inspected', dataOf(done)))
    expect(state.inspection).toMatchObject({
      rooms: INPUT.rooms,
      items: [
        { room: 'kitchen', item: 'taps', found: 'fault' },
        { room: 'bedroom-2', item: 'heating-and-holes', found: 'none' },
      ],
      signatures: { owner: 'paper', desk: 'a'.repeat(64) },
      entries: 1,
    })
    expect(state.inspection?.readings).toMatchObject([
      { meter: 'water', meterNumber: 'B-water', hundredths: 350, usedHundredths: 50 },
      { meter: 'power', hundredths: 350, usedHundredths: null },
      { meter: 'gas', kind: 'no-gas', hundredths: null, noPhotoWhy: '未通气' },
    ])
    expect(state.faults).toMatchObject([{ id: 'id-1', what: '滴水', status: 'found', dueOn: '2026-12-06' }])
    expect(state.papers).toMatchObject([{ paper: 'inspection-form', copies: 1, isOriginal: true }])
  })

  test('without the owner’s signature has no signed form', () => {
    expect(caseOf(eventOf('inspected', dataOf(inspect({ signatures: {} })))).state.papers).toEqual([])
  })

  test('records a demand that nobody owes, without a day and without a photograph', () => {
    expect(inspect(leak({ responsible: '', dueOn: '', photos: [], what: '想换墙色' })).ok).toBe(true)
  })

  test.each<[string, Partial<InspectHouseInput>, string, string | undefined]>([
    ['without an inspector', { inspectorId: '' }, 'inspector-missing', 'inspectorId'],
    ['of no room', { rooms: [] }, 'rooms-missing', undefined],
    ['of a room that is none', { rooms: ['cellar'] }, 'room-unknown', undefined],
    ['of a room twice', { rooms: ['kitchen', 'kitchen'] }, 'room-unknown', undefined],
    ['of a fault in another room', leak({ room: 'balcony' }), 'room-unknown', undefined],
    ['of a fault of no item', leak({ item: 'sanitary' }), 'item-unknown', undefined],
    [
      'without an item that is not of the room',
      { absent: [{ room: 'kitchen', item: 'x' }] },
      'item-unknown',
      undefined,
    ],
    ['of a fault without words', leak({ what: ' ' }), 'fault-words-missing', 'faults.kitchen/taps.what'],
    [
      'of a fault of somebody else',
      leak({ responsible: '邻居' }),
      'responsible-unknown',
      'faults.kitchen/taps.responsible',
    ],
    ['of a fault without a day', leak({ dueOn: '' }), 'due-missing', 'faults.kitchen/taps.dueOn'],
    ['of a fault with a day that is none', leak({ dueOn: '下周' }), 'due-invalid', 'faults.kitchen/taps.dueOn'],
    ['of a fault agreed before today', leak({ dueOn: '2026-11-20' }), 'due-before', 'faults.kitchen/taps.dueOn'],
    ['of a fault without photograph or reason', leak({ photos: [] }), 'fault-photo', 'noPhotoWhy'],
    ['with long words', { remark: '长'.repeat(201) }, 'text-too-long', 'remark'],
    ['with a long fault', leak({ what: '长'.repeat(201) }), 'text-too-long', 'faults.kitchen/taps.what'],
    [
      'with a long meter number',
      { readings: [read('water', { meterNumber: '1'.repeat(41) })] },
      'text-too-long',
      'readings.water.meterNumber',
    ],
    ['without a reading', { readings: [read('water')] }, 'reading-missing', 'readings.power.figure'],
    [
      'with an empty reading',
      { readings: [read('water', { figure: '' })] },
      'reading-missing',
      'readings.water.figure',
    ],
    ['with a reading twice', { readings: [read('water'), read('water')] }, 'reading-twice', 'readings.water.figure'],
    ['with no figure', { readings: [read('water', { figure: 'abc' })] }, 'reading-invalid', 'readings.water.figure'],
    ['below the last round', { readings: [read('water', { figure: '2' })] }, 'reading-lower', 'readings.water.figure'],
    [
      'without a meter, a photograph or a reason',
      { readings: [read('water', { kind: 'no-meter' })] },
      'reading-photo',
      'readings.water.noPhotoWhy',
    ],
    ['signed by somebody else', { signatures: { neighbour: 'paper' } }, 'signer-unknown', undefined],
  ])('%s is refused', (_, more, code, field) => {
    const done = inspect(more)
    expect(codeOf(done)).toBe(code)
    if (!done.ok && field !== undefined) expect(done.error).toMatchObject({ field })
  })

  test.each<[string, MoveInCaseFacts, string]>([
    ['that was entered already', caseOf(eventOf('inspected', {})), 'inspected-already'],
    ['after the keys', caseOf(eventOf('handedOver', {})), 'handed-over-already'],
    ['of a case that is filed', caseOf(eventOf('archived', {})), 'case-ended'],
    ['of a case that was broken off', caseOf(eventOf('brokenOff', {})), 'case-ended'],
  ])('%s is refused', (_, facts, code) => {
    expect(codeOf(inspect({}, facts))).toBe(code)
  })

  test('needs somebody who came, and somebody who may enter it', () => {
    const events = [eventOf('opened', { unitId: 'home-1' })]
    expect(codeOf(inspect({}, { id: CASE, state: foldMoveIn(events).state, events }))).toBe('not-received')
    const asGuard = { terms: TERMS, context: contextAs('security') }
    expect(codeOf(decideInspectHouse(caseOf(), INPUT, asGuard))).toBe('beyond-role')
  })
})

describe('after it', () => {
  const inspected = (more: Partial<InspectHouseInput> = {}) => eventOf('inspected', dataOf(inspect(more)))
  const terms = { items: ITEMS_OF.house, responsible: ['开发商'], day: '2026-11-22' as Day }
  const add = (facts: MoveInCaseFacts, more: Partial<FoundFaultInput> = {}) =>
    decideAddHouseFault(facts, { ...LEAK, noPhotoWhy: '', ...more }, { terms, context: contextAs('engineering') })

  test('a fault of a further room is added at a second visit', () => {
    const done = add(caseOf(inspected()), { room: 'bathroom-2', item: 'sanitary' })
    expect(done).toMatchObject({ value: { items: [{ ev: 'faultAdded' }] } })
  })

  test.each<[string, MoveInCaseFacts, Partial<FoundFaultInput>, string]>([
    ['before the inspection', caseOf(), {}, 'not-inspected'],
    ['after the keys', caseOf(inspected(), eventOf('handedOver', {})), {}, 'handed-over-already'],
    ['of a room that is none', caseOf(inspected()), { room: 'bedroom-9' }, 'room-unknown'],
    ['with a day before its own', caseOf(inspected()), { dueOn: '2026-11-21' }, 'due-before'],
  ])('a fault %s is refused', (_, facts, more, code) => {
    expect(codeOf(add(facts, more))).toBe(code)
  })

  test('a signature that was missing is given later, once', () => {
    const unsigned = caseOf(inspected({ signatures: {} }))
    const sign = (facts: MoveInCaseFacts, told: Record<string, string>) =>
      decideSignInspection(facts, told, contextAs('front-desk'))
    const done = sign(unsigned, { owner: 'paper', desk: '' })
    const [item] = done.ok ? done.value.items : []
    const data = item?.kind === 'event' ? item.data : {}
    const signed = caseOf(inspected({ signatures: {} }), eventOf('inspectionSigned', data))
    expect(signed.state.inspection?.signatures).toEqual({ owner: 'paper' })
    expect(signed.state.papers).toMatchObject([{ paper: 'inspection-form' }])
    expect(codeOf(sign(signed, { owner: 'paper' }))).toBe('signed-already')
    expect(codeOf(sign(signed, { desk: '' }))).toBe('signature-missing')
    expect(codeOf(sign(signed, { guard: 'paper' }))).toBe('signer-unknown')
    expect(codeOf(sign(caseOf(), { owner: 'paper' }))).toBe('not-inspected')
  })

  test('it is taken back by a leader with a reason, a later signature first', () => {
    const back = (facts: MoveInCaseFacts, reason = '录错房号', role: 'supervisor' | 'front-desk' = 'supervisor') =>
      decideTakeBackInspection(facts, reason, contextAs(role))
    const entry = inspected()
    const later = eventOf('inspectionSigned', { signatures: { engineering: 'paper' } })
    expect(back(caseOf(entry))).toMatchObject({ value: { cmd: 'moveIn.void', items: [{ refs: [entry.dot] }] } })
    expect(back(caseOf(entry, later))).toMatchObject({ value: { items: [{ refs: [later.dot] }] } })
    expect(codeOf(back(caseOf(entry), ''))).toBe('reason-missing')
    expect(codeOf(back(caseOf(entry), '错', 'front-desk'))).toBe('not-voidable')
    expect(codeOf(back(caseOf()))).toBe('not-inspected')
    expect(codeOf(back(caseOf(entry, inspected())))).toBe('settle-first')
    expect(codeOf(back(caseOf(entry, eventOf('handedOver', {}))))).toBe('handed-over-already')
    expect(codeOf(back(caseOf(entry, eventOf('faultMended', { faultId: 'id-1' }))))).toBe('faults-under-way')
  })
})

describe('rooms', () => {
  test.each([
    ['bedroom', 'bedroom'],
    ['bedroom-2', 'bedroom'],
    ['living-room', 'living-room'],
    ['bedroom-1', undefined],
    ['bedroom-7', undefined],
    ['cellar', undefined],
    ['', undefined],
  ])('%s is of the kind %s', (code, kind) => {
    expect(kindOfRoom(code)).toBe(kind)
  })

  test('a further room stands beside the others of its kind, up to six', () => {
    expect(withRoom(['bedroom', 'kitchen'], 'bedroom')).toEqual(['bedroom', 'bedroom-2', 'kitchen'])
    expect(withRoom(['kitchen'], 'balcony')).toEqual(['kitchen', 'balcony'])
    const many = Array.from({ length: 8 }).reduce<readonly string[]>((rooms) => withRoom(rooms, 'bedroom'), [])
    expect(many).toHaveLength(6)
  })

  test('a list of the project’s own has its rooms and words', () => {
    const items = [...ITEMS_OF.house.slice(0, 1), { code: 'kitchen/own', words: '净水口' }]
    expect(roomsOfList(items)).toEqual(['living-room', 'kitchen'])
    expect(itemsOfRoom(items, 'kitchen-2')).toEqual([{ item: 'own', words: '净水口' }])
  })
})
