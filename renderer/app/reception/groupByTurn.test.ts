import { expect, test } from 'vitest'
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { groupByTurn, MOST_SHOWN } from './groupByTurn.ts'

const matter = (id: string, turn: OpenMatter['turn']): OpenMatter => ({ id, turn, text: id, state: 'todo' })

test('what the owner has to do comes first, then ours, then the engineers’; a turn without a line is not there', () => {
  const { groups } = groupByTurn([matter('a', 'engineering'), matter('b', 'owner'), matter('c', 'owner')])
  expect(groups.map(({ turn, lines }) => [turn, lines.map(({ id }) => id)])).toEqual([
    ['owner', ['b', 'c']],
    ['engineering', ['a']],
  ])
})

test('of thousands the first stay, each group says how many it has in all, and how many are not shown', () => {
  const many = Array.from({ length: 2000 }, (_, index) => matter(String(index), index % 2 === 0 ? 'us' : 'owner'))
  const { groups, left } = groupByTurn(many)
  expect(groups.map(({ count }) => count)).toEqual([1000, 1000])
  expect(groups.flatMap(({ lines }) => lines)).toHaveLength(MOST_SHOWN)
  expect(left).toBe(2000 - MOST_SHOWN)
})
