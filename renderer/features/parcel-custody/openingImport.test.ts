// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { tableBytes } from '#renderer/platform/tableFile.ts'
import { startTexts } from '#renderer/text/text.ts'
import { OPENING_FIELDS, type OpeningField } from '#shared/domain/parcel-custody/openingRow.ts'
import { addOwner, addUnit, succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { declineItems } from './keepingCommands.ts'
import { openingBalance } from './openingBalance.ts'
import { importOpening, previewOpening } from './openingImport.ts'
import { openingMendTable, openingTemplate, readOpeningFile } from './openingImportFile.ts'
import { takeBackOpening, untouchedThings } from './openingTakeBack.ts'

startTexts('zh-CN')

let store: Store
beforeEach(async () => {
  store = await foundedStore()
  await addOwner(store, await addUnit(store))
})

/** The template filled with these rows, saved and picked again. */
async function filled(rows: readonly Partial<Record<OpeningField, string>>[]): Promise<File> {
  const template = openingTemplate()
  const cells = rows.map((row) => OPENING_FIELDS.map((field) => row[field] ?? ''))
  return new File([await tableBytes({ ...template, rows: [...template.rows, ...cells] }, 'xlsx')], '寄存.xlsx')
}

const PARCEL = { kind: '快递代收', tag: '118', receivedDay: '2026-11-18', unit: '2-1203', waybill: 'SF1234567890123' }
const DEPOSIT = {
  kind: '业主寄存',
  receivedDay: '2026-11-10',
  unit: '2-1203',
  name: '王晓梅',
  what: '行李箱',
  declared: '200',
}
const FAULTY = { kind: '快递代收', receivedDay: '2026-11-18', unit: '9-9999', waybill: 'SF9999999999999' }

const rowsOf = async (file: File) => succeeded(await readOpeningFile(file)).rows
const run = async (file: File, by = SUPERVISOR) => importOpening(deskOf(store, by), await rowsOf(file), () => undefined)
const items = () => store.db.custodyItems.toArray()

describe('the opening import', () => {
  test('passes over the example of the template and the empty rows below it', async () => {
    expect(await rowsOf(await filled([PARCEL]))).toMatchObject([{ row: 3, texts: { waybill: 'SF1234567890123' } }])
  })

  test('brings in what is right, with its old number, its day and its resident, marked 期初', async () => {
    const done = succeeded(await run(await filled([PARCEL, DEPOSIT, FAULTY])))
    expect(done.ids).toHaveLength(2)
    const found = await items()
    expect(found.map(({ v }) => [v.kind, v.status, v.isOpening]).sort()).toEqual([
      ['courier', 'in-store', true],
      ['deposit', 'in-store', true],
    ])
    const parcel = must(found.find(({ v }) => v.kind === 'courier'))
    expect(parcel.v.tag).toBe('118')
    expect(store.dayOf(Date.parse(parcel.v.receivedAt))).toBe('2026-11-18')
    const deposit = must(found.find(({ v }) => v.kind === 'deposit'))
    expect(deposit.v.personId).not.toBeNull()
    expect(deposit.v.tag).not.toBe('')
    expect(deposit.v.declaredFen).toBe(20_000)
  })

  test('of the same file twice writes nothing, also after a thing was mended in between', async () => {
    const file = await filled([PARCEL, DEPOSIT])
    succeeded(await run(file))
    const before = await store.db.changes.count()
    const again = await run(file)
    expect(again.ok ? '' : again.error.code).toBe('nothing-new')
    expect(await store.db.changes.count()).toBe(before)
    const mended = succeeded(await run(await filled([PARCEL, DEPOSIT, { ...FAULTY, unit: '2-1203' }])))
    expect(mended.ids).toHaveLength(1)
    expect(await items()).toHaveLength(3)
  })

  test('below a supervisor is refused, and nothing is written', async () => {
    const before = await store.db.changes.count()
    const done = await run(await filled([PARCEL]), CLERK)
    expect(done.ok ? '' : done.error.code).toBe('beyond-role')
    expect(await store.db.changes.count()).toBe(before)
  })

  test('gives the rows that stayed out as a table that can be mended and picked again', async () => {
    const lines = await previewOpening(store, await rowsOf(await filled([PARCEL, FAULTY])))
    const mend = openingMendTable(lines)
    expect(mend.rows).toHaveLength(1)
    expect(mend.rows[0]?.at(-1)).toContain('没有这个房号')
    const file = new File([await tableBytes(mend, 'xlsx')], '待改.xlsx')
    expect(await rowsOf(file)).toMatchObject([{ texts: { unit: '9-9999' } }])
  })

  test('of a table without the header says so', async () => {
    const read = await readOpeningFile(new File(['甲,乙\n1,2\n'], '别的.csv'))
    expect(read.ok ? '' : read.error.code).toBe('opening-no-header')
  })

  test('ends with a balance: of each kind what the table has, what went in, what stayed out, what is held', async () => {
    const file = await filled([PARCEL, DEPOSIT, FAULTY])
    const lines = await previewOpening(store, await rowsOf(file))
    succeeded(await run(file))
    const balance = await openingBalance(store, lines)
    expect(balance.find(({ kind }) => kind === 'courier')).toEqual({
      kind: 'courier',
      rows: 2,
      imported: 1,
      out: 1,
      held: 1,
      declaredFen: 0,
    })
    expect(balance.find(({ kind }) => kind === 'deposit')).toMatchObject({ imported: 1, held: 1, declaredFen: 20_000 })
  })
})

describe('an opening import that was a mistake', () => {
  const linesOf = async (file: File) => previewOpening(store, await rowsOf(file))
  const standing = async () => (await items()).map(({ v }) => v.status).sort()

  test('is taken back as a whole by a leader, and the mended table goes in again', async () => {
    const file = await filled([PARCEL, DEPOSIT])
    succeeded(await run(file))
    const lines = await linesOf(file)
    expect(await takeBackOpening(deskOf(store, CLERK), lines, '重来')).toMatchObject({ error: { code: 'beyond-role' } })
    expect(succeeded(await takeBackOpening(deskOf(store, SUPERVISOR), lines, '重来'))).toHaveLength(2)
    expect(await standing()).toEqual(['void', 'void'])
    const again = await linesOf(file)
    expect(again.map((line) => line.standing)).toEqual(['new', 'new'])
    expect(must((await openingBalance(store, again))[0]).imported).toBe(0)
    expect(await takeBackOpening(deskOf(store, SUPERVISOR), again, '重来')).toMatchObject({
      error: { code: 'nothing-to-take-back' },
    })
    expect(succeeded(await run(file)).ids).toHaveLength(2)
    expect(await standing()).toEqual(['in-store', 'in-store'])
    expect(await store.db.conflicts.toArray()).toEqual([])
  })

  test('keeps what something was done on since', async () => {
    const file = await filled([PARCEL, DEPOSIT])
    succeeded(await run(file))
    const parcel = must((await items()).find(({ v }) => v.kind === 'courier'))
    succeeded(await declineItems(deskOf(store), [parcel.id], '买错了'))
    expect(await untouchedThings(store, await linesOf(file))).toHaveLength(1)
    succeeded(await takeBackOpening(deskOf(store, SUPERVISOR), await linesOf(file), '重来'))
    expect((await store.db.custodyItems.get(parcel.id))?.v.status).toBe('in-store')
    expect(await standing()).toEqual(['in-store', 'void'])
  })
})
