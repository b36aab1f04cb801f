// What was known of empty homes before the program: a table read, brought in, the next visit that follows it, and all of it taken back.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import {
  importVisitOpening,
  previewVisitOpening,
  takeBackVisitOpening,
} from '#renderer/features/vacant-inspections/commands/opening.ts'
import { loadVisitFacts } from '#renderer/features/vacant-inspections/queries/visitFacts.ts'
import { writeTable } from '#renderer/platform/writeTable.ts'
import { startTexts } from '#renderer/text/text.ts'
import { faultIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import type { VisitOpeningRow } from '#shared/domain/vacant-inspections/opening/openingRow.ts'
import type { Day } from '#shared/kernel/days.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addEmptyHome } from '#test/support/emptyHomes.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { readVisitOpeningFile, visitOpeningMendTable, visitOpeningTemplate } from './openingFile.ts'

const TABLE = `期初空置房,,,,,,
房号,最近巡查,巡查人,水表,电表,燃气表,未结异常
5-0101,2026/11/18,周敏,12.5,36,4,管道渗漏：厨房立管滴水
5-0102,2026-11-17,,,,,
9-9999,2026-11-17,,,,,
`
let store: Store
let home: string

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  home = await addEmptyHome(store)
  await addEmptyHome(store, '5-0102', 'sold')
})

const leader = () => deskOf(store, SUPERVISOR)
const rowsOf = async (table = TABLE): Promise<readonly VisitOpeningRow[]> =>
  succeeded(await readVisitOpeningFile(new File([table], 'a.csv')))
const visits = async () => (await store.db.vacantInspections.toArray()).map(({ v }) => v)
const faults = async () => (await store.db.inspectionFaults.toArray()).map(({ v }) => v)

test('a table is read by its columns; what is right goes in, what is wrong stays out and says why', async () => {
  const rows = await rowsOf()
  expect(rows[0]).toMatchObject({ row: 3, texts: { unit: '5-0101', lastOn: '2026-11-18', water: '12.5' } })
  const lines = await previewVisitOpening(store, rows)
  expect(lines.map(({ standing, faults: wrong }) => [standing, wrong])).toEqual([
    ['new', []],
    ['new', []],
    ['faulty', ['unit-unknown']],
  ])
  expect(succeeded(await importVisitOpening(leader(), rows))).toHaveLength(2)
  expect((await visits()).find(({ unitId }) => unitId === home)).toMatchObject({
    ...{ status: 'opening', day: '2026-11-18', officerId: 'staff-zhou', reason: 'unsold' },
    readings: [{ meter: 'water', hundredths: 1250 }, { meter: 'power', hundredths: 3600 }, { meter: 'gas' }],
  })
  expect(await faults()).toMatchObject([{ status: 'found', unitId: home, item: 'pipe-leak', what: '厨房立管滴水' }])
  expect(must((await faults())[0]).foundAt.slice(0, 10)).toBe('2026-11-18')
})

test('the next visit is held against the readings that were brought in', async () => {
  succeeded(await importVisitOpening(leader(), await rowsOf()))
  const facts = await loadVisitFacts(store, { unitId: home, day: '2026-11-21' as Day, roundId: '' })
  expect(facts.last.water?.hundredths).toBe(1250)
})

test('the same table twice adds nothing', async () => {
  succeeded(await importVisitOpening(leader(), await rowsOf()))
  expect((await previewVisitOpening(store, await rowsOf())).map(({ standing }) => standing)).toEqual([
    ...['known', 'known', 'faulty'],
  ])
  expect(await importVisitOpening(leader(), await rowsOf())).toMatchObject({ error: { code: 'nothing-new' } })
})

test('is a leader’s to bring in and to take back', async () => {
  const clerk = deskOf(store, CLERK)
  expect(await importVisitOpening(clerk, await rowsOf())).toMatchObject({ error: { code: 'beyond-role' } })
  expect(await visits()).toEqual([])
  succeeded(await importVisitOpening(leader(), await rowsOf()))
  const lines = await previewVisitOpening(store, await rowsOf())
  expect(await takeBackVisitOpening(clerk, lines, '导错了')).toMatchObject({ error: { code: 'beyond-role' } })
})

test('a table is taken back as a whole and may come again; a home whose fault was dealt with since stays', async () => {
  const rows = await rowsOf()
  succeeded(await importVisitOpening(leader(), rows))
  const [visit] = await store.db.vacantInspections.where('v.unitId').equals(home).toArray()
  const id = faultIdOf(store.workspace, must(visit).id, 'pipe-leak')
  const mended = { kind: 'event', e: 'inspectionFault', id, ev: 'mended', data: { remark: '换了管' } } as const
  await commitDraft(store, { cmd: 'inspectionFault.mend', items: [mended] }, SUPERVISOR)
  const taken = succeeded(await takeBackVisitOpening(leader(), await previewVisitOpening(store, rows), '导错了'))
  expect(taken).toHaveLength(1)
  expect((await visits()).map(({ status }) => status).toSorted()).toEqual(['opening', 'void'])
  expect(succeeded(await importVisitOpening(leader(), rows))).toHaveLength(1)
  expect((await visits()).map(({ status }) => status)).toEqual(['opening', 'opening'])
})

test('faults of a home that is taken back go with it', async () => {
  succeeded(await importVisitOpening(leader(), await rowsOf()))
  succeeded(await takeBackVisitOpening(leader(), await previewVisitOpening(store, await rowsOf()), '导错了'))
  expect((await faults()).map(({ status }) => status)).toEqual(['void'])
  const again = await takeBackVisitOpening(leader(), await previewVisitOpening(store, await rowsOf()), '又错')
  expect(again).toMatchObject({ error: { code: 'nothing-to-take-back' } })
})

test('rows to mend are a table that is read again once they are mended; the template brings nothing', async () => {
  const table = visitOpeningMendTable(await previewVisitOpening(store, await rowsOf()))
  expect(table.rows).toHaveLength(1)
  expect(table.rows[0]?.at(-1)).toContain('没有这个房号')
  const file = new File([await writeTable(table, 'xlsx')], 'mend.xlsx')
  expect(succeeded(await readVisitOpeningFile(file))).toMatchObject([{ texts: { unit: '9-9999' } }])
  const template = new File([await writeTable(visitOpeningTemplate(), 'xlsx')], 'template.xlsx')
  expect(await readVisitOpeningFile(template)).toMatchObject({ error: { code: 'no-rows' } })
})
