import { expect, test } from 'vitest'
import { divideActions } from './divideActions.ts'
import type { DeskAction } from './keys/deskAction.ts'

const act = (id: string, more: Partial<DeskAction> = {}): DeskAction => ({
  id,
  label: id,
  run: () => undefined,
  ...more,
})
const keyed = (id: string, more: Partial<DeskAction> = {}) => act(id, { keys: `Alt+${id}`, ...more })
const seldom = (id: string) => keyed(id, { seldom: true })
const many = (prefix: string, count: number, of = keyed) =>
  Array.from({ length: count }, (_, index) => of(`${prefix}${index}`))
const ids = (actions: readonly DeskAction[]) => actions.map(({ id }) => id).join(' ')

test.each<[string, readonly DeskAction[], string, string]>([
  ['none', [], '', ''],
  ['eight are all buttons', many('a', 8), 'a0 a1 a2 a3 a4 a5 a6 a7', ''],
  ['of nine, two go under 更多', many('a', 9), 'a0 a1 a2 a3 a4 a5 a6', 'a7 a8'],
  [
    'a seldom one gives way to a daily one after it',
    [keyed('in'), seldom('plan'), seldom('mend'), ...many('a', 6)],
    'in a0 a1 a2 a3 a4 a5',
    'plan mend',
  ],
  [
    'one without a key gives way to a seldom one, one that cannot be done to all',
    [act('not', { isAvailable: false }), act('open'), ...many('a', 5), seldom('plan'), act('last')],
    'open a0 a1 a2 a3 a4 plan',
    'not last',
  ],
])('%s', (_, actions, shown, rest) => {
  const divided = divideActions(actions)
  expect(ids(divided.shown)).toBe(shown)
  expect(ids(divided.rest)).toBe(rest)
})
