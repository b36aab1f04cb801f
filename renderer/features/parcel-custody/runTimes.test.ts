import { expect, test } from 'vitest'
import { runInstant } from './runTimes.ts'

// 10:12 in Shanghai.
const desk = { nowMs: Date.UTC(2026, 10, 21, 2, 12), zone: 'Asia/Shanghai' }

test.each([
  ['a time of this morning', '0930', '2026-11-21T01:30:00.000Z'],
  ['this very minute', '10:12', '2026-11-21T02:12:00.000Z'],
  ['a time that is still to come today, which was yesterday', '１８３０', '2026-11-20T10:30:00.000Z'],
  ['nothing, which is now', ' ', '2026-11-21T02:12:00.000Z'],
  ['what is no time', '下午', ''],
])('%s', (_, typed, at) => {
  expect(runInstant(typed, desk)).toBe(at)
})
