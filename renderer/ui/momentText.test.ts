import { expect, test } from 'vitest'
import { momentText } from './momentText.ts'

const desk = { zone: 'Asia/Shanghai', now: Date.parse('2026-11-21T02:00:00Z') }

test.each([
  ['2026-11-21T01:12:00Z', { day: '11-21', time: '09:12', near: 'today' }],
  // 00:00 in Shanghai is still the day before in UTC.
  ['2026-11-20T16:00:00Z', { day: '11-21', time: '00:00', near: 'today' }],
  ['2026-11-20T15:59:59Z', { day: '11-20', time: '23:59', near: 'yesterday' }],
  ['2026-11-18T03:00:00Z', { day: '11-18', time: '11:00' }],
  ['2025-12-31T15:00:00Z', { day: '2025-12-31', time: '23:00' }],
])('%s at the desk', (at, words) => {
  expect(momentText(at, desk)).toEqual(words)
})
