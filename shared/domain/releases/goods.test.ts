import { describe, expect, test } from 'vitest'
import { goodsText, parseGoods, readGoods } from './goods.ts'

describe('a line of goods is read as it is typed', () => {
  test.each([
    ['冰箱 1 海尔双门', { name: '冰箱', count: 1, unit: '', feature: '海尔双门' }],
    ['冰箱', { name: '冰箱', count: 1, unit: '', feature: '' }],
    ['椅子×4 红木', { name: '椅子', count: 4, unit: '', feature: '红木' }],
    ['椅子 x 4', { name: '椅子', count: 4, unit: '', feature: '' }],
    ['纸箱 12箱', { name: '纸箱', count: 12, unit: '箱', feature: '' }],
    ['纸箱12箱', { name: '纸箱', count: 12, unit: '箱', feature: '' }],
    ['电视　２台　索尼 ６５寸', { name: '电视', count: 2, unit: '台', feature: '索尼 65寸' }],
    ['iPhone15', { name: 'iPhone15', count: 1, unit: '', feature: '' }],
    ['床垫 席梦思', { name: '床垫', count: 1, unit: '', feature: '席梦思' }],
    ['  沙发   1套   灰色 三人  ', { name: '沙发', count: 1, unit: '套', feature: '灰色 三人' }],
  ])('%s', (typed, line) => {
    expect(parseGoods(typed)).toEqual(line)
  })

  test.each(['', '   ', '3', '12 台', '冰箱 0', '冰'.repeat(41)])('“%s” is no line', (typed) => {
    expect(parseGoods(typed)).toBeUndefined()
  })

  test('a line typed again is the same line', () => {
    const line = { name: '电视', count: 2, unit: '台', feature: '索尼 65寸' }
    expect(parseGoods(goodsText(line))).toEqual(line)
  })
})

test('goods of another desk that cannot be read are left out', () => {
  const line = { name: '床', count: 1, unit: '', feature: '' }
  expect(readGoods([line, { name: 'x' }, 3])).toEqual([line])
  expect(readGoods('nothing')).toEqual([])
})
