import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueBlank, issueFilled, issuePaper, PREVIEW_ID, sheetContextOf } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { houseInspectionPaper, inspectionOfCase } from '#renderer/features/move-in/inspection/inspectionPaper.ts'
import { drawnOnHouseSheet } from '#renderer/features/move-in/queries/inspectionPaper.ts'
import { startTexts } from '#renderer/text/text.ts'
import { houseSheetSchema } from '#shared/domain/move-in/inspection/inspectionSheet.ts'
import { ok } from '#shared/kernel/result.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import { inspectionTold } from '#test/support/houseInspection.ts'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { addHouseFault, inspectMoveIn, signInspection } from './inspection.ts'

startTexts('zh-CN')

let store: Store
let desk: Desk
let caseId: string
let kept: Map<string, string>

beforeEach(async () => {
  store = await foundedStore()
  const host = fakeHost()
  kept = new Map()
  let count = 0
  Object.assign(host.bridge.blobs, {
    put: async ({ bytes }: { bytes: string }) => {
      count += 1
      const hash = String(count).padStart(64, '0')
      kept.set(hash, bytes)
      return ok({ hash })
    },
    delete: async ({ hashes }: { hashes: readonly string[] }) => {
      for (const hash of hashes) kept.delete(hash)
      return ok(null)
    },
  })
  desk = paperDesk(store, { host })
  caseId = (await openedMoveIn(store)).caseId
  await toldOf(store, caseId, { cmd: 'moveIn.receive', ev: 'received', data: {} })
})

const state = async () => must(await store.db.moveInCases.get(caseId)).v
const late = (paperNumber: string) => ({ at: '2026-11-21T01:00:00.000Z', paperNumber, form: 'house-inspection' })
const sheet = async (number: string) => must(await store.db.sheets.where('v.number').equals(number).first()).v

describe('pictures', () => {
  const pictures = { 'kitchen/taps': [new Uint8Array([1]), new Uint8Array([2])], 'meter/water': [new Uint8Array([3])] }

  test('of faults, meters and pads lie with the case', async () => {
    const told = inspectionTold({ noPhotoWhy: '' }, { pictures, ink: { desk: new Uint8Array([4]) } })
    succeeded(await inspectMoveIn(desk, caseId, told))
    const { faults, inspection, blobs } = await state()
    expect(faults[0]?.photos).toHaveLength(2)
    expect(inspection?.readings[0]?.photos).toHaveLength(1)
    expect(inspection?.signatures).toMatchObject({ owner: 'paper', desk: expect.stringMatching(/^\d{64}$/) })
    expect(blobs.toSorted()).toEqual([...kept.keys()].toSorted())
  })

  test('of a refused command leave no file', async () => {
    expect(codeOf(await inspectMoveIn(desk, caseId, inspectionTold({ rooms: [] }, { pictures })))).toBe('rooms-missing')
    const fault = { room: 'kitchen', item: 'x', what: '', responsible: '', dueOn: '', photos: [], noPhotoWhy: '' }
    const added = await addHouseFault(desk, caseId, { input: fault, pictures: [new Uint8Array([1])] })
    expect(codeOf(added)).toBe('not-inspected')
    const ink = { owner: new Uint8Array([1]) }
    expect(codeOf(await signInspection(desk, caseId, { signatures: {}, ink }))).toBe('not-inspected')
    expect([...kept]).toEqual([])
  })
})

describe('a paper form', () => {
  test('that was drawn up for the home is entered by its number, keeps it, and is marked as filled', async () => {
    const { unitId } = await state()
    const { number, sheetId } = succeeded(
      await issuePaper(desk, houseInspectionPaper, { kind: 'unit', id: must(unitId) }),
    ).draft
    succeeded(await inspectMoveIn(desk, caseId, inspectionTold({}, { late: late(number) })))
    expect((await state()).inspection).toMatchObject({ number, sheetId, at: '2026-11-21T01:00:00.000Z' })
    expect((await sheet(number)).filledAt).not.toBe('')
    expect((await state()).papers).toMatchObject([{ paper: 'inspection-form', number }])
  })

  test('that was blank is entered by its number too', async () => {
    const { number } = succeeded(await issueBlank(desk, houseInspectionPaper)).draft
    succeeded(await inspectMoveIn(desk, caseId, inspectionTold({}, { late: late(number.toLowerCase()) })))
    expect((await state()).inspection).toMatchObject({ number })
    expect((await sheet(number)).phase).toBe('waiting')
  })

  test('of another home, or that nobody issued, is refused', async () => {
    await commitDraft(store, {
      cmd: 'sheet.issue',
      items: [
        {
          ...{ kind: 'event', e: 'sheet', id: 'sheet-other', ev: 'issued' },
          data: { form: 'house-inspection', number: 'Z-YF-00009', templateVersion: 1, unitId: 'home-9', model: {} },
        },
      ],
    })
    const enter = (number: string) => inspectMoveIn(desk, caseId, inspectionTold({}, { late: late(number) }))
    expect(codeOf(await enter('Z-YF-00009'))).toBe('not-a-blank')
    expect(codeOf(await enter('A-YF-09999'))).toBe('blank-unknown')
    expect((await state()).inspection).toBeNull()
  })

  test('holds agreed days against the day on the paper', async () => {
    const [fault] = inspectionTold().input.faults
    const faults = [{ ...must(fault), dueOn: '2026-11-20' }]
    const told = inspectionTold({ faults }, { late: { ...late(''), at: '2026-11-20T01:00:00.000Z' } })
    succeeded(await inspectMoveIn(desk, caseId, told))
    expect((await state()).faults[0]?.dueOn).toBe('2026-11-20')
  })
})

describe('the form of an inspection', () => {
  test('says what was entered, and shows what was drawn', async () => {
    const told = inspectionTold({}, { ink: { desk: new Uint8Array([4]) } })
    succeeded(await inspectMoveIn(desk, caseId, told))
    const { sheetId } = succeeded(await issueFilled(desk, houseInspectionPaper, inspectionOfCase(store, caseId))).draft
    const context = await sheetContextOf(desk, { recordId: PREVIEW_ID, number: null, form: 'house-inspection' })
    const built = must(await inspectionOfCase(store, caseId)(context, contextAs('front-desk')))
    const model = houseSheetSchema.parse(built.ok ? built.value.model : undefined)
    expect(model.faults).toMatchObject([{ no: '1', place: '厨房 给水龙头', what: '滴水', due: '2026年12月6日' }])
    expect(model.meters).toMatchObject([{ number: 'NO-water', figure: '3.5', unit: 'm³' }, {}, {}])
    expect(model.items).toContainEqual({ room: '厨房', item: '给水龙头', result: '不合格' })
    expect(await drawnOnHouseSheet(store, sheetId)).toMatchObject([{ label: '客服', day: '2026年11月21日' }])
  })

  test('is refused before it, and the prefilled one without a case', async () => {
    expect(codeOf(await issueFilled(desk, houseInspectionPaper, inspectionOfCase(store, caseId)))).toBe('no-inspection')
    expect(codeOf(await issuePaper(desk, houseInspectionPaper, { kind: 'unit', id: 'home-9' }))).toBe('case-unknown')
  })
})
