import { describe, expect, test } from 'vitest'
import type { Dot } from '#shared/sync/change.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldCustody } from './custodyFold.ts'
import { parcelIdOf } from './ids.ts'
import { decideReceive, type IntakeFacts, isSameDayFind } from './intake.ts'
import { EMPTY_INTAKE, type ReceiveInput } from './intakeInput.ts'
import { decideTurnAway, type TurnAwayInput } from './turnAway.ts'

const clerk = contextAs('front-desk')
const leader = contextAs('supervisor')
const FACTS: IntakeFacts = {
  tag: 'A231',
  before: undefined,
  slot: 'known',
  acceptValuables: false,
  valuableFromFen: 50_000,
  foundDays: 7,
}
const PARCEL: ReceiveInput = {
  ...EMPTY_INTAKE,
  kind: 'courier',
  waybill: 'sf 1234567890123',
  carrier: '顺丰速运',
  slotId: 's1',
  unitId: 'u1',
  personId: 'p1',
}
const DEPOSIT: ReceiveInput = {
  ...EMPTY_INTAKE,
  kind: 'deposit',
  slotId: 's1',
  personId: 'p1',
  what: '纸箱',
  features: '红色封条',
  reminded: true,
}
const FOUND: ReceiveInput = {
  ...EMPTY_INTAKE,
  kind: 'found',
  slotId: 's1',
  what: '钱包',
  foundPlace: '大堂',
  foundAt: '2026-11-21T02:00:00.000Z',
  finder: '保安小刘',
}
const receive = (input: ReceiveInput, facts: Partial<IntakeFacts> = {}, context = clerk) =>
  decideReceive(input, { ...FACTS, ...facts }, context)
const dataOf = (decided: ReturnType<typeof receive>) => {
  const [item] = decided.ok ? decided.value.items : []
  return item?.kind === 'event' ? item.data : undefined
}
const stayOf = (status: string, visit = 1) => {
  const events = [eventOf('received', { kind: 'courier', visit, tag: 'A1' })]
  const { state } = foldCustody(events)
  return { id: 'x', state: { ...state, status: status as typeof state.status, visit }, events }
}

describe('a courier’s parcel', () => {
  test('is one record for one waybill, with tag, visit and recipient, undeclared', () => {
    const decided = receive(PARCEL)
    expect(decided.ok && decided.value).toMatchObject({
      cmd: 'custody.receive',
      itemId: parcelIdOf(clerk.workspace, 'SF1234567890123'),
      tag: 'A231',
      visit: 1,
    })
    expect(dataOf(decided)).toEqual({
      kind: 'courier',
      visit: 1,
      tag: 'A231',
      waybill: 'SF1234567890123',
      carrier: '顺丰速运',
      size: 'small',
      slotId: 's1',
      unitId: 'u1',
      personId: 'p1',
      what: '包裹',
      quantity: 1,
    })
  })

  test('that comes again after it left is the next visit, and its desk knew all of the last', () => {
    const before = stayOf('returned')
    const decided = receive(PARCEL, { before })
    expect(decided.ok && decided.value).toMatchObject({
      visit: 2,
      items: [{ refs: before.events.map(({ dot }) => dot) }],
    })
  })

  test('whose registration was taken back begins with its first visit', () => {
    const before = { id: 'x', state: foldCustody([]).state, events: [] }
    expect(receive(PARCEL, { before })).toMatchObject({ value: { visit: 1 } })
  })

  test.each(['in-store', 'out-for-delivery', 'missing'])('that is here (%s) is no second one', (status) => {
    const decided = receive(PARCEL, { before: stayOf(status) })
    expect(decided.ok ? '' : decided.error).toEqual({ code: 'parcel-held', detail: { tag: 'A1' } })
  })

  test.each([
    ['no waybill', { waybill: ' ' }, 'waybill-missing'],
    ['half a waybill', { waybill: 'SF12' }, 'waybill-invalid'],
    ['a web address for a waybill', { waybill: 'https://x.cn/?id=1' }, 'waybill-invalid'],
    ['nobody it is for', { personId: null, unitId: null }, 'recipient-missing'],
    ['only a number', { personId: null, unitId: null, phone: '138****5678' }, 'recipient-missing'],
    ['a number that is none', { personId: null, phone: '12ab' }, 'phone-invalid'],
    ['an endless remark', { remark: '长'.repeat(201) }, 'text-too-long'],
  ])('with %s is refused', (_, more, code) => {
    expect(codeOf(receive({ ...PARCEL, ...more }))).toBe(code)
  })

  test.each(['138****5678', '5678', '138 0000 1111', ''])('takes a number as its label shows it: %s', (phone) => {
    expect(codeOf(receive({ ...PARCEL, personId: null, name: '王女士', phone }))).toBeUndefined()
  })

  test.each([
    ['no slot where there are some', 'not-chosen', 'slot-missing'],
    ['a slot that is gone', 'unknown', 'slot-unknown'],
    ['no slot where there is no shelf', 'no-shelf', undefined],
  ] as const)('into %s', (_, slot, code) => {
    expect(codeOf(receive(PARCEL, { slot }))).toBe(code)
  })

  test('names somebody on file by the file alone, and keeps nothing of other kinds', () => {
    const data = dataOf(receive({ ...PARCEL, name: '王晓梅', fault: '坏', foundPlace: '大堂', declaredFen: 999_999 }))
    expect(data).not.toHaveProperty('name')
    expect(data).not.toHaveProperty('fault')
    expect(data).not.toHaveProperty('declaredFen')
  })

  test('is beyond engineering', () => {
    expect(codeOf(receive(PARCEL, {}, contextAs('engineering')))).toBe('beyond-role')
  })
})

describe('a deposit', () => {
  test.each([
    ['nobody’s', { personId: null }, 'depositor-missing'],
    ['without a name', { what: ' ' }, 'what-missing'],
    ['of none', { quantity: 0 }, 'quantity-invalid'],
    ['without features', { features: '' }, 'features-missing'],
    ['without the reminder', { reminded: false }, 'reminder-missing'],
    ['of a negative value', { declaredFen: -1 }, 'value-invalid'],
    ['until yesterday', { keepUntil: '2026-11-20' }, 'keep-until-past'],
    ['of 500 yuan', { declaredFen: 50_000 }, 'valuable-refused'],
    ['of 499.99 yuan', { declaredFen: 49_999 }, undefined],
    ['undeclared', { declaredFen: null }, undefined],
  ])('%s', (_, more, code) => {
    expect(codeOf(receive({ ...DEPOSIT, ...more }))).toBe(code)
  })

  test.each([
    ['by a clerk', clerk, {}, 'valuable-leader'],
    ['without a seal', leader, {}, 'seal-missing'],
    ['without a picture', leader, { sealNumber: 'F-1' }, 'photo-missing'],
    ['sealed and photographed', leader, { sealNumber: 'F-1', photos: ['h1'] }, undefined],
  ])('of value, where the project takes such, %s', (_, context, more, code) => {
    const decided = receive({ ...DEPOSIT, declaredFen: 80_000, ...more }, { acceptValuables: true }, context)
    expect(codeOf(decided)).toBe(code)
    if (decided.ok) expect(decided.value).toMatchObject({ cmd: 'custody.receiveValuable', blobs: ['h1'] })
  })

  test('that is left for somebody needs who left it', () => {
    const left = { ...DEPOSIT, kind: 'left-for' as const }
    expect(codeOf(receive(left))).toBe('from-missing')
    expect(dataOf(receive({ ...left, fromName: '李　先生' }))).toMatchObject({ fromName: '李先生', personId: 'p1' })
  })

  test('names its signature among the files it needs', () => {
    expect(receive({ ...DEPOSIT, signature: 'h2' })).toMatchObject({ value: { blobs: ['h2'] } })
  })
})

describe('a device for repair', () => {
  const DEVICE = { ...DEPOSIT, kind: 'device' as const, what: '对讲分机', fault: '无声', reminded: false }
  test('needs what is wrong with it, no reminder, and may be worth something', () => {
    expect(codeOf(receive({ ...DEVICE, fault: '' }))).toBe('fault-missing')
    expect(codeOf(receive({ ...DEVICE, declaredFen: 300_000 }))).toBeUndefined()
  })
})

describe('what was found', () => {
  test.each([
    ['nothing', { what: '' }, 'what-missing'],
    ['nowhere', { foundPlace: '' }, 'place-missing'],
    ['at no time', { foundAt: '' }, 'found-time-missing'],
    ['tomorrow', { foundAt: '2026-11-22T02:00:00.000Z' }, 'found-in-future'],
    ['by nobody', { finder: '' }, 'finder-missing'],
    ['counted twice by one', { countedBy: clerk.actor.id }, 'second-counter-same'],
    ['with the second count pending', { countedBy: null }, undefined],
    ['of any value', { sealNumber: 'F-9' }, undefined],
  ])('%s', (_, more, code) => {
    expect(codeOf(receive({ ...FOUND, ...more }))).toBe(code)
  })

  test('is kept for a week, under seal until tonight, and is nobody’s yet', () => {
    const data = dataOf(receive({ ...FOUND, personId: 'p1', name: '王晓梅' }))
    expect(data).toMatchObject({ keepUntil: '2026-11-28', personId: null })
    expect(data).not.toHaveProperty('name')
    expect(dataOf(receive({ ...FOUND, sealNumber: 'F-9' }))).toMatchObject({ keepUntil: '2026-11-21' })
    expect(isSameDayFind({ kind: 'found', sealNumber: 'F-9' })).toBe(true)
    expect(isSameDayFind({ kind: 'deposit', sealNumber: 'F-9' })).toBe(false)
  })
})

describe('turning away', () => {
  const AWAY: TurnAwayInput = {
    kind: 'courier',
    reasons: ['damaged', 'flammable'],
    what: '',
    waybill: 'SF1234567890123',
    carrier: '顺丰速运',
    unitId: null,
    personId: null,
    name: '王　晓梅',
    phone: '',
    remark: '',
    photos: ['h1'],
  }

  test('is a record with its reasons in the order of the list, and its pictures', () => {
    const decided = decideTurnAway(AWAY, clerk)
    expect(decided.ok && decided.value).toMatchObject({
      cmd: 'custody.turnAway',
      blobs: ['h1'],
      item: { e: 'turnedAway', ev: 'refused', data: { reasons: ['flammable', 'damaged'], name: '王晓梅' } },
    })
  })

  test.each([
    ['without a reason', { reasons: [] }, 'reason-missing'],
    ['of nothing', { waybill: '' }, 'what-missing'],
    ['for another reason without a word', { reasons: ['other'] as const }, 'remark-missing'],
    ['with a number that is none', { phone: 'abc' }, 'phone-invalid'],
    ['of something found', { kind: 'found' as const }, 'found-never-refused'],
    ['with an endless word', { remark: '长'.repeat(201) }, 'text-too-long'],
  ])('%s is refused', (_, more, code) => {
    expect(codeOf(decideTurnAway({ ...AWAY, ...more }, clerk))).toBe(code)
  })

  test('is beyond engineering', () => {
    expect(codeOf(decideTurnAway(AWAY, contextAs('engineering')))).toBe('beyond-role')
  })
})

test('two desks that take one waybill in write one record', () => {
  const [here, there] = [receive(PARCEL), receive({ ...PARCEL, waybill: 'SF-1234 5678 90123' }, { tag: 'B17' })]
  expect(here.ok && there.ok && here.value.itemId === there.value.itemId).toBe(true)
  const events = [here, there].map((decided, index) =>
    eventOf('received', dataOf(decided) ?? {}, { dot: `${'ab'[index]?.repeat(16)}.1` as Dot }),
  )
  expect(foldCustody(events)).toMatchObject({ state: { registrations: 2, tag: 'A231' }, violations: [] })
})
