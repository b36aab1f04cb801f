import { beforeEach, describe, expect, test, vi } from 'vitest'
import { voidPaper } from '#renderer/db/paperPrinting.ts'
import { issueBlank, issuePaper } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { paperDesk, paperSubject } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { returnPaper } from './commandsReturn.ts'
import { sheetsFrontDesk } from './module.tsx'

let store: Store
let unitId: string

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  const desk = paperDesk(store)
  const paper = await paperSubject(store)
  unitId = paper.unitId
  await issuePaper(desk, must(desk.papers[0]), paper.subject)
  await issueBlank(desk, must(desk.papers[0]))
})

const at = (day: number) => vi.spyOn(store.clock, 'nowMs').mockReturnValue(Date.UTC(2026, 10, day, 2, 12))
const ofUnit = () => sheetsFrontDesk.openMatters?.(store, { kind: 'unit', id: unitId })

describe('a paper that waits for its signature', () => {
  test.each<[number, string]>([
    [21, 'running'],
    [24, 'due'],
    [25, 'late'],
  ])('on the %ith is %s', async (day, state) => {
    at(day)
    expect(await ofUnit()).toMatchObject([
      { who: '王晓梅', turn: 'owner', state, due: '2026-11-24', officerId: 'staff-zhang' },
    ])
  })

  test('is owed from its day on, until it is back; an unused blank never is', async () => {
    const due = (to: string, from?: string) =>
      sheetsFrontDesk.dueMatters?.(store, { to, ...(from === undefined ? {} : { from }) })
    expect(await due('2026-11-23')).toEqual([])
    expect(await due('2026-11-24')).toHaveLength(1)
    expect(await due('2026-11-30', '2026-11-25')).toEqual([])
    await returnPaper(paperDesk(store), 'A-DJ-00001', '3')
    expect(await due('2026-11-24')).toEqual([])
    expect(await ofUnit()).toEqual([])
  })

  test('is owed no more once it is void', async () => {
    const sheetId = must((await store.db.sheets.where('v.number').equals('A-DJ-00001').first())?.id)
    await voidPaper(paperDesk(store, { signature: SUPERVISOR }), sheetId, '开错')
    expect(await ofUnit()).toEqual([])
    expect(await sheetsFrontDesk.dueMatters?.(store, { to: '2026-11-30' })).toEqual([])
  })

  test('is on the list to work from without power, and blanks are counted', async () => {
    expect(await sheetsFrontDesk.downtimeLists?.(store, '2026-11-21')).toMatchObject([
      { rows: [['A-DJ-00001', '业主信息登记表', '2-1203', '王晓梅', '2026-11-24']] },
    ])
    expect(await sheetsFrontDesk.handoverCounts?.(store)).toMatchObject([{ expected: 1 }])
  })

  test('tells its way in the time line', async () => {
    const desk = paperDesk(store)
    for (const box of ['3', '4']) await returnPaper(desk, 'A-DJ-00001', box)
    const lines = await sheetsFrontDesk.timeline?.(store, { kind: 'unit', id: unitId })
    expect(lines?.map(({ text }) => text)).toEqual([
      '开具《业主信息登记表》A-DJ-00001',
      '收回 A-DJ-00001，放在 3',
      'A-DJ-00001 移到 4',
    ])
  })
})
