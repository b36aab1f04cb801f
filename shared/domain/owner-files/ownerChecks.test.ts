import { expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { checkPerson, checkPhones, checkUnit } from './ownerChecks.ts'

const today = '2026-11-21' as Day

test('a form hears of every fault at once', () => {
  const checked = checkPerson(
    { name: '', idKind: 'resident', idNumber: '110105194912310021', remark: '好'.repeat(501) },
    today,
  )
  expect(checked.ok ? [] : checked.error.map(({ code, field }) => `${field} ${code}`)).toEqual([
    'name name-missing',
    'remark remark-too-long',
    'idNumber id-number-invalid',
  ])
})

test('a number says why it is wrong', () => {
  const wrong = checkPerson({ name: '王', idKind: 'resident', idNumber: '11010519491331002X', remark: '' }, today)
  expect(wrong).toMatchObject({ ok: false, error: [{ detail: { reason: 'bad-birthday' } }] })
})

test('each wrong phone is named, empty lines are not', () => {
  const checked = checkPhones(['1381234567', '', '110', '110', 'abc'])
  expect(checked.ok ? [] : checked.error.map(({ code, field }) => `${field} ${code}`)).toEqual([
    'phones.0 phone-invalid',
    'phones.3 phone-twice',
    'phones.4 phone-invalid',
  ])
})

test('a good unit comes back as it is stored', () => {
  expect(checkUnit({ code: ' 2栋1203室 ', areaCm2: null, use: 'shop' })).toEqual({
    ok: true,
    value: { code: '2-1203', areaCm2: null, use: 'shop' },
  })
})
