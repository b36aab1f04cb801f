import { beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import { loadPaper, papersPdf, recordPrint, voidPaper } from '#renderer/db/paperPrinting.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { packetPapers } from '#renderer/features/move-in/packet/packetPapers.ts'
import type { standingClock } from '#renderer/platform/clock.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { MoveInState } from '#shared/domain/move-in/cases/caseState.ts'
import { partsOfJob } from '#shared/domain/sheets/packet.ts'
import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { packetCount, packetOnPaper, packetStandOf, prepareMoveIn } from './packet.ts'
import { type PacketPart, prepareMany, runPackets } from './packetRun.ts'

const FORMS = ['move-in-flow', 'owner-registration', 'service-contract', 'decoration-leaflet', 'move-in-binder']

startTexts('zh-CN')

let store: Store
let host: FakeHost
let desk: Desk
let caseId: string

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  desk = deskOn(store)
  caseId = (await openedMoveIn(store)).caseId
})

function deskOn(on: Store, signature: Signature = CLERK): Desk {
  const own = paperDesk(on, { signature, host })
  return { ...own, papers: [...packetPapers, ...own.papers] }
}

const stateOf = async (id = caseId): Promise<MoveInState> => must(await store.db.moveInCases.get(id)).v
const rowOf = async (id = caseId) => must(await store.db.moveInCases.get(id))
const formsOf = ({ drawn }: MoveInState) => drawn.map(({ form }) => form)
const frameOf = (model: JsonObject) => model.frame as unknown as SheetFrame
const numberOf = async (form: string, id = caseId) =>
  must((await stateOf(id)).drawn.find((one) => one.form === form)).number

async function prepared(
  id = caseId,
  ...more: Parameters<typeof prepareMoveIn> extends [unknown, unknown, ...infer R] ? R : never
) {
  const done = await prepareMoveIn(desk, id, ...more)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value.draft.issued
}

describe('备件', () => {
  test('takes the numbers of the whole packet in one change; forms that no module brings are left out', async () => {
    const before = await store.db.changes.count()
    await prepared()
    expect(await store.db.changes.count()).toBe(before + 1)
    expect(formsOf(await stateOf())).toEqual(FORMS)
    expect(await numberOf('move-in-flow')).toBe('A-RH-00001')
    const sheets = await store.db.sheets.toArray()
    expect(sheets.map(({ v }) => v.unitId)).toEqual(FORMS.map(() => 'home-3-0501'))
    expect(sheets.every(({ v }) => v.status === 'issued' && v.prints === 0)).toBe(true)
  })

  test('the flow sheet and the contents name the numbers of the other papers', async () => {
    await prepared()
    const textOf = async (form: string) => {
      const sheetId = must((await stateOf()).drawn.find((one) => one.form === form)).sheetId
      return JSON.stringify(must(await loadPaper(store, sheetId)).model)
    }
    expect(await textOf('move-in-flow')).toContain('A-HT-00001')
    expect(await textOf('move-in-flow')).toContain('A-DJ-00001')
    const binder = await textOf('move-in-binder')
    for (const part of ['A-HT-00001', 'A-RH-00001', '沈雨桐', '89.37 m²']) expect(binder).toContain(part)
    expect(await textOf('service-contract')).toContain('一式二份')
  })

  test('an agent gets the mandate, with the name that was told', async () => {
    await toldOf(store, caseId, {
      ...{ cmd: 'moveIn.amend', ev: 'amended' },
      data: { comer: 'agent', comerName: '林可', comerIdLast4: '012X', comerPhone: '13900002222' },
    })
    await prepared()
    const { sheetId } = must((await stateOf()).drawn.find(({ form }) => form === 'authorisation'))
    const text = JSON.stringify(must(await loadPaper(store, sheetId)).model)
    for (const part of ['林可', '尾号 012X', '3-0501', '沈雨桐']) expect(text).toContain(part)
  })

  test('nothing is drawn up twice: a second time is refused, also when both are asked for at once', async () => {
    const both = await Promise.all([prepareMoveIn(desk, caseId), prepareMoveIn(desk, caseId)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'prepared-already' } })
    expect(await store.db.sheets.count()).toBe(FORMS.length)
  })

  test('the next day nothing has changed by the day alone', async () => {
    await prepared()
    const clock = store.clock as ReturnType<typeof standingClock>
    clock.advance(86_400_000)
    const stands = await packetStandOf(desk, await rowOf())
    expect(stands.filter(({ drawn }) => drawn?.isChanged)).toEqual([])
  })

  test('a name that was mended draws up the papers that say it, and the later number counts', async () => {
    await prepared()
    await toldOf(store, caseId, { cmd: 'moveIn.amend', ev: 'amended', data: { ownerName: '沈雨彤' } })
    const changed = (await packetStandOf(desk, await rowOf())).filter(({ drawn }) => drawn?.isChanged)
    expect(changed.map(({ form }) => form)).toEqual(['move-in-flow', 'service-contract', 'decoration-leaflet'])
    const issued = await prepared()
    expect(issued.map(({ form }) => form).sort()).toEqual(changed.map(({ form }) => form).sort())
    expect(await numberOf('service-contract')).toBe('A-HT-00002')
    expect(await numberOf('owner-registration')).toBe('A-DJ-00001')
    expect(await store.db.sheets.count()).toBe(FORMS.length + 3)
  })

  test('a paper is drawn up anew with a reason, never without one', async () => {
    await prepared()
    const anew = ['decoration-leaflet'] as const
    expect(await prepareMoveIn(desk, caseId, { anew, why: '' })).toMatchObject({
      error: { code: 'reason-missing', field: 'why' },
    })
    await prepared(caseId, { anew, why: '弄脏了' })
    expect(await numberOf('decoration-leaflet')).toBe('A-ZT-00002')
  })

  test('what a leader voided is drawn up again', async () => {
    await prepared()
    const { sheetId } = must((await stateOf()).drawn.find(({ form }) => form === 'move-in-binder'))
    expect((await voidPaper(deskOn(store, SUPERVISOR), sheetId, '写错')).ok).toBe(true)
    await prepared()
    expect(await numberOf('move-in-binder')).toBe('A-DA-00002')
  })

  test('a home without an owner on file gets its registration form to write on', async () => {
    const { caseId: other } = await openedMoveIn(store, '3-0502', { ownerIds: [], personId: null })
    await store.db.stays.where('v.unitId').equals('home-3-0502').delete()
    await prepared(other)
    const { sheetId } = must((await stateOf(other)).drawn.find(({ form }) => form === 'owner-registration'))
    expect(frameOf(must(await loadPaper(store, sheetId)).model)).toMatchObject({ unit: '3-0502', owner: '沈雨桐' })
  })

  test('a machine that stops in the middle leaves no half packet, and no number is lost', async () => {
    const sheets = store.db.sheets
    const { hook } = sheets
    let wrote = 0
    const fail = () => {
      wrote += 1
      if (wrote === 3) throw new Error('the disk is gone')
    }
    hook('creating', fail)
    const done = await prepareMoveIn(desk, caseId)
    hook('creating').unsubscribe(fail)
    expect(done).toMatchObject({ ok: false, error: { code: 'storage-failed' } })
    expect(wrote).toBe(3)
    expect(await sheets.count()).toBe(0)
    expect((await stateOf()).drawn).toEqual([])
    await prepared()
    expect(await numberOf('service-contract')).toBe('A-HT-00001')
  })

  test.each<[string, Signature, string]>([
    ['an engineer', { actor: { id: 'staff-q', role: 'engineering' }, session: 's' }, 'beyond-role'],
  ])('%s may not', async (_, signature, code) => {
    expect(await prepareMoveIn(deskOn(store, signature), caseId)).toMatchObject({ error: { code } })
    expect(await prepareMoveIn(desk, 'nobody')).toMatchObject({ error: { code: 'case-unknown' } })
    expect(await store.db.sheets.count()).toBe(0)
  })
})

describe('打印整套', () => {
  const printed = async (copies = {}) => {
    const papers = await packetOnPaper(desk, caseId, copies)
    if (!papers.ok) throw new Error(papers.error.code)
    const { sheetIds, copiesOf } = papers.value
    return papersPdf(desk, { sheetIds, copies: 1, copiesOf, paper: 'A4' })
  }
  const printedNumbers = () =>
    must(partsOfJob(must(host.jobs.at(-1)))).map(({ model }) => frameOf(model).serialNumber.slice(2, 4))

  test('is one job in the order of the packet, the contract in duplicate, each paper printed once more', async () => {
    await prepared()
    expect((await printed()).ok).toBe(true)
    expect(host.jobs).toHaveLength(1)
    expect(printedNumbers()).toEqual(['RH', 'DJ', 'HT', 'HT', 'ZT', 'DA'])
    expect((await store.db.sheets.toArray()).map(({ v }) => v.prints)).toEqual(FORMS.map(() => 1))
    await printed()
    expect(frameOf(must(must(partsOfJob(must(host.jobs.at(-1))))[0]).model).print.reprint).toBe('补打 第 1 次')
    expect(await packetCount(desk, await rowOf())).toEqual({ of: 5, drawn: 5, printed: 5 })
  })

  test('prints as many copies of each as are wanted; none leaves it out', async () => {
    await prepared()
    await printed({ 'service-contract': 3, 'owner-registration': 0, 'move-in-binder': 0 })
    expect(printedNumbers()).toEqual(['RH', 'HT', 'HT', 'HT', 'ZT'])
    const everything = Object.fromEntries(FORMS.map((form) => [form, 0]))
    expect(await packetOnPaper(desk, caseId, everything)).toMatchObject({ error: { code: 'nothing-drawn' } })
  })

  test('ten copies of one paper are refused before anything is made', async () => {
    await prepared()
    expect(await printed({ 'service-contract': 10 })).toMatchObject({ error: { code: 'copies-invalid' } })
    expect(host.jobs).toEqual([])
  })

  test('before anything is drawn up there is nothing to print', async () => {
    expect(await packetOnPaper(desk, caseId)).toMatchObject({ error: { code: 'nothing-drawn' } })
  })
})

describe('many homes', () => {
  const open = async (count: number) => {
    const homes: { readonly caseId: string; readonly unit: string }[] = []
    for (let index = 1; index <= count; index += 1) {
      const unit = `4-${String(100 + index)}`
      homes.push({ caseId: (await openedMoveIn(store, unit)).caseId, unit })
    }
    return homes
  }
  const never = () => false

  test('come out in parts of a few homes, prepared on the way, each once', async () => {
    const homes = await open(5)
    const parts: PacketPart[] = []
    const told: number[] = []
    const end = await runPackets(desk, homes, {
      ...{ perPart: 2, isCancelled: never, onProgress: (done) => told.push(done) },
      hand: async (part) => {
        parts.push(part)
        return recordPrint(desk, part.order)
      },
    })
    expect(parts.map((part) => part.homes.map(({ unit }) => unit))).toEqual([
      ['4-101', '4-102'],
      ['4-103', '4-104'],
      ['4-105'],
    ])
    expect(told).toEqual([2, 4, 5])
    expect(end).toMatchObject({ stopped: '', left: [], failed: [] })
    expect(new Set(parts.flatMap(({ numbers }) => numbers)).size).toBe(5 * FORMS.length)
    expect((await store.db.sheets.toArray()).every(({ v }) => v.prints === 1)).toBe(true)
  })

  test('cancelled, what came out stays and the rest is named', async () => {
    const homes = await open(4)
    let isCancelled = false
    const end = await runPackets(desk, homes, {
      ...{ perPart: 1, isCancelled: () => isCancelled, onProgress: () => undefined },
      hand: async ({ order }) => {
        isCancelled = true
        return recordPrint(desk, order)
      },
    })
    expect(end.stopped).toBe('cancelled')
    expect(end.done.map(({ unit }) => unit)).toEqual(['4-101'])
    expect(end.left.map(({ unit }) => unit)).toEqual(['4-102', '4-103', '4-104'])
    expect(await store.db.sheets.count()).toBe(FORMS.length)
  })

  test('a host that fails ends the run; a home that refuses does not', async () => {
    const homes = await open(3)
    const end = await runPackets(desk, [{ caseId: 'nobody', unit: '9-999' }, ...homes], {
      ...{ perPart: 2, isCancelled: never, onProgress: () => undefined },
      hand: async ({ homes: [first] }) =>
        first?.unit === '4-102' ? { ok: false, error: { code: 'no-browser-found' } } : { ok: true, value: null },
    })
    expect(end.failed).toEqual([{ caseId: 'nobody', unit: '9-999', code: 'case-unknown' }])
    expect(end.done.map(({ unit }) => unit)).toEqual(['4-101'])
    expect(end).toMatchObject({ stopped: 'no-browser-found', left: [{ unit: '4-102' }, { unit: '4-103' }] })
  })

  test('are prepared one after the other, again without a second number', async () => {
    const homes = await open(3)
    const wish = { isCancelled: never, onProgress: () => undefined }
    expect(await prepareMany(desk, homes, wish)).toMatchObject({ done: homes, failed: [], left: [] })
    expect(await prepareMany(desk, homes, wish)).toMatchObject({ done: homes, failed: [], left: [] })
    expect(await store.db.sheets.count()).toBe(3 * FORMS.length)
  })
})
