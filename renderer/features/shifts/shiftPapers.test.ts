import { beforeEach, describe, expect, test } from 'vitest'
import { loadPaper } from '#renderer/db/paperPrinting.ts'
import type { Store } from '#renderer/db/store.ts'
import type { standingClock } from '#renderer/platform/clock.ts'
import { openSheet } from '#renderer/print/registry.ts'
import { startTexts } from '#renderer/text/text.ts'
import { arrive, succeeded } from '#test/support/actions.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { carry, countersign, reviewClose, signClose } from './commands.ts'
import { addDemoShifts } from './demo.ts'
import { shiftDueMatters } from './dueMatters.ts'
import { issueDutyRecord } from './papers.ts'

startTexts('zh-CN')

const DAY = '2026-11-21'
const BODY = { day: '2026年11月21日', totals: [], lines: [], exceptions: [], visitBacks: [], reactions: [] }

let store: Store
beforeEach(async () => {
  store = await foundedStore()
})

const close = { day: DAY, owed: [], totals: {}, record: JSON.stringify(BODY) }

test('the record of a closed day is one paper: printed again it has the same number', async () => {
  const desk = paperDesk(store)
  succeeded(await signClose(desk, close))
  const early = succeeded(await issueDutyRecord(desk, DAY)).draft
  expect(must(await store.db.dayCloses.get(DAY)).v.sheetId).toBe('')
  succeeded(await countersign(paperDesk(store, { signature: SUPERVISOR }), DAY))
  const whole = succeeded(await issueDutyRecord(desk, DAY)).draft
  expect(must(await store.db.dayCloses.get(DAY)).v.sheetId).toBe(whole.sheetId)
  expect(whole.number).not.toBe(early.number)
  const paper = must(await loadPaper(store, whole.sheetId))
  expect(paper.model).toMatchObject({ countersignedAt: '10:12', frame: { title: '值班记录表' } })
  expect(openSheet(paper.component, paper.model).ok).toBe(true)
})

test('a day nobody signed has no paper', async () => {
  expect(await issueDutyRecord(paperDesk(store), DAY)).toMatchObject({ ok: false, error: { code: 'record-missing' } })
})

describe('a day with visits and without a close', () => {
  const unclosed = async (to: string) =>
    (await shiftDueMatters(store, { to })).filter(({ id }) => id.startsWith('close/'))
  const nextDay = () => (store.clock as ReturnType<typeof standingClock>).advance(86_400_000)

  test('owes nothing before the desk ever closed a day: the program came into a desk at work', async () => {
    await arrive(store)
    nextDay()
    expect(await unclosed('2026-11-22')).toEqual([])
    await arrive(store)
    succeeded(await signClose(paperDesk(store), { ...close, day: '2026-11-22' }))
    nextDay()
    expect(await unclosed('2026-11-23')).toEqual([])
  })

  test('is asked for from the next day on, once days are closed', async () => {
    succeeded(await signClose(paperDesk(store), { ...close, day: '2026-11-20' }))
    await arrive(store)
    expect(await unclosed(DAY)).toEqual([])
    nextDay()
    expect(await unclosed('2026-11-22')).toMatchObject([
      { text: '11-21 还没有日清日审', state: 'late', path: '/close/2026-11-21' },
    ])
    succeeded(await signClose(paperDesk(store), close))
    expect(await unclosed('2026-11-22')).toEqual([])
    expect((await shiftDueMatters(store, { to: '2026-11-22' })).map(({ text }) => text)).toContain(
      '11-21 日清日审等第二人签字',
    )
  })
})

test('exceptions wait for the morning, and go once reviewed', async () => {
  const desk = paperDesk(store)
  const line = { day: DAY, matterIds: ['item/a'], how: 'next-day', toStaffId: null, reason: '' } as const
  succeeded(await carry(desk, line))
  succeeded(await signClose(desk, { ...close, owed: ['item/a'] }))
  const reviews = async (to: string) =>
    (await shiftDueMatters(store, { to })).filter(({ id }) => id.startsWith('review/')).length
  expect(await reviews(DAY)).toBe(0)
  const clock = store.clock as ReturnType<typeof standingClock>
  clock.advance(86_400_000)
  expect(await reviews('2026-11-22')).toBe(1)
  succeeded(await reviewClose(paperDesk(store, { signature: SUPERVISOR }), DAY, ''))
  expect(await reviews('2026-11-22')).toBe(0)
})

test('the practice community has yesterday closed with two exceptions and a shift open', async () => {
  await addDemoShifts(store)
  expect(must(await store.db.dayCloses.get('2026-11-20')).v).toMatchObject({
    signedAt: '2026-11-20T10:02:00.000Z',
    exceptions: 2,
  })
  expect(await store.db.shifts.where('v.status').equals('open').count()).toBe(1)
})
