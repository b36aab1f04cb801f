import { describe, expect, test } from 'vitest'
import { compareCodes, compareNames, maskName } from './names.ts'

test.each([
  ['王梅', '王*'],
  ['王小梅', '王*梅'],
  ['王小梅丽', '王**丽'],
  ['欧阳娜', '欧阳*'],
  ['欧阳娜娜', '欧阳*娜'],
  ['欧阳', '欧*'],
  ['诸葛小亮明', '诸葛**明'],
  ['𠮷田', '𠮷*'],
  ['王䶮㛃', '王*㛃'],
  ['葛󠄀小梅', '葛󠄀*梅'],
  ['王', '*'],
  ['', ''],
  ['买买提·阿不都', '买**·阿**'],
  ['John Smith', 'J*** S****'],
  ['Anna-Maria Li', 'A***-M**** L*'],
  ['王Mary', '王****'],
  ['👨‍👩‍👧', '*'],
  ['😀王', '😀*'],
  ['\uD842王', '\uD842*'],
])('lists show %j as %j', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test('a very long name is masked to its ends', () => {
  expect(maskName(`王${'小'.repeat(10_000)}梅`)).toBe(`王${'*'.repeat(10_000)}梅`)
})

describe('the order of lists', () => {
  test('names stand by pinyin', () => {
    const names = ['赵云', '王梅', '安娜', '李雷', '陈静', '欧阳娜娜', '𠮷田', '']
    expect(names.toSorted(compareNames).slice(0, 7)).toEqual(['', '安娜', '陈静', '李雷', '欧阳娜娜', '王梅', '赵云'])
  })

  test('unit numbers stand by value, 10 after 9', () => {
    const codes = ['10-1-101', '2-10-101', '9-1-101', '2-1-1203', '2-1-203', '2-2-101', 'A-1-101', '2-9-101', '']
    expect(codes.toSorted(compareCodes)).toEqual([
      '',
      '2-1-203',
      '2-1-1203',
      '2-2-101',
      '2-9-101',
      '2-10-101',
      '9-1-101',
      '10-1-101',
      'A-1-101',
    ])
  })

  test('two codes are equal only when they are one text', () => {
    expect(compareCodes('02-1', '2-1')).not.toBe(0)
    expect(compareNames('é', 'e\u0301')).not.toBe(0)
    expect(compareNames('王梅', '王梅')).toBe(0)
    expect(Math.sign(compareCodes('02-1', '2-1'))).toBe(-Math.sign(compareCodes('2-1', '02-1')))
  })
})
