// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FrontDeskModule, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { followDue, type OwedByModule } from './followDue.ts'

const SPAN = { to: '2026-11-21' }
let store: Store
let told: (readonly OwedByModule[])[]
let stop: () => void = () => undefined

beforeEach(async () => {
  store = await foundedStore()
  told = []
})
afterEach(() => stop())

const matter = (id: string): OpenMatter => ({ id, text: id, turn: 'us', state: 'todo' })

function moduleOf(name: string, dueMatters?: FrontDeskModule['dueMatters']): FrontDeskModule {
  return { domain: { name, entities: [], commands: {} }, routes: [], ...(dueMatters ? { dueMatters } : {}) }
}

function follow(...modules: readonly FrontDeskModule[]): void {
  stop = followDue({ store, modules, span: SPAN, tell: (lists) => told.push(lists) })
}

const lastIds = () => told.at(-1)?.map(({ module, matters }) => [module, ...matters.map(({ id }) => id)])

/** One matter for each unit on file. */
const unitsOwed = vi.fn(async ({ db }: Store) => (await db.units.toArray()).map(({ id }) => matter(id)))

beforeEach(() => void unitsOwed.mockClear())

test('nothing is told before every module has answered; then those that owe something, in their order', async () => {
  let answer: (matters: readonly OpenMatter[]) => void = () => undefined
  const slow = new Promise<readonly OpenMatter[]>((resolve) => {
    answer = resolve
  })
  follow(
    moduleOf('slow', () => slow),
    moduleOf('silent'),
    moduleOf('free', async () => []),
    moduleOf('quick', async () => [matter('q1')]),
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(told).toEqual([])
  answer([matter('s1')])
  await vi.waitFor(() =>
    expect(lastIds()).toEqual([
      ['slow', 's1'],
      ['quick', 'q1'],
    ]),
  )
})

test('a commit asks those again that read what it touched, and no other', async () => {
  const people = vi.fn(async ({ db }: Store) => (await db.people.toArray()).map(({ id }) => matter(id)))
  follow(moduleOf('units', unitsOwed), moduleOf('people', people))
  await vi.waitFor(() => expect(told).toHaveLength(1))
  const unitId = await addUnit(store)
  await vi.waitFor(() => expect(lastIds()).toEqual([['units', unitId]]))
  expect(unitsOwed).toHaveBeenCalledTimes(2)
  expect(people).toHaveBeenCalledTimes(1)
})

test('a module that fails is told as it answered last, and the others go on', async () => {
  let isBroken = false
  const breaking = async (at: Store) => {
    const owed = await unitsOwed(at)
    if (isBroken) throw new Error('nobody foresaw it')
    return [matter('kept'), ...owed]
  }
  follow(moduleOf('breaking', breaking), moduleOf('units', unitsOwed))
  await vi.waitFor(() => expect(lastIds()).toEqual([['breaking', 'kept']]))
  isBroken = true
  const unitId = await addUnit(store)
  await vi.waitFor(() =>
    expect(lastIds()).toEqual([
      ['breaking', 'kept'],
      ['units', unitId],
    ]),
  )
})

test('a desk whose modules owe nothing is told so at once', () => {
  follow(moduleOf('silent'))
  expect(told).toEqual([[]])
})

test('nothing more is told once it is stopped', async () => {
  follow(moduleOf('units', unitsOwed))
  await vi.waitFor(() => expect(told).toHaveLength(1))
  stop()
  await addUnit(store)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(told).toHaveLength(1)
})
