import { describe, expect, test } from 'vitest'
import { codeOf } from '#test/support/decisionContext.ts'
import { choice, days, hours, list, money, picks, settingsIn, text, time, whole, yesNo } from './settingKinds.ts'
import type { SettingDeclaration } from './settings.ts'
import { checkSetting, readSetting, settingText } from './settingValue.ts'

const rule = 'handbook R22'
const KINDS = settingsIn('items', {
  whole: whole(15, 'minutes', { min: 1, max: 240, rule }),
  money: money(50_000, { max: 100_000, rule }),
  time: time('07:50', rule),
  hours: hours(['08:00-12:00'], rule),
  days: days(rule),
  text: text('', { max: 5, rule }),
  pattern: { ...text('{building}-{room}', { max: 80, rule }), check: 'unit-pattern' },
  list: list(['报修'], rule),
  choice: choice(['forbidden', 'uniform'], rule),
  picks: picks(['a', 'b', 'c'], { initial: ['a'], rule }),
  yesNo: yesNo(true, rule),
})

function kind(key: string): SettingDeclaration {
  const found = KINDS.find((one) => one.key === key)
  if (found === undefined) throw new Error(`No kind ${key}.`)
  return found
}

const taken: [key: string, typed: string, stored: string, value: unknown][] = [
  ['whole', ' １５ ', '15', 15],
  ['whole', '007', '7', 7],
  ['money', '1,000', '100000', 100_000],
  ['money', '12.5', '1250', 1250],
  ['time', '7:50', '07:50', '07:50'],
  ['hours', '8:00-12:00\n 14:00 至 19:00 ', '08:00-12:00\n14:00-19:00', ['08:00-12:00', '14:00-19:00']],
  ['hours', '18:30-24:00', '18:30-24:00', ['18:30-24:00']],
  ['hours', '', '', []],
  ['days', '2027年6月8日\n2027-06-07\n2027.6.7', '2027-06-07\n2027-06-08', ['2027-06-07', '2027-06-08']],
  ['text', ' 您好，王府 ', '您好，王府', '您好，王府'],
  ['pattern', '{building}#{room}', '{building}#{room}', '{building}#{room}'],
  ['list', '报修\n\n求助\n报修', '报修\n求助', ['报修', '求助']],
  ['choice', 'uniform', 'uniform', 'uniform'],
  ['picks', 'c\na', 'c\na', ['c', 'a']],
  ['yesNo', 'no', 'no', false],
]

const refused: [key: string, typed: string, code: string][] = [
  ['whole', '', 'setting-empty'],
  ['whole', '1.5', 'setting-not-whole'],
  ['whole', '十五', 'setting-not-whole'],
  ['whole', '0', 'setting-out-of-range'],
  ['whole', '241', 'setting-out-of-range'],
  ['money', '-1', 'setting-not-money'],
  ['money', '1.005', 'setting-not-money'],
  ['money', '1000.01', 'setting-out-of-range'],
  ['time', '24:00', 'setting-not-time'],
  ['time', '8', 'setting-not-time'],
  ['hours', '12:00-08:00', 'setting-not-hours'],
  ['hours', '08:00-12:00\n11:00-19:00', 'setting-not-hours'],
  ['hours', '08:00-12:00-14:00', 'setting-not-hours'],
  ['days', '2027-02-30', 'setting-not-day'],
  ['text', '一二三四五六', 'setting-too-long'],
  ['text', '\ud800', 'setting-too-long'],
  ['pattern', '{building}', 'setting-not-pattern'],
  ['list', ' \n ', 'setting-empty'],
  ['list', '长'.repeat(61), 'setting-too-long'],
  ['choice', 'maybe', 'setting-not-option'],
  ['picks', '', 'setting-empty'],
  ['picks', 'a\nz', 'setting-not-option'],
  ['yesNo', '是', 'setting-not-option'],
]

describe('the value of a setting', () => {
  test.each(taken)('%s takes %j, stores %j and reads it back', (key, typed, stored, value) => {
    const declaration = kind(key)
    expect(checkSetting(declaration, typed)).toEqual({ ok: true, value: stored })
    expect(readSetting(declaration, stored)).toEqual(value)
  })

  test.each(taken)('%s shows %j again so that saving it unchanged changes nothing', (key, _typed, stored) => {
    const declaration = kind(key)
    const value = readSetting(declaration, stored)
    expect(value).toBeDefined()
    if (value === undefined) return
    expect(checkSetting(declaration, settingText(declaration, value))).toEqual({ ok: true, value: stored })
  })

  test.each(refused)('%s refuses %j: %s', (key, typed, code) => {
    expect(codeOf(checkSetting(kind(key), typed))).toBe(code)
  })

  test('a stored text of another program version that does not fit reads as nothing', () => {
    expect(readSetting(kind('whole'), '999')).toBeUndefined()
    expect(readSetting(kind('money'), 'viel')).toBeUndefined()
    expect(readSetting(kind('choice'), 'glass')).toBeUndefined()
  })
})
