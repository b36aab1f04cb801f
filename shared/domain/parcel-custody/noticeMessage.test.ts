import { expect, test } from 'vitest'
import { buildingMessage, householdMessage } from './noticeMessage.ts'

const house = { company: '新湾物业', hours: ['07:50-18:00'], hotline: '0755-26012345' }

test('a household is told what waits and under which tag (D15)', () => {
  const things = [
    { tag: 'A231', what: '顺丰速运' },
    { tag: 'A232', what: '中通快递' },
  ]
  expect(householdMessage({ unit: '2-1203', name: '王晓梅', things }, house)).toBe(
    '【新湾物业】2-1203 王晓梅：您好！您有 2 件物品在前台待领：顺丰速运（A231）、中通快递（A232）。请凭寄存牌号或证件到前台领取。领取时间 07:50-18:00。电话 0755-26012345。',
  )
})

test('a message for a group names units and how many, and nobody (D15)', () => {
  const units = new Map([
    ['2-0301', 1],
    ['2-1203', 2],
  ])
  const message = buildingMessage('2 栋', units, { ...house, hotline: '' })
  expect(message).toBe(
    '【新湾物业】2 栋 各位邻居，以下房号有物品在前台待领：2-0301、2-1203（2 件）。请凭寄存牌号或证件到前台领取。领取时间 07:50-18:00。',
  )
})

test('a house that says nothing of itself leaves nothing behind', () => {
  const things = [{ tag: 'A1', what: '快递' }]
  const bare = { company: '', hours: [], hotline: '' }
  expect(householdMessage({ unit: '', name: '', things }, bare)).toBe(
    '您好！您有 1 件物品在前台待领：快递（A1）。请凭寄存牌号或证件到前台领取。',
  )
})
