import { describe, expect, test } from 'vitest'
import type { Day } from './days.ts'
import { maskIdNumber, parseIdNumber } from './idNumber.ts'
import { parseIdPaper } from './idPapers.ts'

const TODAY = '2026-11-21' as Day

describe('an identity number', () => {
  test.each([
    ['11010519491231002X', 'resident', '1949-12-31', 'female', []],
    ['440524188001010014', 'resident', '1880-01-01', 'male', ['over-120']],
    ['11010519491231002x', 'resident', '1949-12-31', 'female', []],
    [' 110105 19491231 002X ', 'resident', '1949-12-31', 'female', []],
    ['110105-19491231-002X', 'resident', '1949-12-31', 'female', []],
    ['１１０１０５１９４９１２３１００２ｘ', 'resident', '1949-12-31', 'female', []],
    ['\u202A11010519491231002X\u202C', 'resident', '1949-12-31', 'female', []],
    ['37198719991231985X', 'resident', '1999-12-31', 'male', []],
    ['52262719880929764X', 'resident', '1988-09-29', 'female', []],
    ['110105200002290013', 'resident', '2000-02-29', 'male', []],
    ['110105202611210014', 'resident', '2026-11-21', 'male', []],
    ['110105190611210019', 'resident', '1906-11-21', 'male', []],
    ['110105190611200013', 'resident', '1906-11-20', 'male', ['over-120']],
    ['770101199003070014', 'resident', '1990-03-07', 'male', ['unknown-area']],
    ['810000199408230021', 'residence-permit', '1994-08-23', 'female', []],
    ['820000199805160014', 'residence-permit', '1998-05-16', 'male', []],
    ['830000199201300022', 'residence-permit', '1992-01-30', 'female', []],
    ['911124198108030024', 'foreigner-permanent', '1981-08-03', 'female', []],
    ['110105491231002', 'resident', '1949-12-31', 'female', ['old-number']],
    ['770105491231001', 'resident', '1949-12-31', 'male', ['unknown-area', 'old-number']],
    ['110105991231997', 'resident', '1899-12-31', 'male', ['old-number', 'over-120']],
  ])('%j is a %s number, born %s, %s, warnings %j', (typed, ...said) => {
    const [kind, birthday, sex, warnings] = said
    expect(parseIdNumber(typed, TODAY)).toMatchObject({ ok: true, value: { kind, birthday, sex, warnings } })
  })

  test('is stored without spaces and with a capital X', () => {
    expect(parseIdNumber('110105 1949 1231 002x', TODAY)).toMatchObject({ value: { number: '11010519491231002X' } })
  })

  test.each([
    ['', 'empty'],
    [' 　-', 'empty'],
    ['11010519491231002', 'not-an-id-number'],
    ['11010519491231002XX', 'not-an-id-number'],
    ['1101051949123100X2', 'not-an-id-number'],
    ['01010519491231002X', 'not-an-id-number'],
    ['11010549123100X', 'not-an-id-number'],
    ['11O10519491231002X', 'not-an-id-number'],
    ['1101051949123１00٢X', 'not-an-id-number'],
    ['E12345678', 'not-an-id-number'],
    ['身份证', 'not-an-id-number'],
    ['😀😀😀😀😀😀😀😀😀', 'not-an-id-number'],
    ['11010519491231002\uD842', 'not-an-id-number'],
    ['1'.repeat(100_000), 'not-an-id-number'],
    ['110105202502290019', 'bad-birthday'],
    ['110105194913310020', 'bad-birthday'],
    ['110105179912310020', 'bad-birthday'],
    ['110105491331002', 'bad-birthday'],
    ['11010520261122001X', 'birthday-in-future'],
    ['110105194912310021', 'bad-check'],
    ['110105194912310020', 'bad-check'],
    ['11010519491231003X', 'bad-check'],
    ['11015019491231002X', 'bad-check'],
  ])('%j is refused: %s', (typed, code) => {
    expect(parseIdNumber(typed, TODAY)).toEqual({ ok: false, error: { code } })
  })

  test('one wrong digit, or two neighbours exchanged, is always found or is no number at all', () => {
    const good = '440524199001010014'.slice(0, 17)
    const check = [...'0123456789X'].find((sign) => parseIdNumber(good + sign, TODAY).ok)
    const number = `${good}${check}`
    for (let index = 0; index < 17; index += 1) {
      for (const digit of '0123456789') {
        const wrong = number.slice(0, index) + digit + number.slice(index + 1)
        expect(parseIdNumber(wrong, TODAY).ok).toBe(wrong === number)
      }
      const pair = `${number[index + 1]}${number[index]}`
      const swapped = number.slice(0, index) + pair + number.slice(index + 2)
      expect(parseIdNumber(swapped, TODAY).ok).toBe(swapped === number)
    }
  })
})

test('the provinces of today are known, and no other area is', () => {
  const provinces =
    '北京11 天津12 河北13 山西14 内蒙古15 辽宁21 吉林22 黑龙江23 上海31 江苏32 浙江33 安徽34 福建35 江西36 山东37 河南41 湖北42 湖南43 ' +
    '广东44 广西45 海南46 重庆50 四川51 贵州52 云南53 西藏54 陕西61 甘肃62 青海63 宁夏64 新疆65 台湾71 香港81 澳门82 台湾83'
  for (let area = 10; area < 90; area += 1) {
    const read = parseIdNumber(`${area}0105491231002`, TODAY)
    const warnings = provinces.includes(String(area)) ? ['old-number'] : ['unknown-area', 'old-number']
    expect(read).toMatchObject({ ok: true, value: { warnings } })
  }
})

test.each([
  ['11010519491231002X', '110***********002X'],
  ['110105491231002', '110********1002'],
  ['E12345678', 'E******78'],
  ['12345678', '1*****78'],
  ['1234567', '1******'],
  ['12', '1*'],
  ['1', '*'],
  ['', ''],
  ['𠮷字第1234号', '𠮷*****4号'],
])('lists show %s as %s', (number, masked) => {
  expect(maskIdNumber(number)).toBe(masked)
})

describe('a paper', () => {
  test.each([
    ['resident', '11010519491231002x', '11010519491231002X', []],
    ['resident', '810000199408230021', '810000199408230021', ['other-kind']],
    ['residence-permit', '810000199408230021', '810000199408230021', []],
    ['foreigner-permanent', '11010519491231002X', '11010519491231002X', ['other-kind']],
    ['passport', ' e1234 5678 ', 'E1234 5678', []],
    ['hong-kong-macao-permit', 'h12345678', 'H12345678', []],
    ['military', '军字第１２３４号', '军字第1234号', []],
    ['other', '😀', '😀', []],
    ['other', '11010519491231002Y', '11010519491231002Y', []],
  ] as const)('of kind %s: %j is stored as %j, warnings %j', (kind, typed, number, warnings) => {
    expect(parseIdPaper(kind, typed, TODAY)).toMatchObject({ ok: true, value: { kind, number, warnings } })
  })

  test.each([
    ['resident', 'E12345678', 'not-an-id-number'],
    ['passport', ' ', 'empty'],
    ['passport', '\u202E\u200B', 'empty'],
    ['passport', 'E'.repeat(41), 'too-long'],
    ['other', 'a\uD842', 'bad-character'],
  ] as const)('of kind %s: %j is refused: %s', (kind, typed, code) => {
    expect(parseIdPaper(kind, typed, TODAY)).toMatchObject({ ok: false, error: { code } })
  })

  test('says a birthday only when its number does', () => {
    expect(parseIdPaper('resident', '11010519491231002X', TODAY)).toHaveProperty('value.birthday', '1949-12-31')
    expect(parseIdPaper('passport', 'E12345678', TODAY)).not.toHaveProperty('value.birthday')
  })
})
