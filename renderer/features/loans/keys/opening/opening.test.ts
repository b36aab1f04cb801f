// The keys that hung here before the program: a table read, brought in, what the desk does with them, and all of it taken back.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { lendThing } from '#renderer/features/loans/commands.ts'
import { openSeal, sealKeys } from '#renderer/features/loans/keys/commands.ts'
import { endEntrustment } from '#renderer/features/loans/keys/commandsEntrust.ts'
import {
  importKeyOpening,
  previewKeyOpening,
  takeBackKeyOpening,
} from '#renderer/features/loans/keys/commandsOpening.ts'
import { loadKeyCabinet } from '#renderer/features/loans/keys/queries.ts'
import { writeTable } from '#renderer/platform/writeTable.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { KeyOpeningRow } from '#shared/domain/loans/keys/openingRow.ts'
import { addOwner, addUnit, succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { keyOpeningMendTable, keyOpeningTemplate, readKeyOpeningFile } from './openingFile.ts'

const TABLE = `期初钥匙,,,,,,,,,
房号,标签,柜位,把数,用途,托管人,起,止,巡查,封签号
,天台门,K-01,1,天台,,,,,
2-1203,2-1203 托管,K-07,3,入户门、信箱,王晓梅,2026/5/1,2027-04-30,是,f-0007
9-9999,9-9999,K-08,2,,,,,,
`
let store: Store
let unitId: string
let personId: string

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})

const leader = () => deskOf(store, SUPERVISOR)
const rowsOf = async (table = TABLE): Promise<readonly KeyOpeningRow[]> =>
  succeeded(await readKeyOpeningFile(new File([table], 'a.csv')))
const sets = async () => (await loadKeyCabinet(store)).sets
const setLike = async (label: string) => must((await sets()).find(({ thing }) => thing.label === label))
const bringIn = async () => succeeded(await importKeyOpening(leader(), await rowsOf()))
const takeBack = async (why = '导错了') =>
  takeBackKeyOpening(leader(), await previewKeyOpening(store, await rowsOf()), why)
const STRANGER = { personId: null, staffId: null, unitId: null, name: '赵工', phone: '13800001111', idLast4: '' }

test('a table is read by its columns; what is right hangs in the cabinet, what is wrong stays out and says why', async () => {
  const rows = await rowsOf()
  expect(rows[1]).toMatchObject({ row: 4, texts: { unit: '2-1203', slot: 'K-07', count: '3', from: '2026-05-01' } })
  const lines = await previewKeyOpening(store, rows)
  expect(lines.map(({ standing, faults }) => [standing, faults])).toEqual([
    ['new', []],
    ['new', []],
    ['faulty', ['unit-unknown']],
  ])
  expect(await bringIn()).toHaveLength(2)
  expect((await sets()).map(({ thing, stand }) => [thing.slot, thing.label, thing.count, stand])).toEqual([
    ['K-01', '天台门', 1, 'in'],
    ['K-07', '2-1203 托管', 3, 'sealed'],
  ])
  expect((await setLike('2-1203 托管')).entrusted).toMatchObject({
    ...{ owner: '王晓梅', unitCode: '2-1203' },
    state: { status: 'held', unitId, personId, from: '2026-05-01', until: '2027-04-30', withCare: true, sheetId: null },
  })
})

test('what was brought in is the desk’s as any other: a public key is lent, an owner’s given back', async () => {
  await bringIn()
  succeeded(await lendThing(deskOf(store), { thingId: (await setLike('天台门')).id, borrower: STRANGER }))
  const held = must((await setLike('2-1203 托管')).entrusted)
  succeeded(await endEntrustment(deskOf(store), held.id, { day: '2026-11-21', to: '本人', remark: '' }))
  expect((await sets()).map(({ stand }) => stand)).toEqual(['due', 'retired'])
})

test('the same table twice adds nothing', async () => {
  await bringIn()
  expect((await previewKeyOpening(store, await rowsOf())).map(({ standing }) => standing)).toEqual([
    ...['known', 'known', 'faulty'],
  ])
  expect(await importKeyOpening(leader(), await rowsOf())).toMatchObject({ error: { code: 'nothing-new' } })
  expect(await sets()).toHaveLength(2)
})

test('is a leader’s to bring in and to take back', async () => {
  const clerk = deskOf(store, CLERK)
  expect(await importKeyOpening(clerk, await rowsOf())).toMatchObject({ error: { code: 'beyond-role' } })
  expect(await sets()).toEqual([])
  await bringIn()
  const lines = await previewKeyOpening(store, await rowsOf())
  expect(await takeBackKeyOpening(clerk, lines, '导错了')).toMatchObject({ error: { code: 'beyond-role' } })
  expect(await sets()).toHaveLength(2)
})

test('a table is taken back as a whole, seal and entrustment with it, by any leader, and may come again', async () => {
  await bringIn()
  const another = { ...SUPERVISOR, session: 'session-next-day' }
  const lines = await previewKeyOpening(store, await rowsOf())
  expect(succeeded(await takeBackKeyOpening(deskOf(store, another), lines, '导错了'))).toHaveLength(2)
  expect(await sets()).toEqual([])
  expect((await store.db.keyEntrustments.toArray()).map(({ v }) => v.status)).toEqual(['void'])
  expect((await store.db.keySets.toArray()).map(({ v }) => v.seal)).toEqual([null])
  expect(await takeBack('又错')).toMatchObject({ error: { code: 'nothing-to-take-back' } })
  expect(await bringIn()).toHaveLength(2)
  expect((await sets()).map(({ stand }) => stand)).toEqual(['in', 'sealed'])
  expect((await setLike('2-1203 托管')).entrusted?.state.status).toBe('held')
})

test('a set that was lent since stays when the table is taken back', async () => {
  await bringIn()
  succeeded(await lendThing(deskOf(store), { thingId: (await setLike('天台门')).id, borrower: STRANGER }))
  expect(succeeded(await takeBack())).toHaveLength(1)
  expect((await sets()).map(({ thing }) => thing.label)).toEqual(['天台门'])
})

test('a set that was sealed or opened since stays', async () => {
  await bringIn()
  const word = { sealNumber: 'F-0008', count: 1, witness: '' }
  succeeded(await sealKeys(deskOf(store), (await setLike('天台门')).id, word))
  succeeded(await openSeal(deskOf(store), (await setLike('2-1203 托管')).id, '台风后查水表'))
  expect(await takeBack()).toMatchObject({ error: { code: 'nothing-to-take-back' } })
})

test('rows to mend are a table that is read again once they are mended; the template brings nothing', async () => {
  const table = keyOpeningMendTable(await previewKeyOpening(store, await rowsOf()))
  expect(table.rows).toHaveLength(1)
  expect(table.rows[0]?.at(-1)).toContain('没有这个房号')
  const file = new File([await writeTable(table, 'xlsx')], 'mend.xlsx')
  expect(succeeded(await readKeyOpeningFile(file))).toMatchObject([{ texts: { unit: '9-9999', count: '2' } }])
  const template = new File([await writeTable(keyOpeningTemplate(), 'xlsx')], 'template.xlsx')
  expect(await readKeyOpeningFile(template)).toMatchObject({ error: { code: 'no-rows' } })
})
