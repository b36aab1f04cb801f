import { beforeEach, expect, test } from 'vitest'
import { useRecent } from './useRecent.ts'

beforeEach(() => useRecent.setState({ opened: {} }))

const opened = (owner: string) => useRecent.getState().opened[owner]

test('the latest stands first, each once, by community and person', () => {
  const { open } = useRecent.getState()
  for (const id of ['person/a', 'unit/b', 'person/a']) open('community/zhang', id)
  open('community/li', 'person/c')
  expect([opened('community/zhang'), opened('community/li')]).toEqual([['person/a', 'unit/b'], ['person/c']])
})

test('only a dozen are remembered', () => {
  for (let number = 0; number < 30; number += 1) useRecent.getState().open('desk/zhang', `person/${number}`)
  expect(opened('desk/zhang')?.length).toBe(12)
  expect(opened('desk/zhang')?.[0]).toBe('person/29')
})
