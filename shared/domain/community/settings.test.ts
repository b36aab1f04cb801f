import { describe, expect, test } from 'vitest'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import { communityModule } from './schema.ts'
import { decideDropSetting, decideSetSetting, settingOn, stepOn } from './settings.ts'

const declaration = communityModule.settings?.find((one) => one.key === 'items.attend-minutes')
const leader = contextAs('supervisor')
const STEPS = [
  { fromDay: '2026-10-01', value: '20' },
  { fromDay: '2027-01-01', value: '10' },
  { fromDay: '2026-12-01', value: null },
]

describe('a setting by days', () => {
  const table: [day: string, value: number][] = [
    ['2026-09-30', 15],
    ['2026-10-01', 20],
    ['2026-11-30', 20],
    ['2026-12-01', 15],
    ['2026-12-31', 15],
    ['2027-01-01', 10],
  ]
  test.each(table)('on %s is %i', (day, value) => {
    expect(declaration && settingOn(declaration, STEPS, day)).toBe(value)
  })

  test('is the default where the stored text no longer fits', () => {
    expect(declaration && settingOn(declaration, [{ fromDay: '2026-01-01', value: '9999' }], '2026-11-21')).toBe(15)
  })

  test('holds nothing before its first day', () => {
    expect(stepOn(STEPS, '2026-09-30')).toBeUndefined()
  })
})

describe('setting', () => {
  test('writes one row, named by key and day', () => {
    const decided = decideSetSetting({ typed: ' 20 ', fromDay: '2026-11-21' }, { declaration, steps: [] }, leader)
    expect(decided).toEqual({
      ok: true,
      value: {
        cmd: 'setting.set',
        items: [
          {
            kind: 'set',
            e: 'setting',
            id: 'items.attend-minutes@2026-11-21',
            values: { value: '20', fromDay: '2026-11-21' },
          },
        ],
      },
    })
  })

  test('gives the default back by a row without a value', () => {
    const decided = decideSetSetting({ typed: null, fromDay: '2026-11-21' }, { declaration, steps: STEPS }, leader)
    expect(decided).toMatchObject({ ok: true, value: { items: [{ values: { value: null, fromDay: '2026-11-21' } }] } })
  })

  const refusals: [string, () => ReturnType<typeof decideSetSetting>, string][] = [
    [
      'a clerk',
      () =>
        decideSetSetting({ typed: '20', fromDay: '2026-11-21' }, { declaration, steps: [] }, contextAs('front-desk')),
      'beyond-role',
    ],
    [
      'a key nobody declares',
      () => decideSetSetting({ typed: '1', fromDay: '2026-11-21' }, { declaration: undefined, steps: [] }, leader),
      'setting-unknown',
    ],
    [
      'no day',
      () => decideSetSetting({ typed: '20', fromDay: '21.11.' }, { declaration, steps: [] }, leader),
      'from-day-invalid',
    ],
    [
      'the same value again',
      () => decideSetSetting({ typed: '20', fromDay: '2026-11-21' }, { declaration, steps: STEPS }, leader),
      'nothing-changed',
    ],
    [
      'the default where it holds anyway',
      () => decideSetSetting({ typed: null, fromDay: '2026-09-01' }, { declaration, steps: STEPS }, leader),
      'nothing-changed',
    ],
    [
      'a value out of its bounds',
      () => decideSetSetting({ typed: '0', fromDay: '2026-11-21' }, { declaration, steps: [] }, leader),
      'setting-out-of-range',
    ],
  ]
  test.each(refusals)('refuses %s', (_what, decide, code) => {
    expect(codeOf(decide())).toBe(code)
  })

  test('drops a planned value, and refuses a day that has none', () => {
    expect(decideDropSetting('2027-01-01', { declaration, steps: STEPS }, leader)).toEqual({
      ok: true,
      value: {
        cmd: 'setting.set',
        items: [{ kind: 'delete', e: 'setting', id: 'items.attend-minutes@2027-01-01' }],
      },
    })
    expect(codeOf(decideDropSetting('2027-02-01', { declaration, steps: STEPS }, leader))).toBe('nothing-changed')
    expect(codeOf(decideDropSetting('2027-01-01', { declaration, steps: STEPS }, contextAs('cashier')))).toBe(
      'beyond-role',
    )
  })
})
