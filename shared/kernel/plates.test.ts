import { expect, test } from 'vitest'
import { readPlate } from './plates.ts'

test.each([
  ['京A12345', '京A12345', 'ordinary', []],
  ['粤b·12345', '粤B12345', 'ordinary', []],
  ['粤Ｂ・１２３４５', '粤B12345', 'ordinary', []],
  ['粤B 1234-5', '粤B12345', 'ordinary', []],
  ['京A00001', '京A00001', 'ordinary', []],
  ['京AZ9A0H', '京AZ9A0H', 'ordinary', []],
  ['京O12345', '京O12345', 'ordinary', []],
  ['粤Z1234港', '粤Z1234港', 'ordinary', []],
  ['京A1234学', '京A1234学', 'ordinary', []],
  ['粤BD12345', '粤BD12345', 'new-energy', []],
  ['粤B12345F', '粤B12345F', 'new-energy', []],
  ['', '', 'other', ['empty']],
  [' · ', '', 'other', ['empty']],
  ['京A1234', '京A1234', 'other', ['length']],
  ['京A1234567', '京A1234567', 'other', ['length']],
  ['A12345', 'A12345', 'other', ['length', 'province', 'office-letter']],
  ['东A12345', '东A12345', 'other', ['province']],
  ['京112345', '京112345', 'other', ['office-letter']],
  ['京A1234I', '京A1234I', 'other', ['serial']],
  ['京AO2345', '京AO2345', 'other', ['serial']],
  ['京A123学4', '京A123学4', 'other', ['serial']],
  ['WJ京12345', 'WJ京12345', 'other', ['province']],
  ['😀😀', '😀😀', 'other', ['length', 'province', 'office-letter']],
  ['\u202E京A12345', '京A12345', 'ordinary', []],
  ['\uD842', '\uD842', 'other', ['length', 'province', 'office-letter']],
])('%j is %s, %s, warnings %j', (typed, plate, kind, warnings) => {
  expect(readPlate(typed)).toEqual({ plate, kind, warnings })
})

test('a very long text is one warning and not a crash', () => {
  expect(readPlate('京A'.repeat(50_000)).warnings).toEqual(['length'])
})
