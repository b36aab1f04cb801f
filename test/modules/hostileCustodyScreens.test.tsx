// Custody that was told rubbish by another desk, on every screen that shows it: each one is drawn, none breaks.
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { conflictsFrontDesk } from '#renderer/features/conflicts/module.tsx'
import { parcelCustodyFrontDesk } from '#renderer/features/parcel-custody/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { hostileCustody } from '#test/support/hostileCustody.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { SUPERVISOR } from '#test/support/testStore.ts'

let store: Store
const faults: string[] = []

beforeAll(async () => {
  startTexts('zh-CN')
  ;({ store } = await hostileCustody())
})
beforeEach(() => {
  faults.length = 0
  vi.spyOn(console, 'error').mockImplementation((...said) => void faults.push(said.map(String).join(' ')))
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** What a screen says, once it has said what it has to. */
async function shown(path: string): Promise<string> {
  const desk = paperDesk(store, { signature: SUPERVISOR })
  await showScreen({ desk, modules: [parcelCustodyFrontDesk, conflictsFrontDesk], path })
  await act(() => new Promise((resolve) => setTimeout(resolve, 30)))
  return document.body.textContent ?? ''
}

const isBroken = (words: string): boolean => /Something went wrong|Show Error|出了点问题/.test(words)

test.each(['', '/held', '/all', '/shelves', '/statistics', '/intake', '/count', '/runs'])(
  'custody%s is drawn',
  async (path) => {
    const words = await shown(`/custody${path}`)
    expect(isBroken(words)).toBe(false)
    expect(words.length).toBeGreaterThan(20)
    expect(faults).toEqual([])
  },
)

test('each thing has its card, its hand-out and its other acts', async () => {
  const broken: string[] = []
  const things = (await store.db.custodyItems.toArray()).filter((_, index) => index % 4 === 0)
  for (const { id } of things)
    for (const act of ['', '/out'])
      if (isBroken(await shown(`/custody/item/${id}${act}`)) || faults.length > 0) {
        broken.push(`${id}${act} ${faults.splice(0).join(' | ').slice(0, 300)}`)
        cleanup()
      } else cleanup()
  expect(broken).toEqual([])
}, 60_000)

test('each run has its list, and each conflict its sides', async () => {
  const broken: string[] = []
  const paths = [
    ...(await store.db.deliveryRuns.toArray()).map(({ id }) => `/custody/runs/${id}`),
    ...(await store.db.conflicts.toArray()).map(({ id }) => `/conflicts/${id}`),
    '/conflicts',
  ]
  expect(paths.length).toBeGreaterThan(10)
  for (const path of paths) {
    if (isBroken(await shown(path)) || faults.length > 0)
      broken.push(`${path} ${faults.splice(0).join(' | ').slice(0, 300)}`)
    cleanup()
  }
  expect(screen.queryAllByRole('alert')).toEqual([])
  expect(broken).toEqual([])
}, 60_000)
