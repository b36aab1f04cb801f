// What is signed and printed is Chinese, whatever the desk's screen speaks: asked of every module at the end of a busy day.
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCloseDraft } from '#renderer/app/dayClose/closeDraft.ts'
import { closeRecord } from '#renderer/app/dayClose/closeRecord.ts'
import { handoverBody, loadHandoverDraft } from '#renderer/app/handover/handoverDraft.ts'
import { MODULES } from '#renderer/app/modules.ts'
import type { Store } from '#renderer/db/store.ts'
import { staffNames } from '#renderer/features/shifts/queries.ts'
import { paperText, speak, startTexts, text } from '#renderer/text/text.ts'
import { foldShift } from '#shared/domain/shifts/shiftFold.ts'
import { deskDay, itemDay, loanDay, releaseDay } from '#test/support/busyDay.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore } from '#test/support/testStore.ts'

const DAY = '2026-11-21'
/** What everybody owes up to then. */
const TO = '2026-12-31'

let store: Store

beforeAll(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  const unitId = await addUnit(store)
  const whose = { unitId, personId: await addOwner(store, unitId) }
  const desk = deskOf(store, CLERK)
  await itemDay(desk, whose)
  await releaseDay(desk, whose)
  await loanDay(desk, whose)
  await deskDay(desk, whose)
  const row = (id: string, v: object) => ({ id, v, s: [] })
  const open = { status: 'open', day: DAY, matter: '水管', kind: '报修', due: `${DAY}T10:00:00.000Z` }
  const item = (await store.db.items.toArray())[0]
  await store.db
    .table('items')
    .bulkPut([row('open', { ...item?.v, ...open, outcome: null, nextDue: open.due, attendBy: '' })])
})

afterAll(() => speak('zh-CN'))

/** Asked on a Chinese and on an English screen. */
async function inBoth<Answer>(ask: () => Answer) {
  speak('zh-CN')
  const chinese = await ask()
  speak('en')
  return { chinese, english: await ask() }
}

describe.each(MODULES.map((module) => [module.domain.name, module] as const))(
  '%s on an English screen',
  (_, module) => {
    test('tells what is owed and what to count in Chinese, where paper asks', async () => {
      const owed = await inBoth(() => module.dueMatters?.(store, { to: TO }, paperText()))
      const counted = await inBoth(() => module.handoverCounts?.(store, paperText()))
      const recorded = await inBoth(() => module.dayRecord?.(store, DAY))
      // What shifts owe is about closing and handing over: it stands on no paper.
      if (module.domain.name !== 'shifts') expect(owed.english).toEqual(owed.chinese)
      expect(counted.english).toEqual(counted.chinese)
      expect(recorded.english).toEqual(recorded.chinese)
    })
  },
)

test('the record of the evening close is the same, word for word, and not empty', async () => {
  const names = await staffNames(store)
  const { chinese, english } = await inBoth(async () =>
    closeRecord(await loadCloseDraft(store, MODULES, TO), { zone: store.zone(), names }),
  )
  expect(english).toEqual(chinese)
  expect(chinese.exceptions.length).toBeGreaterThan(0)
})

test('the record of the handover is the same, word for word, while the screen reads English', async () => {
  const counts = [{ id: 'x', label: '平板车', expected: 1, counted: 1, note: '', byAllMatch: true }]
  const shift = { ...foldShift([]).state, day: DAY, openedAt: `${DAY}T01:00:00.000Z`, name: '早班' }
  const { chinese, english } = await inBoth(async () => {
    const draft = await loadHandoverDraft(store, MODULES)
    const parts = { store, shift, entries: counts, words: { special: '', equipment: '' }, giverId: '' }
    return { draft, body: await handoverBody(draft, parts) }
  })
  expect(english.body).toEqual(chinese.body)
  expect(english.draft.counts.map(({ onPaper }) => onPaper)).toEqual(chinese.draft.counts.map(({ label }) => label))
  expect(english.draft.counts.map(({ label }) => label)).toContain(text('deskVisits.insideCount'))
  expect(english.draft.matters.map(({ text: words }) => words)).not.toEqual(
    chinese.draft.matters.map((one) => one.text),
  )
  expect(english.body.counts[0]?.note).toBe('全部相符')
})
