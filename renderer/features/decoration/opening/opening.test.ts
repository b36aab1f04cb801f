// What was being decorated before the program: a table read, what is wrong with its rows, the cases and their deposits as they stand after.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { importCaseOpening, previewCaseOpening } from '#renderer/features/decoration/commands/opening.ts'
import { startTexts } from '#renderer/text/text.ts'
import { CASE_OPENING_FIELDS, type CaseOpeningRow } from '#shared/domain/decoration/opening/openingCase.ts'
import { succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { readCaseOpeningFile } from './openingFile.ts'

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
