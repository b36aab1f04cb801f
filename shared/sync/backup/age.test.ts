import { describe, expect, test } from 'vitest'
import { dayInZone } from '#shared/kernel/zone.ts'
import { ageText, alarmOf, isBackupDue } from './age.ts'

const HOUR = 3_600_000
/** 2026-11-21 10:00 in Shanghai. */
const NOW = Date.UTC(2026, 10, 21, 2)
const dayOf = (ms: number) => dayInZone(ms, 'Asia/Shanghai')
const ago = (hours: number) => ({ sinceMs: 0, lastGoodMs: NOW - hours * HOUR })

describe('how loudly the age of a backup is told', () => {
  test.each([
    ['two hours old', ago(2), undefined, 'fine'],
    ['a day old', ago(24), undefined, 'warning'],
    ['a week old', ago(7 * 24), undefined, 'urgent'],
    ['never made, founded this morning', { sinceMs: NOW - HOUR }, undefined, 'fine'],
    ['never made, founded yesterday', { sinceMs: NOW - 25 * HOUR }, undefined, 'warning'],
    ['fresh here, the disk away for two days', ago(2), ago(48), 'fine'],
    ['fresh here, the disk away for three days', ago(2), ago(72), 'urgent'],
    [
      'fresh here, a folder that was picked three days ago and never reached',
      ago(2),
      { sinceMs: NOW - 72 * HOUR },
      'urgent',
    ],
    ['made in the future by a clock that was wrong', ago(-100), undefined, 'fine'],
  ] as const)('%s', (_title, own, chosen, alarm) => {
    expect(alarmOf(own, chosen, NOW)).toBe(alarm)
  })
  test.each([
    [-5 * HOUR, { unit: 'now' }],
    [119_999, { unit: 'now' }],
    [120_000, { unit: 'minutes', count: 2 }],
    [HOUR, { unit: 'hours', count: 1 }],
    [47.9 * HOUR, { unit: 'hours', count: 47 }],
    [48 * HOUR, { unit: 'days', count: 2 }],
  ])('%d ms is said in the unit people use', (ms, text) => {
    expect(ageText(ms)).toEqual(text)
  })
})

describe('when a backup is due', () => {
  test.each([
    ['where there is none', { failures: 0 }, true],
    ['not twice on one day', { failures: 0, lastGoodMs: NOW - 9 * HOUR }, false],
    ['on the next day, by the community’s midnight', { failures: 0, lastGoodMs: NOW - 11 * HOUR }, true],
    ['not at once after a failure', { failures: 1, lastTryMs: NOW - 60_000 }, false],
    ['five minutes after a failure', { failures: 1, lastTryMs: NOW - 5 * 60_000 }, true],
    ['later and later while it goes on failing', { failures: 4, lastTryMs: NOW - 30 * 60_000 }, false],
    ['at least every two hours', { failures: 99, lastTryMs: NOW - 2 * HOUR }, true],
    ['at once where the clock was set back since', { failures: 9, lastTryMs: NOW + 100 * HOUR }, true],
  ])('%s', (_title, attempts, isDue) => {
    expect(isBackupDue(attempts, NOW, dayOf)).toBe(isDue)
  })
})
