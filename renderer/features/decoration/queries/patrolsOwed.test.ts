/** Slots that nobody walked: the same that the due lists of their days show, for a handful of requests. */
import { beforeEach, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import type { Store } from '#renderer/db/store.ts'
import { recordPatrols } from '#renderer/features/decoration/commands/patrols.ts'
import { waitingCases } from '#renderer/features/decoration/queries/subjects.ts'
import type { standingClock } from '#renderer/platform/clock.ts'
import { decideSetSetting } from '#shared/domain/community/settings.ts'
import { momentOf, standingOf } from '#shared/domain/decoration/patrols/slots.ts'
import { addDays, type Day, instantFrom } from '#shared/kernel/days.ts'
import { addUnit, succeeded } from '#test/support/actions.ts'
import { addSite, tellCase } from '#test/support/decorationSites.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { readsOf } from '#test/support/readsOf.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { loadPatrolDay } from './patrols.ts'
import { loadPatrolsOwed } from './patrolsOwed.ts'

const TODAY = '2026-11-21' as Day
const WEEK = { from: addDays(TODAY, -7), to: TODAY }
const HOUR_MS = 3_600_000

let store: Store
beforeEach(async () => {
  store = await foundedStore()
  for (const [index, id] of ['one', 'two', 'three'].entries())
    await addSite(store, { id, unitId: await addUnit(store, `1-030${index + 1}`), number: `A-XK-0000${index + 1}` })
})

async function walked(id: string, day: string, slot: 'morning' | 'afternoon', at = '') {
  const word = {
    ...{ site: 'nobody', officerId: 'staff-zhang', companion: '周工', work: [], people: 0, withPass: 0, items: [] },
    ...{ noPhotoWhy: '', progress: '', handled: '', at, paperNumber: '' },
  }
  succeeded(await recordPatrols(deskOf(store), [{ kind: 'site', id, day, slot }], { word, pictures: [] }))
}

/** What the due lists of the same days show, day by day. */
async function fromTheLists() {
  const now = momentOf(instantFrom(store.clock.nowMs()), store.zone())
  const missed: string[] = []
  const left: string[] = []
  for (let day = WEEK.from; day <= WEEK.to; day = addDays(day, 1)) {
    for (const { key, entered, target, hours } of (await loadPatrolDay(store, day)).lines) {
      if (entered !== undefined || !target.isDue) continue
      const isMissed = standingOf(target.slot, { hours, now }) === 'missed'
      ;(isMissed ? missed : left).push(`${day} ${key}`)
    }
  }
  return { missed: missed.sort(), left: left.sort() }
}

async function owed() {
  const { missed, left } = await loadPatrolsOwed(store, WEEK, await waitingCases(store))
  const named = (lines: typeof missed) => lines.map(({ key, target }) => `${target.day} ${key}`).sort()
  return { missed: named(missed), left: named(left) }
}

test('what is owed is what the due lists of these days show, whatever was walked, ended or set', async () => {
  await walked('one', TODAY, 'morning')
  await walked('two', '2026-11-19', 'afternoon', '2026-11-19T07:00:00.000Z')
  await tellCase(store, 'three', { ev: 'archived', data: { reason: '已归档' }, at: '2026-11-19T02:00:00.000Z' })
  const declaration = must(store.registry.settingOf('decoration.weekday-hours'))
  succeeded(
    await commit(store, SUPERVISOR, (context) =>
      decideSetSetting({ typed: '08:00-12:00', fromDay: '2026-11-18' }, { declaration, steps: [] }, context),
    ),
  )
  const found = await owed()
  expect(found).toEqual(await fromTheLists())
  expect(found.left).toEqual(['2026-11-21 one/afternoon', '2026-11-21 two/afternoon', '2026-11-21 two/morning'])
  expect(found.missed).toContain('2026-11-17 three/afternoon')
  expect(found.missed).not.toContain('2026-11-18 one/afternoon')
  ;(store.clock as ReturnType<typeof standingClock>).advance(8 * HOUR_MS)
  expect(await owed()).toEqual(await fromTheLists())
})

test('after a patrol it is asked again with the same few requests, and reads no patrol and no case', async () => {
  const known = await waitingCases(store)
  const first = await readsOf(() => loadPatrolsOwed(store, WEEK, known))
  for (const day of [-3, -2, -1]) {
    const of = addDays(TODAY, day)
    await walked('one', of, 'morning', `${of}T02:00:00.000Z`)
    await walked('two', of, 'afternoon', `${of}T07:00:00.000Z`)
  }
  const after = await readsOf(() => loadPatrolsOwed(store, WEEK, known))
  expect(after.requests).toBe(first.requests)
  expect(after.requests).toBeLessThanOrEqual(18)
  expect(after.values.decorationPatrols).toBeUndefined()
  expect(after.values.decorationCases).toBeUndefined()
  const oneDay = await readsOf(() => loadPatrolsOwed(store, { from: TODAY, to: TODAY }, known))
  expect(oneDay.requests).toBe(first.requests)
})
