// What travels names nobody, and a desk without the keys still works.
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { MODULES } from '#renderer/app/modules.ts'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { deskDay, itemDay, loanDay, releaseDay, SECRETS } from '#test/support/busyDay.ts'
import { custodyDay } from '#test/support/custodyDay.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'

startTexts('zh-CN')

let store: Store
let personId: string
let unitId: string

beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})

async function wholeDay(whose?: { readonly personId: string; readonly unitId: string }): Promise<void> {
  const desk = deskOf(store, CLERK)
  await itemDay(desk, whose)
  await releaseDay(desk, whose)
  await loanDay(desk, whose)
  await deskDay(desk, whose)
  await custodyDay(desk, whose ?? { personId: null, unitId })
}

/** What somebody reads who has every change and no key. */
async function readable(): Promise<string> {
  return JSON.stringify(await logOf(store))
}

describe.each(['of a stranger', 'of somebody on file'])('a day %s', (whose) => {
  beforeEach(() => wholeDay(whose === 'of a stranger' ? undefined : { personId, unitId }))

  test('is told to the other desks without a name, a number or a word', async () => {
    const told = await readable()
    expect([...SECRETS, '王晓梅', '13812345678'].filter((word) => told.includes(word))).toEqual([])
  })

  test('is opened by a desk that has no key: lists have blanks, and nothing stops', async () => {
    const there = await otherDesk(store)
    await applyChanges(there, await logOf(store))
    expect(await there.db.items.count()).toBe(1)
    for (const module of MODULES) {
      await module.dueMatters?.(there, { to: '2026-12-31' })
      for (const subject of [{ kind: 'person', id: personId } as const, { kind: 'unit', id: unitId } as const]) {
        await module.openMatters?.(there, subject)
        await module.timeline?.(there, subject)
        await module.hubFacts?.(there, subject)
      }
      await module.dayRecord?.(there, '2026-11-21')
      await module.downtimeLists?.(there, '2026-11-21')
      await module.handoverCounts?.(there)
      await module.personExport?.(there, personId)
    }
    const rows = JSON.stringify(await Promise.all(there.db.tables.map((table) => table.toArray())))
    expect(SECRETS.filter((word) => rows.includes(word))).toEqual([])
  })
})

test("a person's own copy holds what was noted of them, and names nobody else", async () => {
  await wholeDay({ personId, unitId })
  const sections = (await Promise.all(MODULES.map((module) => module.personExport?.(store, personId) ?? []))).flat()
  const lines = (key: string) => sections.find((section) => section.key === key)?.rows.length ?? 0
  expect(
    ['items', 'releases', 'loans', 'visits', 'papers', 'custody', 'turnedAway'].filter((key) => lines(key) === 0),
  ).toEqual([])
  const copy = JSON.stringify(sections)
  expect(['赵师傅', '周女士'].filter((name) => copy.includes(name))).toEqual([])
})
