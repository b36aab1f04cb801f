import { expect, test } from 'vitest'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import { changesOf, isChecklistDraft, movedItem, renamedItem, turnedItem, withNewItem } from './checklistDraft.ts'

const item = (code: string, words = ''): ChecklistItem => ({ code, from: 'inside', words })
const ABC = [item('a'), item('b'), item('c')]
const codes = (items: readonly ChecklistItem[]) => items.map(({ code }) => code).join('')

test.each([
  [0, 1, 'bac'],
  [2, -1, 'acb'],
  [0, -1, 'abc'],
  [2, 1, 'abc'],
  [9, 1, 'abc'],
] as const)('an item at %i moved by %i stands in %s', (at, step, order) => {
  expect(codes(movedItem(ABC, at, step))).toBe(order)
})

test('a new item has neither code nor words, at its place', () => {
  expect(withNewItem(ABC, 1).map(({ code }) => code)).toEqual(['a', '', 'b', 'c'])
})

test('an item that is given the program’s own words keeps them in both languages', () => {
  expect(renamedItem(ABC, 1, { words: '电梯', shipped: '地砖' })[1]).toMatchObject({ code: 'b', words: '电梯' })
  expect(renamedItem([item('b', '电梯')], 0, { words: '地砖', shipped: '地砖' })).toEqual([item('b')])
})

test('an item is seen from the other side of the door, and back', () => {
  expect(turnedItem(ABC, 0)[0]?.from).toBe('outside')
  expect(turnedItem(turnedItem(ABC, 0), 0)).toEqual(ABC)
})

test.each<[string, readonly ChecklistItem[], number]>([
  ['nothing', ABC, 0],
  ['a new item', [...ABC, item('', '电梯')], 1],
  ['an item that is gone', ABC.slice(1), 1],
  ['an item in other words', [item('a', '门'), item('b'), item('c')], 1],
  ['two that changed places', [item('b'), item('a'), item('c')], 2],
])('%s is counted', (_, items, count) => {
  expect(changesOf(ABC, items)).toBe(count)
})

test('a draft of another version, or of another shape, is left alone', () => {
  const draft = { name: '', place: 'building', items: ABC, note: '', next: 2 }
  expect(isChecklistDraft(draft, 2)).toBe(true)
  expect(isChecklistDraft(draft, 3)).toBe(false)
  expect(isChecklistDraft({ ...draft, items: [{ code: 'a' }] }, 2)).toBe(false)
  expect(isChecklistDraft(null, 2)).toBe(false)
})
