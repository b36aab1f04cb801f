import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { recordCode } from '#shared/domain/sheets/recordCode.ts'
import { err } from '#shared/kernel/result.ts'
import { addOwner, addUnit } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press, showReception } from '#test/support/deskScreen.tsx'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { scanKeys } from '#test/support/scanKeys.ts'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { issueRelease } from './commands.ts'
import { releasesFrontDesk } from './module.tsx'

startTexts('zh-CN')

const modules = [releasesFrontDesk]
let store: Store
let unitId: string
let personId: string
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
  host = fakeHost()
})

const slips = async () => (await store.db.releases.toArray()).map(({ v }) => v)
const field = (label: string) => screen.getByLabelText(label, { selector: 'input' })
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })
const enterIn = (label: string, more: object = {}) =>
  fireEvent.keyDown(field(label), { key: 'Enter', code: 'Enter', ...more })
const GOODS = '名称 数量 特征'

async function openForm(path = `/person/${personId}`) {
  const router = await showReception({ store, modules, path, desk: paperDesk(store, { host }) })
  await waitFor(() => screen.getByRole('button', { name: '开放行单' }))
  await press('r', { altKey: true, code: 'KeyR' })
  await screen.findByLabelText(GOODS, { selector: 'input' })
  return router
}

describe('a slip of an owner at the desk', () => {
  test('is issued with Alt+R, one line of goods and two Enters; the paper comes out, and the desk stays with the owner', async () => {
    const router = await openForm()
    expect(document.activeElement).toBe(field(GOODS))
    type(GOODS, '冰箱 1 海尔双门')
    enterIn(GOODS)
    await screen.findByText('海尔双门')
    enterIn(GOODS)
    await waitFor(async () => expect(await slips()).toHaveLength(1))
    const [slip] = await slips()
    expect(slip).toMatchObject({
      status: 'issued',
      personId,
      unitId,
      applicant: 'owner',
      applicantName: '王晓梅',
      authorisation: 'in-person',
      day: '2026-11-21',
      number: 'A-FX-00001',
      goods: [{ name: '冰箱', count: 1, unit: '', feature: '海尔双门' }],
    })
    await screen.findByText(/A-FX-00001 已送到打印机/)
    expect(host.jobs).toMatchObject([{ sheetId: 'release-slip@1', copies: 1 }])
    expect(router.state.location.pathname).toBe(`/person/${personId}`)
    expect(screen.queryByLabelText(GOODS, { selector: 'input' })).toBeNull()
    expect((await store.db.sheets.get(slip?.sheetId ?? ''))?.v).toMatchObject({
      form: 'release-slip',
      personId,
      prints: 1,
    })
    // One change holds the paper and the slip.
    expect((await store.db.releases.toArray())[0]?.s[0]?.dot).toBe(
      (await store.db.sheets.get(slip?.sheetId ?? ''))?.s[0]?.dot,
    )
  })

  test('whose printer has no paper stands all the same, unprinted, and says so', async () => {
    host.print = err({ code: 'no-printer' })
    await openForm()
    type(GOODS, '床 1')
    enterIn(GOODS)
    await screen.findByText('床')
    enterIn(GOODS)
    await screen.findByText(/编号 A-FX-00001 已经开具，没有丢/)
    expect(await slips()).toMatchObject([{ status: 'issued' }])
    await waitFor(async () => expect((await store.db.sheets.toArray())[0]?.v.prints).toBe(0))
  })

  test('keeps its line while the input method composes', async () => {
    await openForm()
    type(GOODS, 'bingxiang')
    enterIn(GOODS, { isComposing: true, keyCode: 229 })
    expect(screen.queryByText('×1')).toBeNull()
    expect(await slips()).toEqual([])
  })

  test('without goods says so, and nothing is issued', async () => {
    await openForm()
    enterIn(GOODS)
    await screen.findByText(/没有物品/)
    expect(await slips()).toEqual([])
    expect(await store.db.sheets.count()).toBe(0)
  })

  test('by telephone uses the number on file when none is typed', async () => {
    await openForm(`/unit/${unitId}`)
    fireEvent.click(screen.getByLabelText('电话核实'))
    await screen.findByText(/138\*\*\*\*5678/)
    type('核实人', '张敏')
    type(GOODS, '床')
    enterIn(GOODS)
    await screen.findByText('床')
    enterIn(GOODS)
    await waitFor(async () => expect(await slips()).toMatchObject([{ authorisation: 'phone' }]))
  })

  test('of a decorator wants the owner who agreed', async () => {
    await openForm()
    fireEvent.click(screen.getByLabelText('装修单位'))
    type('姓名', '张工')
    await screen.findByLabelText('同意的业主', { selector: 'input' })
    type('同意的业主', '')
    type(GOODS, '切割机 1 东成')
    enterIn(GOODS)
    await screen.findByText('东成')
    enterIn(GOODS)
    await screen.findByText(/要有业主同意/)
    expect(await slips()).toEqual([])
  })
})

describe('at the gate', () => {
  const issue = async (day: string) => {
    const nothing = { ownerName: '', paperPlace: '', callNumber: '', callAt: '', verifier: '', carrierName: '' }
    const goods = [{ name: '冰箱', count: 1, unit: '', feature: '' }]
    const who = { unitId, personId, applicant: 'owner', applicantName: '王晓梅', authorisation: 'in-person' } as const
    const more = { carrierIdLast4: '', plate: '', reason: '', replaces: null, goods, day }
    const done = await issueRelease(deskOf(store, CLERK), { ...nothing, ...who, ...more })
    if (!done.ok) throw new Error('The slip was not issued.')
    return done.value.draft.sheetId
  }
  /** As a scanner types it: all at once, then Enter. */
  const scan = (text: string): void => act(() => scanKeys(text, document.activeElement ?? document.body))
  const at = (path: string) => showScreen({ desk: deskOf(store, CLERK), modules, path, scansFrom: window })

  test('a scanned slip opens, and one key says 已放行; undo takes it back', async () => {
    const sheetId = await issue('2026-11-21')
    await at('/releases')
    await screen.findByText('今天 1 张，1 张未放行')
    scan(recordCode(sheetId))
    await screen.findByText('放行单 A-FX-00001')
    await press('F2')
    await screen.findByText('A-FX-00001 已放行')
    expect(await slips()).toMatchObject([{ status: 'passed' }])
    await press('F8')
    await waitFor(async () => expect(await slips()).toMatchObject([{ status: 'issued' }]))
  })

  test('a slip without a hub begins at the name, because nobody is on file', async () => {
    await at('/releases')
    await screen.findByLabelText('扫描或输入单号')
    await press('r', { altKey: true, code: 'KeyR' })
    await waitFor(() => expect(document.activeElement).toBe(field('姓名')))
  })

  test('yesterday’s slip lets nothing through: a new one is offered', async () => {
    await issue('2026-11-20')
    await at('/releases')
    const find = await screen.findByLabelText('扫描或输入单号')
    fireEvent.change(find, { target: { value: '1' } })
    fireEvent.keyDown(find, { key: 'Enter', code: 'Enter' })
    await screen.findByText('放行单 A-FX-00001')
    expect(screen.queryByRole('button', { name: '已放行' })).toBeNull()
    expect(screen.getByRole('button', { name: /另开新单/ })).toBeTruthy()
  })

  test('a stack of gate copies is scanned through, and each is a match', async () => {
    const sheetId = await issue('2026-11-12')
    await at('/releases/week')
    await screen.findByText('共 1 张 · 差异 1 条')
    scan(recordCode(sheetId))
    await screen.findByText(/刚扫：A-FX-00001 相符；没有放行记录/)
    expect(await slips()).toMatchObject([{ stub: 'matches' }])
  })
})
