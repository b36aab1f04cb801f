import { expect, test } from 'vitest'
import { NOWHERE, type PatrolLine } from '#renderer/features/decoration/queries/patrolLines.ts'
import type { HoursOfDay } from '#shared/domain/decoration/hours/hoursOfDay.ts'
import type { PatrolState } from '#shared/domain/decoration/patrols/patrolFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import { countStandings, shownLines, standingLines } from './patrolFilter.ts'

const HOURS: HoursOfDay = {
  ...{ day: '2026-11-20' as Day, rule: 'weekday', holiday: undefined, firstUntil: undefined, isYearUnknown: false },
  ranges: [
    { from: 480, to: 720 },
    { from: 840, to: 1140 },
  ],
}

function line(
  id: string,
  slot: 'morning' | 'afternoon',
  told: { officer?: string; entered?: boolean } = {},
): PatrolLine {
  const target = { kind: 'site', id, day: HOURS.day, slot, name: id, isDue: true, isKnown: false, end: 720 } as const
  const state = { isLate: false } as PatrolState
  return {
    ...{ key: `${id}/${slot}`, target, permitNumber: '', status: 'permitted', hours: HOURS },
    place: { ...NOWHERE, officerIds: told.officer === undefined ? [] : [told.officer] },
    entered: told.entered ? { id, state } : undefined,
  }
}

const LINES = [
  line('walked', 'morning', { officer: 'chen', entered: true }),
  line('mine', 'morning', { officer: 'chen' }),
  line('others', 'morning', { officer: 'zhao' }),
  line('later', 'afternoon', { officer: 'chen' }),
]
const at = (minutes: number) => standingLines(LINES, 'morning', { day: HOURS.day, minutes })
const shown = (minutes: number, filter: 'open' | 'missed' | 'done' | 'all', officerId?: string) =>
  shownLines(at(minutes), { filter, officerId }).map(({ target }) => target.id)

test.each([
  ['before noon what is not recorded', 600, 'open', undefined, ['mine', 'others']],
  ['before noon nothing is missed', 719, 'missed', undefined, []],
  ['from noon on what is not recorded is missed', 720, 'missed', undefined, ['mine', 'others']],
  ['what is missed is still to be recorded', 720, 'open', undefined, ['mine', 'others']],
  ['what was walked', 720, 'done', undefined, ['walked']],
  ['an officer’s own buildings', 600, 'open', 'chen', ['mine']],
  ['all of an officer’s own', 600, 'all', 'chen', ['walked', 'mine']],
  ['an officer without a building', 600, 'all', 'zhou', []],
] as const)('the list shows %s', (_what, minutes, filter, officer, ids) => {
  expect(shown(minutes, filter, officer)).toEqual(ids)
})

test('the line above the list counts one slot', () => {
  expect(countStandings(at(600))).toEqual({ done: 1, missed: 0, open: 2 })
  expect(countStandings(at(720))).toEqual({ done: 1, missed: 2, open: 0 })
})
