import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { keptBackups, type RotatedBackup } from './rotation.ts'

const DAY_MS = 86_400_000
/** 2026-11-21 10:00 in Shanghai, a Saturday. */
const NOW = Date.UTC(2026, 10, 21, 2)
const dayOf = (ms: number): Day => dayInZone(ms, 'Asia/Shanghai')

function made(daysAgo: number, state: RotatedBackup['state'] = 'verified', mark = ''): RotatedBackup {
  return { name: `${daysAgo}${mark}`, madeMs: NOW - daysAgo * DAY_MS, state }
}

const kept = (backups: readonly RotatedBackup[]) =>
  [...keptBackups(backups, dayOf)].sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b))

describe('which backups stay', () => {
  test('one backup a day for sixty days leaves seven days, and the last of each of four weeks before them', () => {
    const all = Array.from({ length: 60 }, (_, daysAgo) => made(daysAgo))
    // The oldest of the seven days is Sunday, 15 November: its own week is 9 to 15, so the weeks before it end on 8 and 1 November, 25 and 18 October.
    expect(kept(all)).toEqual(['0', '1', '2', '3', '4', '5', '6', '13', '20', '27', '34'])
  })
  test('day after day, what stays as a week was always kept as a day before', () => {
    let store: readonly RotatedBackup[] = []
    for (let day = 90; day >= 0; day -= 1) {
      store = [made(day), ...store]
      const names = keptBackups(store, dayOf)
      store = store.filter(({ name }) => names.has(name))
    }
    expect(store.map(({ name }) => name)).toEqual(['0', '1', '2', '3', '4', '5', '6', '13', '20', '27', '34'])
  })
  test.each<[string, readonly RotatedBackup[], readonly string[]]>([
    ['nothing is kept of nothing', [], []],
    ['of several backups of one day the last stays', [made(0), made(0.1), made(0.2)], ['0']],
    ['the day is the community’s: 23:00 and 01:00 are two days', [made(0.5), made(0.4)], ['0.4', '0.5']],
    ['a closed week between does not cost a day', [made(0), made(12), made(13)], ['0', '12', '13']],
    [
      'the only verified one stays, however old',
      [...Array.from({ length: 40 }, (_, d) => made(d, 'unknown')), made(300)],
      ['0', '1', '2', '3', '4', '5', '6', '13', '20', '27', '34', '300'],
    ],
    ['a failed one stays while nothing newer is good', [made(0, 'failed'), made(1)], ['0', '1']],
    ['a failed one goes once a newer one is good', [made(0), made(0.1, 'failed'), made(1, 'failed')], ['0']],
    [
      'where none is good the last of each day stays',
      [made(0, 'failed'), made(0.1, 'failed'), made(1, 'failed')],
      ['0', '1'],
    ],
  ])('%s', (_title, backups, names) => {
    expect(kept(backups)).toEqual(names)
  })
})
