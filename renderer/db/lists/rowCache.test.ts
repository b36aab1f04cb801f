import { expect, test } from 'vitest'
import { createRowCache } from './rowCache.ts'

/** A loader that answers when it is told to. */
function handLoader() {
  const asked: string[][] = []
  const answers: ((rows: ReadonlyMap<string, string>) => void)[] = []
  const load = (ids: readonly string[]) => {
    asked.push([...ids])
    return new Promise<ReadonlyMap<string, string>>((resolve) => answers.push(resolve))
  }
  const answer = async (value: (id: string) => string | undefined): Promise<void> => {
    const ids = asked[answers.length - 1] ?? []
    const rows = ids.flatMap((id): [string, string][] => {
      const row = value(id)
      return row === undefined ? [] : [[id, row]]
    })
    answers.at(-1)?.(new Map(rows))
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { asked, load, answer }
}

const nothing = () => undefined

test('a fast scroll loads where it ends, not all it passed', async () => {
  const { asked, load, answer } = handLoader()
  const cache = createRowCache({ load, tell: nothing })
  cache.want(['a'])
  cache.want(['b'])
  cache.want(['c', 'd'])
  await answer((id) => id.toUpperCase())
  expect(asked).toEqual([['a'], ['c', 'd']])
  expect(cache.get('a')).toBe('A')
})

test('what is known is not asked for again until a commit may have changed it; the old row stays shown meanwhile', async () => {
  const { asked, load, answer } = handLoader()
  const cache = createRowCache({ load, tell: nothing })
  cache.want(['a', 'b'])
  await answer((id) => `${id}1`)
  cache.want(['a', 'b'])
  expect(asked).toHaveLength(1)
  cache.refresh()
  expect(cache.get('a')).toBe('a1')
  await answer((id) => `${id}2`)
  expect([asked.length, cache.get('a')]).toEqual([2, 'a2'])
})

test('a row that is not there is asked for once, and again after a commit', async () => {
  const { asked, load, answer } = handLoader()
  const cache = createRowCache({ load, tell: nothing })
  cache.want(['gone'])
  await answer(() => undefined)
  cache.want(['gone'])
  expect(asked).toHaveLength(1)
  cache.refresh()
  expect(asked).toHaveLength(2)
})

test('a commit while rows are on the way loads them once more', async () => {
  const { asked, load, answer } = handLoader()
  const cache = createRowCache({ load, tell: nothing })
  cache.want(['a'])
  cache.refresh()
  await answer(() => 'before')
  await answer(() => 'after')
  expect(asked).toEqual([['a'], ['a']])
  expect(cache.get('a')).toBe('after')
})

test('it keeps no more rows than it has room for, and those on screen in any case', async () => {
  const { load, answer } = handLoader()
  const cache = createRowCache({ load, tell: nothing, room: 2 })
  cache.want(['a', 'b'])
  await answer((id) => id)
  cache.want(['c', 'd', 'e'])
  await answer((id) => id)
  expect(['a', 'b', 'c', 'd', 'e'].map(cache.get)).toEqual([undefined, undefined, 'c', 'd', 'e'])
})
