// Homes that were handed over before the program: a table read, brought in by one key, asked after when their day comes, taken back by another.
import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import {
  importMoveInOpening,
  previewMoveInOpening,
  takeBackMoveInOpening,
} from '#renderer/features/move-in/commands/opening.ts'
import { moveInFrontDesk } from '#renderer/features/move-in/module.tsx'
import { loadOwedVisitBacks } from '#renderer/features/move-in/queries/visitBacks.ts'
import { writeTable } from '#renderer/platform/writeTable.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Day } from '#shared/kernel/days.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { moveInOpeningMendTable, moveInOpeningTemplate, readMoveInOpeningFile } from './openingFile.ts'

startTexts('zh-CN')
withListHeight()

const HEADS = '房号,交付日期,业主,水表底数,电表底数,燃气底数,入户门钥匙,门禁卡号,未完成整改,缴费情况,档案盒号,备注'
const GOOD = '3-0501,2026/10/30,沈雨桐,1.5,12,0,5,MJ-0091、MJ-0092,卫生间/地漏与排水：堵/2026-12-01,已缴清,A-03,'
const TABLE = `${HEADS}\n${GOOD}\n9-9999,2026-10-30,,,,,,,,,,\n`
const path = '/move-in/opening'
let store: Store
let home: string
let owner: string

beforeEach(async () => {
  store = await foundedStore()
  home = await addUnit(store, '3-0501')
  owner = await addOwner(store, home, '沈雨桐')
})

const leader = () => deskOf(store, SUPERVISOR)
const rowsOf = async (table = TABLE) => succeeded(await readMoveInOpeningFile(new File([table], 'a.csv')))
const cases = async () => (await store.db.moveInCases.toArray()).map(({ v }) => v)
const things = async () => (await store.db.handedItems.toArray()).map(({ v }) => v)
const unit = async () => must(await store.db.units.get(home)).v

test('a home comes in with its day, its owner, readings, keys, cards and what is still to be mended', async () => {
  expect(succeeded(await importMoveInOpening(leader(), await rowsOf()))).toHaveLength(1)
  expect(await cases()).toMatchObject([
    {
      ...{ status: 'archived', isOpening: true, unitId: home, personId: owner, handedOverDay: '2026-10-30' },
      party: { ownerName: '沈雨桐', remark: '缴费：已缴清；档案盒：A-03' },
      inspection: {
        readings: [{ meter: 'water', hundredths: 150 }, { meter: 'power' }, { meter: 'gas', hundredths: 0 }],
      },
      faults: [{ room: 'bathroom', item: 'drains', what: '堵', dueOn: '2026-12-01', status: 'found' }],
    },
  ])
  expect((await things()).map(({ kind, serial, count, status }) => [kind, serial, count, status]).toSorted()).toEqual([
    ['access-card', 'MJ-0091', 1, 'held'],
    ['access-card', 'MJ-0092', 1, 'held'],
    ['door-key', '', 5, 'held'],
  ])
  expect(await unit()).toMatchObject({ deliveredDay: '2026-10-30', sale: 'delivered' })
})

test('it is asked how it is from the next turn on, not of those before the program', async () => {
  succeeded(await importMoveInOpening(leader(), await rowsOf()))
  const owed = await loadOwedVisitBacks(store, '2027-12-31' as Day)
  expect(owed.map(({ turn, day, unitCode, owner: name }) => [turn, day, unitCode, name])).toEqual([
    ['month', '2026-11-30', '3-0501', '沈雨桐'],
    ['year', '2027-10-30', '3-0501', '沈雨桐'],
  ])
})

test('the same table twice adds nothing; only a leader brings in and takes back', async () => {
  const rows = await rowsOf()
  expect(await importMoveInOpening(deskOf(store, CLERK), rows)).toMatchObject({ error: { code: 'beyond-role' } })
  succeeded(await importMoveInOpening(leader(), rows))
  const lines = await previewMoveInOpening(store, rows)
  expect(lines.map(({ standing }) => standing)).toEqual(['known', 'faulty'])
  expect(await importMoveInOpening(leader(), rows)).toMatchObject({ error: { code: 'nothing-new' } })
  expect(await takeBackMoveInOpening(deskOf(store, CLERK), lines, '错')).toMatchObject({
    error: { code: 'beyond-role' },
  })
})

test('taken back as a whole it may come again; a home whose card went on stays', async () => {
  const rows = await rowsOf()
  succeeded(await importMoveInOpening(leader(), rows))
  succeeded(await takeBackMoveInOpening(leader(), await previewMoveInOpening(store, rows), '导错了'))
  expect((await cases()).map(({ status }) => status)).toEqual(['void'])
  expect((await things()).every(({ status }) => status === 'void')).toBe(true)
  expect((await unit()).deliveredDay ?? null).toBe(null)
  succeeded(await importMoveInOpening(leader(), rows))
  const card = must((await store.db.handedItems.toArray()).find(({ v }) => v.serial === 'MJ-0091'))
  const lost = { kind: 'event', e: 'handedItem', id: card.id, ev: 'lost', data: { why: '丢了' } } as const
  await commitDraft(store, { cmd: 'handedItem.lose', items: [lost] }, SUPERVISOR)
  const again = await takeBackMoveInOpening(leader(), await previewMoveInOpening(store, rows), '又错')
  expect(again).toMatchObject({ error: { code: 'nothing-to-take-back' } })
})

test.each([
  ['9-9999,2026-10-30,,,,,,,,,,', ['unit-unknown']],
  ['3-0501,不详,,,,,,,,,,', ['day-invalid']],
  ['3-0501,2026-12-30,,,,,,,,,,', ['day-ahead']],
  ['3-0501,2026-10-30,,abc,,,,,,,,', ['reading-invalid']],
  ['3-0501,2026-10-30,,,,,一串,,,,,', ['count-invalid']],
  ['3-0501,2026-10-30,,,,,,MJ-1 MJ-1,,,,', ['card-twice']],
  ['3-0501,2026-10-30,,,,,,,地下室/墙面：裂,,,', ['fault-unknown']],
  ['3-0501,2026-10-30,,,,,,,客厅/墙面：,,,', ['fault-unknown']],
  [`3-0501,2026-10-30,,,,,,,,,,${'长'.repeat(201)}`, ['text-too-long']],
])('the row %s says what is wrong', async (row, faults) => {
  const [line] = await previewMoveInOpening(store, await rowsOf(`${HEADS}\n${row}\n`))
  expect(line).toMatchObject({ standing: 'faulty', faults })
})

test('what the files say already stands in the way', async () => {
  await commitDraft(store, {
    cmd: 'unit.edit',
    items: [{ kind: 'set', e: 'unit', id: home, values: { deliveredDay: '2026-09-01' } }],
  })
  const opened = { kind: 'event', e: 'moveInCase', id: 'case-1', ev: 'opened', data: { unitId: home } } as const
  const other = { unitId: 'another-home', kind: 'access-card', serial: 'MJ-0091', count: 1 }
  await commitDraft(store, { cmd: 'moveIn.open', items: [opened] })
  await commitDraft(store, {
    cmd: 'handedItem.issue',
    items: [{ kind: 'event', e: 'handedItem', id: 'card-9', ev: 'issued', data: other }],
  })
  const lines = await previewMoveInOpening(store, await rowsOf(`${HEADS}\n${GOOD}\n${GOOD}\n`))
  expect(lines.map(({ faults }) => faults)).toEqual([
    ['case-running', 'day-differs', 'card-taken'],
    ['case-running', 'day-differs', 'card-taken', 'unit-twice', 'card-twice'],
  ])
})

test('rows to mend are a table that is read again; the template brings nothing', async () => {
  const table = moveInOpeningMendTable(await previewMoveInOpening(store, await rowsOf()))
  expect(table.rows[0]?.at(-1)).toContain('没有这个房号')
  const file = new File([await writeTable(table, 'xlsx')], 'mend.xlsx')
  expect(succeeded(await readMoveInOpeningFile(file))).toMatchObject([{ texts: { unit: '9-9999' } }])
  const template = new File([await writeTable(moveInOpeningTemplate(), 'xlsx')], 'template.xlsx')
  expect(await readMoveInOpeningFile(template)).toMatchObject({ error: { code: 'no-rows' } })
})

test('what is right goes in by one key, and comes back by another', async () => {
  await showScreen({ desk: leader(), modules: [moveInFrontDesk], path })
  await screen.findByText('把开通以前已经交付的房一次录进来')
  const field = must(document.querySelector<HTMLInputElement>('input[type=file]'))
  const files = [new File([TABLE], '期初.csv', { type: 'text/csv' })]
  Object.defineProperty(field, 'files', { configurable: true, value: files })
  fireEvent.change(field)
  await screen.findByText('期初.csv · 可导入 1 · 要改 1 · 已在登记里 0')
  expect(screen.getAllByText(/没有这个房号/u).length).toBeGreaterThan(1)
  await press('F2')
  await screen.findByText('已导入 1 套。以后到期的回访会自动排进名单。')
  expect((await cases()).map(({ status }) => status)).toEqual(['archived'])
  await press('F6')
  await screen.findByText('已撤回 1 套。改好表格后可以再导入。')
  expect((await cases()).map(({ status }) => status)).toEqual(['void'])
})
