import { beforeEach, describe, expect, test } from 'vitest'
import { issueBlank } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { blankListPaper } from '#renderer/features/vacant-inspections/lists/listPaper.ts'
import { isDailyListMissing, loadListDay, loadLists } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { type ListTold, recordLists, takeBackList } from './lists.ts'

// 10:12 on Saturday 21 November 2026.
startTexts('zh-CN')
const TODAY = '2026-11-21' as Day

let store: Store
beforeEach(async () => {
  store = await foundedStore()
  const building = (code: string) => ({ kind: 'set', e: 'building', id: `building-${code}`, values: { code } }) as const
  await commitDraft(store, { cmd: 'building.save', items: ['1', '2'].map(building) }, SUPERVISOR)
})

const desk = () => paperDesk(store, { signature: SUPERVISOR })
const WORDS = { items: [], noPhotoWhy: '', handled: '', remark: '', pictures: [] }
const told = (buildings: readonly string[], change: Partial<ListTold> = {}): ListTold => ({
  ...{ list: 'public-area', day: TODAY, walk: { officerId: 'staff-zhang', at: '', paperNumber: '' } },
  places: buildings.map((buildingId) => ({ ...WORDS, buildingId, turn: 1 })),
  ...change,
})
const filled = async () => (await store.db.listPatrols.toArray()).map(({ v }) => v)

describe('a numbered sheet', () => {
  async function blank(list = 'public-area') {
    return succeeded(await issueBlank(desk(), blankListPaper(list))).draft
  }
  const onPaper = (paperNumber: string, at = '2026-11-21T01:00:00.000Z') => ({
    walk: { officerId: 'staff-zhang', at, paperNumber },
  })

  test('of many buildings is entered from as often as it has places, with both times', async () => {
    const { number, sheetId } = await blank()
    expect(number).toBe('A-QX-00001')
    succeeded(await recordLists(desk(), told(['building-1'], onPaper(number))))
    succeeded(await recordLists(desk(), told(['building-2'], onPaper(number))))
    expect(await filled()).toMatchObject([{ isLate: true, seenAt: '2026-11-21T01:00:00.000Z' }, { isLate: true }])
    expect((await store.db.sheets.get(sheetId))?.v.filledAt).not.toBe('')
  })

  test.each([
    ['that nobody printed', 'A-QX-09999', 'blank-unknown'],
    ['without the time of the walk', '', 'list-time-missing'],
  ])('%s is refused', async (_, number, code) => {
    const change = number === '' ? onPaper('A-QX-00001', '') : onPaper(number)
    expect(await recordLists(desk(), told(['building-1'], change))).toMatchObject({ ok: false, error: { code } })
    expect(await filled()).toEqual([])
  })
})

describe('a place', () => {
  test('is entered once a round; taken back it waits again', async () => {
    const { ids } = succeeded(await recordLists(desk(), told(['building-1', 'building-2'])))
    expect(await recordLists(desk(), told(['building-2']))).toMatchObject({ error: { code: 'list-known' } })
    succeeded(await takeBackList(desk(), must(ids[1]), '填错'))
    const known = must((await loadLists(store)).find(({ list }) => list === 'public-area'))
    const { lines } = await loadListDay(store, known, TODAY)
    expect(lines.map((line) => line.filled !== undefined)).toEqual([true, false])
    succeeded(await recordLists(desk(), told(['building-2'])))
  })

  test('that is no building is refused, and nothing of the others is stored', async () => {
    const done = await recordLists(desk(), told(['building-1', 'building-9']))
    expect(done).toMatchObject({ error: { code: 'list-place-unknown' } })
    expect(await filled()).toEqual([])
  })
})

test('the daily list is missing until it is filled, on its own day only', async () => {
  expect(await isDailyListMissing(store, TODAY)).toBe(true)
  const daily = {
    list: 'daily-supervision',
    walk: { officerId: must((await store.db.staff.toArray())[0]).id, at: '', paperNumber: '' },
  }
  succeeded(await recordLists(desk(), { ...told(['']), ...daily }))
  expect(await isDailyListMissing(store, TODAY)).toBe(false)
  expect(await isDailyListMissing(store, addDays(TODAY, -1))).toBe(true)
})
