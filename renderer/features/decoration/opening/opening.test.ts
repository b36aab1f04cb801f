// What was being decorated before the program: a table read, what is wrong with its rows, the cases and their deposits as they stand after.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { stateHashOf } from '#renderer/db/log/storeState.ts'
import type { Store } from '#renderer/db/store.ts'
import { withdrawCase } from '#renderer/features/decoration/commands/cases.ts'
import {
  importCaseOpening,
  previewCaseOpening,
  takeBackCaseOpening,
} from '#renderer/features/decoration/commands/opening.ts'
import { cashDayOf } from '#renderer/features/money/queries/money.ts'
import { writeTable } from '#renderer/platform/writeTable.ts'
import { startTexts } from '#renderer/text/text.ts'
import { CASE_OPENING_FIELDS, type CaseOpeningRow } from '#shared/domain/decoration/opening/openingRow.ts'
import type { Day } from '#shared/kernel/days.ts'
import { succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { caseOpeningMendTable, caseOpeningTemplate, readCaseOpeningFile } from './openingFile.ts'

const HEAD = '房号,业主,许可证号,许可起,许可止,业主押金,业主收据号,单位押金,装修单位\n'
let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  await addOwner(store, await addUnit(store))
})

function row(texts: Partial<CaseOpeningRow['texts']>, at = 2): CaseOpeningRow {
  const none = Object.fromEntries(CASE_OPENING_FIELDS.map((field) => [field, '']))
  const usual = {
    unit: '2-1203',
    ownerName: '王晓梅',
    permitNumber: 'XK-018',
    permitFrom: '2026-10-08',
    permitTo: '2026-12-31',
  }
  return { row: at, texts: { ...none, ...usual, ...texts } as CaseOpeningRow['texts'] }
}

test('a table is read by its columns, whatever stands above them', async () => {
  const file = new File([`期初\n${HEAD}2-1203,王晓梅,XK-018,2026-10-08,2026-12-31,2000,0001,3000,恒佳装饰\n`], 'a.csv')
  const [one] = succeeded(await readCaseOpeningFile(file))
  expect(one).toMatchObject({ row: 3, texts: { unit: '2-1203', permitTo: '2026-12-31', ownerDeposit: '2000' } })
})

test.each([
  [{ unit: '9-9999' }, ['unit-unknown']],
  [{ ownerName: ' ' }, ['owner-missing']],
  [{ permitNumber: '' }, ['permit-missing']],
  [{ permitFrom: '十月' }, ['day-invalid']],
  [{ permitTo: '2026-10-01' }, ['end-before-start']],
  [{ ownerDeposit: '两千' }, ['amount-invalid']],
  [{ unit: '2栋1203' }, []],
] as const)('a row with %j has the faults %j', async (texts, faults) => {
  const [line] = await previewCaseOpening(store, [row(texts)])
  expect(must(line).faults).toEqual(faults)
})

test('what is right becomes a running case with its permit and what is held; the same table twice adds nothing', async () => {
  const rows = [
    row({ ownerDeposit: '2000', ownerReceipt: '0001', contractorDeposit: '3000', contractorName: '恒佳装饰' }),
  ]
  expect(succeeded(await importCaseOpening(deskOf(store, SUPERVISOR), rows))).toHaveLength(1)
  const [site] = await store.db.decorationCases.toArray()
  expect(must(site).v).toMatchObject({
    ...{ status: 'permitted', permitNumber: 'XK-018', permitTo: '2026-12-31' },
    application: { isOpening: true, ownerName: '王晓梅', contractorName: '恒佳装饰' },
    money: { balances: { 'owner-deposit': 200_000, 'contractor-deposit': 300_000 } },
  })
  expect((await previewCaseOpening(store, rows)).map(({ standing }) => standing)).toEqual(['known'])
  expect(await importCaseOpening(deskOf(store, SUPERVISOR), rows)).toMatchObject({ error: { code: 'nothing-new' } })
  const [other] = await previewCaseOpening(store, [row({ permitNumber: 'XK-019' })])
  expect(must(other).faults).toEqual(['case-running'])
})

test('is a leader’s to bring in', async () => {
  expect(await importCaseOpening(deskOf(store, CLERK), [row({})])).toMatchObject({ error: { code: 'beyond-role' } })
  expect(await store.db.decorationCases.count()).toBe(0)
})

const PAID = { ownerDeposit: '2000', ownerReceipt: '0001', contractorDeposit: '3000', contractorName: '恒佳装饰' }
const leader = () => deskOf(store, SUPERVISOR)
const casesNow = async () => (await store.db.decorationCases.toArray()).map(({ v }) => v)

test('contractors and works of a table stand as the register and the form know them', async () => {
  await addUnit(store, '2-1204')
  await addUnit(store, '2-1205')
  const rows = [
    row({ ...PAID, declared: '水电改造、防水' }),
    row({ unit: '2-1204', permitNumber: 'XK-019', contractorName: '恒佳装饰' }, 3),
    row({ unit: '2-1205', permitNumber: 'XK-020', contractorName: '张师傅' }, 4),
  ]
  expect(succeeded(await importCaseOpening(leader(), rows))).toHaveLength(3)
  const register = await store.db.contractors.toArray()
  expect(register.map(({ v }) => [v.name, v.kind]).toSorted()).toEqual([
    ['张师傅', 'individual'],
    ['恒佳装饰', 'company'],
  ])
  const firm = must(register.find(({ v }) => v.name === '恒佳装饰')).id
  const cases = await casesNow()
  expect(cases.filter(({ contractorId }) => contractorId === firm)).toHaveLength(2)
  expect(cases.find(({ permitNumber }) => permitNumber === 'XK-018')?.application.declared).toEqual([
    'electrical',
    'plumbing',
    'waterproofing',
  ])
})

test('a name that is near one on the register waits for its answer', async () => {
  succeeded(await importCaseOpening(leader(), [row(PAID)]))
  await addUnit(store, '2-1204')
  const rows = [row({ unit: '2-1204', permitNumber: 'XK-019', contractorName: '恒佳装饰有限公司' })]
  expect(await previewCaseOpening(store, rows)).toMatchObject([{ standing: 'asked', contractor: { kind: 'near' } }])
  expect(await importCaseOpening(leader(), rows)).toMatchObject({ error: { code: 'nothing-new' } })
  const firm = must((await store.db.contractors.toArray())[0]).id
  succeeded(await importCaseOpening(leader(), rows, new Map([['恒佳装饰有限公司', firm]])))
  expect(await store.db.contractors.count()).toBe(1)
  expect((await casesNow()).every(({ contractorId }) => contractorId === firm)).toBe(true)
})

test('rows to mend are a table that is read again once they are mended', async () => {
  const lines = await previewCaseOpening(store, [row({}), row({ unit: '9-9999', ownerDeposit: '两千' }, 3)])
  const table = caseOpeningMendTable(lines)
  expect(table.rows).toHaveLength(1)
  expect(table.rows[0]?.at(-1)).toContain('没有这个房号')
  const file = new File([await writeTable(table, 'xlsx')], 'mend.xlsx')
  expect(succeeded(await readCaseOpeningFile(file))).toMatchObject([
    { texts: { unit: '9-9999', ownerDeposit: '两千' } },
  ])
  const template = new File([await writeTable(caseOpeningTemplate(), 'xlsx')], 'template.xlsx')
  expect(await readCaseOpeningFile(template)).toMatchObject({ error: { code: 'no-rows' } })
})

test('what was held before the program is nobody’s takings of a day', async () => {
  succeeded(await importCaseOpening(leader(), [row(PAID)]))
  const [entry] = must((await casesNow())[0]).money.entries
  const day = store.dayOf(Date.parse(must(entry).at)) as Day
  expect((await cashDayOf(store, { staffId: SUPERVISOR.actor.id, day })).lines).toEqual([])
})

test('an import is taken back as a whole, and the same table goes in again', async () => {
  const before = (await stateHashOf(store)).hash
  succeeded(await importCaseOpening(leader(), [row(PAID)]))
  const lines = await previewCaseOpening(store, [row(PAID)])
  expect(await takeBackCaseOpening(deskOf(store, CLERK), lines, '重来')).toMatchObject({
    error: { code: 'beyond-role' },
  })
  expect(succeeded(await takeBackCaseOpening(leader(), lines, '重来'))).toHaveLength(1)
  expect(await casesNow()).toMatchObject([{ status: 'void', permit: null, money: { entries: [] } }])
  expect((await store.db.contractors.toArray()).filter((one) => !one.deleted)).toEqual([])
  expect(await store.db.conflicts.toArray()).toEqual([])
  expect((await stateHashOf(store)).hash).not.toBe(before)
  const again = await previewCaseOpening(store, [row(PAID)])
  expect(again.map(({ standing }) => standing)).toEqual(['new'])
  expect(await takeBackCaseOpening(leader(), again, '重来')).toMatchObject({ error: { code: 'nothing-to-take-back' } })
  succeeded(await importCaseOpening(leader(), [row(PAID)]))
  expect(await casesNow()).toMatchObject([
    {
      status: 'permitted',
      contractorId: expect.stringMatching(/./),
      money: { balances: { 'owner-deposit': 200_000 } },
    },
  ])
  expect((await store.db.contractors.toArray()).filter((one) => !one.deleted)).toHaveLength(1)
  expect(await store.db.conflicts.toArray()).toEqual([])
})

test('a case on which something was done since stays, with its contractor', async () => {
  await addUnit(store, '2-1204')
  const rows = [row(PAID), row({ unit: '2-1204', permitNumber: 'XK-019', contractorName: '恒佳装饰' }, 3)]
  const [, other] = succeeded(await importCaseOpening(leader(), rows))
  succeeded(await withdrawCase(leader(), must(other), '业主不装了'))
  expect(succeeded(await takeBackCaseOpening(leader(), await previewCaseOpening(store, rows), '重来'))).toHaveLength(1)
  expect((await casesNow()).map(({ status }) => status).toSorted()).toEqual(['void', 'withdrawn'])
  expect((await store.db.contractors.toArray()).filter((one) => !one.deleted)).toHaveLength(1)
})
