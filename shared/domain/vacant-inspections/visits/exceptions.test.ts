// The column of faults as officers write it: numbers, words, 无; and what cannot be read is said, not guessed.
import { describe, expect, test } from 'vitest'
import { SHIPPED_ITEMS } from '#shared/domain/vacant-inspections/kinds.ts'
import { parseExceptions, SEEN_CHOICES, seenOf } from './exceptions.ts'

const fault = (item: string, remark: string) => ({ item, found: 'fault', remark })
const none = (item: string) => ({ item, found: 'none', remark: '' })

describe('the column says', () => {
  test.each([
    ['', [], undefined],
    ['  ', [], undefined],
    ['6 墙角渗水', [fault('ceiling', '墙角渗水')], undefined],
    ['6墙角渗水', [fault('ceiling', '墙角渗水')], undefined],
    ['６：墙角渗水', [fault('ceiling', '墙角渗水')], undefined],
    ['2 坏；6 渗水2处', [fault('lock', '坏'), fault('ceiling', '渗水2处')], undefined],
    ['2 坏,松动 6 处', [fault('lock', '坏,松动 6 处')], undefined],
    ['5、6 渗水', [fault('walls', '渗水'), fault('ceiling', '渗水')], undefined],
    ['13 无', [none('gas-meter')], undefined],
    ['13-；2 坏', [none('gas-meter'), fault('lock', '坏')], undefined],
    ['0 有人住', [], '有人住'],
    ['0 有人住；2 换过锁', [fault('lock', '换过锁')], '有人住'],
  ] as const)('%j', (typed, items, occupied) => {
    expect(parseExceptions(typed, SHIPPED_ITEMS, 'inside')).toEqual({ ok: true, value: { items, occupied } })
  })

  test.each([
    ['渗水', { code: 'item-number-missing' }],
    ['6', { code: 'item-words-missing', detail: { number: 6 } }],
    ['0', { code: 'item-words-missing', detail: { number: 0 } }],
    ['2 坏；6', { code: 'item-words-missing', detail: { number: 6 } }],
    ['19 坏', { code: 'item-unknown', detail: { number: 19 } }],
    ['99 坏', { code: 'item-unknown', detail: { number: 99 } }],
  ] as const)('nothing that can be read: %j', (typed, error) => {
    expect(parseExceptions(typed, SHIPPED_ITEMS, 'inside')).toEqual({ ok: false, error })
  })

  test('from outside only what is seen from there', () => {
    expect(parseExceptions('3 碎了', SHIPPED_ITEMS, 'outside')).toMatchObject({ ok: true })
    expect(parseExceptions('6 渗水', SHIPPED_ITEMS, 'outside')).toEqual({
      ok: false,
      error: { code: 'item-not-seen', detail: { number: 6 } },
    })
  })
})

test('a choice is a way of seeing, or the reason why nobody got in', () => {
  expect(SEEN_CHOICES.map((choice) => seenOf(choice).seen)).toEqual([
    ...['inside', 'outside'],
    ...['unable', 'unable', 'unable', 'unable', 'unable'],
  ])
  expect(seenOf('lock')).toEqual({ seen: 'unable', unable: 'lock' })
})
