import { beforeEach, describe, expect, test } from 'vitest'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { openShift, returnBlanks } from '#renderer/features/shifts/commands.ts'
import { dutyRecordPaper, shiftHandoverPaper } from '#renderer/features/shifts/papers.ts'
import { openSheet } from '#renderer/print/registry.ts'
import { startTexts } from '#renderer/text/text.ts'
import { PACKET_SHEET_ID, partsOfJob } from '#shared/domain/sheets/packet.ts'
import { succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { foundedStore, must } from '#test/support/testStore.ts'
import { bundleJobs, reserveBlanks, todaysLists, usualCounts } from './bundle.ts'

startTexts('zh-CN')

const LIST = { title: '今天的预约', columns: ['时间', '房号'], rows: [['09:00', '2-1203']] }
const modules: readonly FrontDeskModule[] = [
  { domain: { name: 'items', entities: [], commands: {} }, routes: [], downtimeLists: async () => [LIST] },
  {
    domain: { name: 'loans', entities: [], commands: {} },
    routes: [],
    downtimeLists: async () => [{ ...LIST, title: '空的', rows: [] }],
  },
]

let store: Store
let desk: Desk
let shiftId: string

beforeEach(async () => {
  store = await foundedStore()
  desk = { ...deskOf(store), papers: [dutyRecordPaper, shiftHandoverPaper] }
  const input = { deskId: store.device, name: '早班', checklist: [], takenOver: 0 }
  shiftId = succeeded(await openShift(desk, input)).draft.shiftId
})

describe('the downtime bundle', () => {
  test('is as many blanks as the project set, and the lists that have a line', async () => {
    expect(await usualCounts(store)).toMatchObject({ 'duty-record': 1, 'work-contact': 3, 'visit-record': 1 })
    expect((await todaysLists(store, modules)).map(({ title }) => title)).toEqual(['今天的预约'])
  })

  test('reserves numbers, notes them with the shift, and is one packet that prints', async () => {
    const { sheetIds, refusal } = await reserveBlanks(desk, { 'duty-record': 2, 'shift-handover': 1 }, shiftId)
    expect(refusal).toBeUndefined()
    expect(must(await store.db.shifts.get(shiftId)).v.blanks).toEqual(sheetIds)
    const numbers = (await store.db.sheets.bulkGet([...sheetIds])).map((row) => must(row).v.number)
    expect(numbers).toEqual(['A-ZB-00001', 'A-ZB-00002', 'A-JJ-00001'])
    const [job, ...more] = await bundleJobs(desk, await todaysLists(store, modules), sheetIds)
    expect([must(job).sheetId, more]).toEqual([PACKET_SHEET_ID, []])
    const parts = must(partsOfJob(must(job)))
    expect(parts.map(({ sheetId }) => sheetId)).toEqual([
      'list@1',
      'duty-record@1',
      'duty-record@1',
      'shift-handover@1',
    ])
    for (const part of parts.slice(1)) expect(openSheet(part.sheetId, part.model).ok).toBe(true)
  })

  test('is lists alone where no blank is wanted', async () => {
    const { sheetIds } = await reserveBlanks(desk, {}, shiftId)
    const [job] = await bundleJobs(desk, await todaysLists(store, modules), sheetIds)
    expect(must(partsOfJob(must(job))).map(({ sheetId }) => sheetId)).toEqual(['list@1'])
  })

  test('prints what could be had when the desk has too many wishes', async () => {
    const { sheetIds, refusal } = await reserveBlanks(desk, { 'duty-record': 99, 'shift-handover': 1 }, shiftId)
    expect([sheetIds.length, refusal?.code]).toEqual([1, 'copies-invalid'])
  })

  test('is void together where it was not used; a number is never used again', async () => {
    const { sheetIds } = await reserveBlanks(desk, { 'duty-record': 2 }, shiftId)
    succeeded(await returnBlanks(desk, sheetIds, '未用'))
    const states = (await store.db.sheets.bulkGet([...sheetIds])).map((row) => must(row).v.status)
    expect(states).toEqual(['void', 'void'])
    const again = await reserveBlanks(desk, { 'duty-record': 1 }, shiftId)
    expect(must(await store.db.sheets.get(must(again.sheetIds[0]))).v.number).toBe('A-ZB-00003')
  })
})
