import { describe, expect, test } from 'vitest'
import { carrierNames, carrierOf, readCarrierLine } from './carriers.ts'
import { custodyCode, parseCustodyCode } from './custodyCode.ts'
import { CUSTODY_SETTINGS } from './settings.ts'
import { proposeSlot, type SlotLine } from './slotProposal.ts'
import { nextTag, tagNumber } from './tags.ts'

const CARRIERS = CUSTODY_SETTINGS.find(({ key }) => key === 'custody.carriers')?.initial as readonly string[]

describe('the code of a label', () => {
  const uuid = '019a0000-0000-7000-8000-00000000000a'
  test.each([
    ['a thing', uuid],
    ['a courier’s parcel', 'abcdefghij234567abcd'],
  ])('leads back to %s', (_, id) => {
    expect(parseCustodyCode(custodyCode(id))).toBe(id)
  })

  test('is read with the input method on, and in small letters', () => {
    expect(parseCustodyCode(' ＱＴＣ：019a0000-0000-7000-8000-00000000000a ')).toBe(uuid)
  })

  test.each(['QTC:', 'QTC:12', 'SF1234567890123', 'QL1.019A', `QTC:${uuid}0`])('%s is none', (scanned) => {
    expect(parseCustodyCode(scanned)).toBeUndefined()
  })
})

describe('the carrier of a waybill', () => {
  test.each([
    ['SF1234567890123', '顺丰速运'],
    ['sf 1234-5678-90123', '顺丰速运'],
    ['JD0123456789012', '京东快递'],
    ['JDVA01234567890', '京东快递'],
    ['JT1234567890123', '极兔速递'],
    ['YT1234567890123', '圆通速递'],
    ['773123456789012', '申通快递'],
    ['78123456789012', '中通快递'],
    ['4312345678901234'.slice(0, 15), '韵达快递'],
    ['DPK123456789012', '德邦快递'],
    ['9812345678901', '中国邮政'],
    ['EA123456789CN', 'EMS'],
  ])('%s is of %s', (waybill, name) => {
    expect(carrierOf(waybill, CARRIERS)).toBe(name)
  })

  test.each(['SF12', 'XX1234567890123', '', '2-1203'])('%s is of nobody known', (waybill) => {
    expect(carrierOf(waybill, CARRIERS)).toBeUndefined()
  })

  test.each(['顺丰', '顺丰 SF#{', '顺丰 SF#{5-2}', '顺丰 (a+)+'])(
    'a line that cannot be read finds nothing: %s',
    (line) => {
      expect(readCarrierLine(line)).toBeUndefined()
    },
  )

  test('two lines of one carrier are one name, and a name without a shape is one', () => {
    expect(carrierNames(['甲 A#{3}', '甲 B#{3}', '同城跑腿'])).toEqual(['甲', '同城跑腿'])
  })
})

describe('the next tag', () => {
  test.each([
    ['begins with 1', [], '', 'A1'],
    ['goes on from the last', [], 'A230', 'A231'],
    ['skips what is held', ['A231', 'A232'], 'A230', 'A233'],
    ['begins again after 999', ['A1'], 'A999', 'A2'],
    ['begins again where 999 is held', ['A999', 'A1'], 'A998', 'A2'],
    ['begins again after 1999', ['A1'], 'A1999', 'A2'],
    ['does not go on from another desk’s', [], 'B17', 'A1'],
  ])('%s', (_, held, last, tag) => {
    expect(nextTag('A', held, last)).toBe(tag)
  })

  test('has four figures when a thousand things lie there', () => {
    const held = Array.from({ length: 999 }, (_, index) => `A${index + 1}`)
    expect(nextTag('A', held, 'A999')).toBe('A1000')
    expect(tagNumber('A', 'A1000')).toBe(1000)
    expect(nextTag('A', [...held, 'A1001'], 'A1000')).toBe('A1002')
    expect(nextTag('A', held, 'A1999')).toBe('A2000')
  })
})

describe('the slot that is proposed', () => {
  const slot = (code: string, size: SlotLine['size'], position: number, more: Partial<SlotLine> = {}): SlotLine => ({
    ...{ id: code, code, shelf: 'A', size, capacity: 2, position, active: true },
    ...more,
  })
  const SLOTS = [slot('A-02', 'small', 2), slot('A-01', 'small', 1), slot('B-01', 'large', 3)]
  test.each([
    ['the first along the shelf', 'small', {}, 'A-01'],
    ['the next where that is full', 'small', { 'A-01': 2 }, 'A-02'],
    ['a larger one where all small ones are full', 'small', { 'A-01': 2, 'A-02': 3 }, 'B-01'],
    ['one that is large enough', 'medium', {}, 'B-01'],
    ['none for what fits nowhere', 'huge', {}, undefined],
    ['none where everything is full', 'large', { 'B-01': 2 }, undefined],
  ] as const)('is %s', (_, size, held, code) => {
    expect(proposeSlot(size, SLOTS, new Map(Object.entries(held)))?.code).toBe(code)
  })

  test('is never one that is out of use', () => {
    expect(proposeSlot('small', [slot('A-01', 'small', 1, { active: false })], new Map())).toBeUndefined()
  })
})
