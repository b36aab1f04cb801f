import { expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { parseTypedDay } from './typedDay.ts'

const today = '2026-11-21' as Day

test.each([
  ['1121', '2026-11-21'],
  ['11-2', '2026-11-02'],
  ['1.5', '2026-01-05'],
  ['３月８日', '2026-03-08'],
  ['2015-3-8', '2015-03-08'],
  ['20150308', '2015-03-08'],
])('reads %s as %s', (typed, day) => {
  expect(parseTypedDay(typed, today)).toEqual({ ok: true, value: day })
})

test.each([
  ['', 'empty'],
  ['0230', 'no-such-day'],
  ['1', 'not-a-day'],
  ['112', 'not-a-day'],
])('refuses %s: %s', (typed, code) => {
  expect(parseTypedDay(typed, today)).toMatchObject({ ok: false, error: { code } })
})
