import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { recordPatrols } from '#renderer/features/decoration/commands/patrols.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { followWall } from '#renderer/features/decoration/queries/permitWall.ts'
import { loadWall, type WallBook } from '#renderer/features/decoration/queries/wallBook.ts'
import type { standingClock } from '#renderer/platform/clock.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addUnit } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { addSite, tellCase } from '#test/support/decorationSites.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { foundedStore } from '#test/support/testStore.ts'

// 10:12 on Saturday 21 November 2026.
startTexts('zh-CN')

async function walked(store: Store, id: string) {
  const word = {
    ...{ site: 'nobody', officerId: 'staff-zhang', companion: '', work: [], people: 0, withPass: 0, items: [] },
    ...{ noPhotoWhy: '', progress: '', handled: '', at: '', paperNumber: '' },
  }
  const slot = { kind: 'site', id, day: '2026-11-21', slot: 'morning' } as const
  const done = await recordPatrols(deskOf(store), [slot], { word, pictures: [] })
  expect(done.ok).toBe(true)
}

test('the wall shows unit, number and slots of running permits, nobody’s name, and the hours now', async () => {
  const store = await foundedStore()
  await addSite(store, { id: 'one', unitId: await addUnit(store, '1-0301'), number: 'A-XK-00001' })
  await showScreen({ desk: deskOf(store), modules: [decorationFrontDesk], path: '/decoration/wall' })
  const wall = await screen.findByRole('region', { name: '装修许可证墙' })
  await screen.findByText('1-0301')
  await screen.findByText(/可以施工，到 12:00/)
  expect(wall.textContent).toContain('上 待巡')
  expect(wall.textContent).toContain('下 未到')
  expect(wall.textContent).not.toContain('李宏')
  await walked(store, 'one')
  await screen.findByText('上 已巡')
})

test('the kept wall is what a fresh reading gives, whatever was told meanwhile', async () => {
  const store = await foundedStore()
  const units = [await addUnit(store, '1-0301'), await addUnit(store, '1-0302'), await addUnit(store, '1-0303')]
  await addSite(store, { id: 'one', unitId: units[0] ?? '', number: 'A-XK-00001' })
  let kept: WallBook | undefined
  const follower = followWall(store, (book) => {
    kept = book
  })
  await waitFor(() => expect(kept?.sites.size).toBe(1))
  await addSite(store, { id: 'two', unitId: units[1] ?? '', number: 'A-XK-00002' })
  await addSite(store, { id: 'three', unitId: units[2] ?? '', number: 'A-XK-00003' })
  await walked(store, 'two')
  await tellCase(store, 'one', { ev: 'stopped', data: { reason: '违章未整改' } })
  await tellCase(store, 'three', { ev: 'archived', data: { reason: '已归档' } })
  await waitFor(() => expect([...(kept?.sites.keys() ?? [])].sort()).toEqual(['one', 'two']))
  await waitFor(() => expect(kept?.patrols.size).toBe(1))
  const fresh = await loadWall(store)
  const plain = ({ sites, due, patrols, passes, places }: WallBook) => ({
    sites: [...sites].sort(),
    due: [...due].sort(),
    patrols: [...patrols],
    passes: [...passes],
    units: [...sites.values()].map(({ unitId }) => places.get(unitId)?.code).sort(),
  })
  expect(kept && plain(kept)).toEqual(plain(fresh))
  expect(kept?.sites.get('one')?.status).toBe('stopped')
  follower.stop()
})

test('a wall that hangs overnight turns to the next day by itself', async () => {
  const store = await foundedStore()
  await addSite(store, { id: 'one', unitId: await addUnit(store, '1-0301'), number: 'A-XK-00001' })
  await showScreen({ desk: deskOf(store), modules: [decorationFrontDesk], path: '/decoration/wall' })
  await walked(store, 'one')
  await screen.findByText('上 已巡')
  await screen.findByText('剩 29 天')
  // What the last commit still asks for is answered on its own day.
  await act(() => new Promise((resolve) => setTimeout(resolve, 400)))
  const clock = store.clock as ReturnType<typeof standingClock>
  clock.advance(24 * 60 * 60_000)
  act(() => useDeskClock.getState().tell(store.clock.nowMs()))
  await screen.findByText('上 待巡')
  await screen.findByText('剩 28 天')
})
