// What the hub, the lists and the copy of a person make of stored records.
import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { deletePerson } from '#renderer/features/owner-files/commands.ts'
import type { standingClock } from '#renderer/platform/clock.ts'
import { startTexts } from '#renderer/text/text.ts'
import { NO_SCAN_FIELDS } from '#shared/domain/owner-files/documentScan.ts'
import type { DocumentFields, DocumentKind } from '#shared/domain/owner-files/fileRecords.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { ok } from '#shared/kernel/result.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { loadGreetings } from './greetings.ts'
import { loadIncompleteFiles } from './incompleteFiles.ts'
import { ownerFileExport } from './personExports.ts'
import {
  giveConsent,
  recordPersonExport,
  removeExpiredCareNotes,
  saveCareNote,
  saveDocument,
  saveVehicle,
  withdrawConsent,
  writeNote,
} from './recordCommands.ts'
import { recordMatters } from './recordMatters.ts'
import { recordTimeline } from './recordTimeline.ts'
import { loadRevealLines } from './revealLines.ts'

startTexts('zh-CN')

let store: Store
let desk: Desk
let unitId: string
let personId: string
beforeEach(async () => {
  store = await foundedStore()
  desk = deskOf(store)
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})

function paper(kind: DocumentKind, more: Partial<DocumentFields> = {}) {
  const after: DocumentFields = {
    personId,
    unitId,
    kind,
    number: '',
    state: 'on-paper',
    copies: 1,
    place: '',
    receivedDay: null,
    validTo: null,
    dueDay: null,
    ...NO_SCAN_FIELDS,
    remark: '',
    ...more,
  }
  return saveDocument(desk, { id: null, before: null, after, seen: {} })
}

const DAY_MS = 86_400_000
const later = (days: number) => (store.clock as ReturnType<typeof standingClock>).advance(days * DAY_MS)
const matterTexts = async () => (await recordMatters(store, { kind: 'person', id: personId })).map(({ text }) => text)

describe('papers that are missing', () => {
  test('are one line with its day: two working days from a Saturday is Tuesday', async () => {
    const [matter] = await recordMatters(store, { kind: 'person', id: personId })
    expect(matter).toMatchObject({ turn: 'owner', state: 'todo', due: '2026-11-24' })
    expect(matter?.text).toBe(
      '2-1203 业主缺：身份证件复印件、房产证或购房合同、业主信息登记表、前期物业服务合同、临时管理规约承诺书',
    )
  })

  test('are late in the list once the day has passed, and gone when they came', async () => {
    later(5)
    expect(await loadIncompleteFiles(store)).toMatchObject([{ unitCode: '2-1203', state: 'late', lateDays: 2 }])
    for (const kind of [
      'id-copy',
      'purchase-contract',
      'registration-form',
      'service-contract',
      'community-rules',
    ] as const)
      await paper(kind)
    expect(await loadIncompleteFiles(store)).toEqual([])
    expect((await matterTexts()).some((text) => text.includes('缺'))).toBe(false)
  })

  test('of an imported stay wait until it is verified', async () => {
    const imported = { unitId: await addUnit(store, '2-1204'), personId, relation: 'owner', fromDay: null, toDay: null }
    const write = (cmd: string, values: JsonObject) =>
      commit(store, SUPERVISOR, () => ok({ cmd, items: [{ kind: 'set', e: 'stay', id: 'imported', values }] }))
    await write('roster.import', imported)
    later(30)
    const found = async () => (await loadIncompleteFiles(store)).find(({ id }) => id === 'imported')
    expect(await found()).toMatchObject({ state: 'waiting', dueDay: null })
    await write('stay.verify', { verified: true })
    expect(await found()).toMatchObject({ state: 'todo', dueDay: '2026-12-23' })
  })
})

test('a paper that ends is told a month ahead, and after it', async () => {
  await paper('lease', { validTo: '2026-12-21' })
  await paper('authorisation', { validTo: '2026-11-20' })
  await paper('property-certificate', { validTo: '2026-12-22' })
  const texts = await matterTexts()
  expect(texts).toContain('租赁合同 2026-12-21 到期')
  expect(texts).toContain('授权委托书已过期（2026-11-20）')
  expect(texts.join()).not.toContain('房产证 2026-12-22')
})

const careNote = (endDay: string) => ({
  id: null,
  before: null,
  after: { personId, text: '敲门多等一会儿', basis: 'consent' as const, consentId: null, endDay },
  seen: {},
})
const consent = (...purposes: ('care-notes' | 'greetings' | 'registration')[]) => ({
  personId,
  purposes,
  givenDay: '2026-11-21',
  medium: 'oral' as const,
})

test('withdrawing deletes what hung on it, and undo brings both back', async () => {
  await saveCareNote(desk, careNote('2027-01-01'), consent('care-notes'))
  await saveCareNote(desk, { ...careNote('2027-01-01'), after: { ...careNote('2027-01-01').after, basis: 'contract' } })
  const alive = async () => (await store.db.careNotes.toArray()).filter((row) => !row.deleted).length
  expect(await alive()).toBe(2)
  const done = await withdrawConsent(desk, personId, 'care-notes')
  expect(done.ok).toBe(true)
  expect(await alive()).toBe(1)
  if (done.ok) await undoCommand(desk, must(done.value.undo))
  expect(await alive()).toBe(2)
  expect((await store.db.consents.toArray())[0]?.v.withdrawnDay).toBeNull()
})

test('a care note that has ended is told, and deleted with all its kind by one key', async () => {
  await saveCareNote(desk, careNote('2026-11-25'), consent('care-notes'))
  later(5)
  expect(await matterTexts()).toContain('1 条关怀备注到期，待删除')
  expect((await removeExpiredCareNotes(desk)).ok).toBe(true)
  expect((await store.db.careNotes.toArray()).every((row) => row.deleted)).toBe(true)
  expect(await removeExpiredCareNotes(desk)).toMatchObject({ ok: false, error: { code: 'record-gone' } })
})

test('whom to greet: who agreed and named a day in the project’s window', async () => {
  await giveConsent(desk, { ...consent('greetings'), greetingDay: '11-25' })
  expect((await loadGreetings(store)).lines).toMatchObject([{ name: '王晓梅', unitCode: '2-1203', inDays: 4 }])
  await withdrawConsent(desk, personId, 'greetings')
  expect((await loadGreetings(store)).lines).toEqual([])
  expect((await store.db.people.get(personId))?.v.greetingDay).toBeNull()
})

test('the time line tells notes in their words and changes without a value', async () => {
  await writeNote(desk, { personId, unitId: null, text: '约了周五看漏水' })
  const car = { personId, unitId, plate: '粤B12345', model: '', space: '' }
  await saveVehicle(desk, { id: null, before: null, after: car, seen: {} })
  const texts = (await recordTimeline(store, { kind: 'person', id: personId })).map(({ text }) => text)
  expect(texts.sort()).toEqual(['备注：约了周五看漏水', '登记车辆'].sort())
})

describe('everything about a person', () => {
  test('is logged before it is given, and the log says so', async () => {
    const lead = deskOf(store, SUPERVISOR)
    expect(await recordPersonExport(desk, personId, 'owner-asked')).toMatchObject({ error: { code: 'beyond-role' } })
    expect((await recordPersonExport(lead, personId, 'owner-asked')).ok).toBe(true)
    const lines = await loadRevealLines(store, { fromDay: null, toDay: null, staffId: '', name: '' })
    expect(lines).toMatchObject([{ what: 'person-export', reason: 'owner-asked', whose: '王晓梅', day: '2026-11-21' }])
  })

  test('holds records, consents, corrections and looks, and the basis of each field', async () => {
    await saveVehicle(desk, {
      id: null,
      before: null,
      after: { personId, unitId, plate: '粤B12345', model: '秦', space: '' },
      seen: {},
    })
    await giveConsent(desk, consent('registration'))
    await writeNote(desk, { personId, unitId: null, text: '约了周五看漏水' })
    const sections = new Map((await ownerFileExport(store, personId)).map((section) => [section.key, section]))
    const words = (key: string) => JSON.stringify(sections.get(key)?.rows)
    expect(words('person')).toContain('王晓梅')
    expect(words('phones')).toContain('13812345678')
    expect(words('stays')).toContain('2-1203')
    expect(words('vehicles')).toContain('粤B12345')
    expect(words('consents')).toContain('2026-11')
    expect(words('notes')).toContain('约了周五看漏水')
    expect(words('changes')).toContain('车辆')
    expect(words('grounds')).toContain('法定义务')
    for (const section of sections.values())
      for (const row of section.rows) expect(row).toHaveLength(section.columns.length)
  })

  test('of nobody is nothing', async () => {
    expect(await ownerFileExport(store, 'nobody')).toEqual([])
  })
})

test('looks are found by day, colleague and name', async () => {
  const lead = deskOf(store, SUPERVISOR)
  await recordPersonExport(lead, personId, 'authority')
  const find = (more: object) => loadRevealLines(store, { fromDay: null, toDay: null, staffId: '', name: '', ...more })
  expect(await find({ fromDay: '2026-11-21', toDay: '2026-11-21' })).toHaveLength(1)
  expect(await find({ fromDay: '2026-11-22' })).toHaveLength(0)
  expect(await find({ toDay: '2026-11-20' })).toHaveLength(0)
  expect(await find({ staffId: 'staff-zhang' })).toHaveLength(0)
  expect(await find({ name: '晓梅' })).toHaveLength(1)
  expect(await find({ name: '刘' })).toHaveLength(0)
})

test('deleting a file deletes what hangs on it, and undo brings all of it back', async () => {
  await saveCareNote(desk, careNote('2027-01-01'), consent('care-notes'))
  await paper('id-copy')
  const gone = async () => {
    const tables = [store.db.careNotes, store.db.consents, store.db.documents]
    return Promise.all(tables.map(async (table) => (await table.toArray())[0]?.deleted === true))
  }
  const done = await deletePerson(deskOf(store, SUPERVISOR), personId)
  expect(await gone()).toEqual([true, true, true])
  if (done.ok) await undoCommand(desk, must(done.value.undo))
  expect(await gone()).toEqual([false, false, false])
})
