// 许可与人员 at the screen: what lacks, 发证, passes in one act, an extension that issues the permit anew, and taking it back.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { issuePasses } from '#renderer/features/decoration/commands/passes.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { addOwner, addUnit, commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { permitEvents } from '#test/support/decorationCases.ts'
import { tellCase } from '#test/support/decorationSites.ts'
import { press } from '#test/support/deskScreen.tsx'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

let store: Store
let host: FakeHost

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  host = fakeHost()
  const worker = (id: string, name: string) => {
    const values = { name, trade: '木工', contractorId: 'c1', idLast4: '0001' }
    return { kind: 'set', e: 'worker', id, values } as const
  }
  const company = { kind: 'set', e: 'contractor', id: 'c1', values: { kind: 'company', name: '海城装饰' } } as const
  const items = [company, worker('w1', '马师傅'), worker('w2', '牛师傅'), worker('w3', '杨师傅')]
  await commitDraft(store, { cmd: 'contractor.save', items })
})

/** The case with all that its permit needs but what is named, as its events tell it. */
async function addCase(without: readonly string[] = []): Promise<void> {
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  const told = Object.entries(permitEvents({ unitId, personId, workerIds: ['w1', 'w2'] }))
  for (const [name, events] of told)
    if (!without.includes(name)) for (const { ev, data } of events) await tellCase(store, 'case-1', { ev, data })
}

async function addPermit(): Promise<void> {
  await addCase()
  const permit = { number: 'A-XK-00009', sheetId: null, from: '2026-11-01', to: '2026-12-31', scope: '全屋' }
  await tellCase(store, 'case-1', { ev: 'permitIssued', data: permit })
}

const show = (signature: Signature = CLERK) =>
  showScreen({
    desk: paperDesk(store, { host, signature }),
    modules: [decorationFrontDesk],
    path: '/decoration/case/case-1/permit',
  })
const permitBox = () => screen.findByRole('region', { name: '施工许可证' })
const state = async () => must(await store.db.decorationCases.get('case-1')).v
const enterIn = (input: HTMLElement) => fireEvent.keyDown(input, { key: 'Enter', code: 'Enter' })

describe('before the permit', () => {
  test('what lacks keeps its key shut, and its button says how much', async () => {
    await addCase(['agreement', 'told'])
    await show()
    const box = await permitBox()
    const issue = await within(box).findByRole('button', { name: /发许可证/ })
    expect(issue.getAttribute('aria-disabled')).toBe('true')
    expect(within(box).getByText('还差 2 项')).toBeTruthy()
    await press('F2')
    expect(screen.queryByRole('form')).toBeNull()
    expect((await state()).permit).toBeNull()
  })

  test('F2 and Enter issue it with its paper once nothing lacks', async () => {
    await addCase()
    await show()
    await within(await permitBox()).findByText(/可以发证/)
    await press('F2')
    const form = await screen.findByRole('form')
    const scope = within(form).getByLabelText('许可内容与范围')
    fireEvent.change(scope, { target: { value: '全屋装修' } })
    enterIn(within(form).getAllByRole('textbox')[0] as HTMLElement)
    await screen.findByText(/A-XK-00001/, { selector: 'dd' })
    expect(await state()).toMatchObject({ status: 'permitted', permitNumber: 'A-XK-00001' })
    await waitFor(() => expect(host.jobs.map(({ sheetId }) => sheetId)).toEqual(['decoration-permit@1']))
  })
})

describe('passes', () => {
  beforeEach(addPermit)

  test('of those whom the application names are ticked, and Enter issues them in one act', async () => {
    await show()
    expect(await screen.findByText('申报的施工人员中 2 人还没有出入证')).toBeTruthy()
    await press('F6')
    const form = await screen.findByRole('form')
    for (const name of [/马师傅/, /牛师傅/])
      expect(within(form).getByRole('checkbox', { name, checked: true })).toBeTruthy()
    expect(within(form).getByRole('checkbox', { name: /杨师傅/, checked: false })).toBeTruthy()
    enterIn(within(form).getAllByRole('textbox')[0] as HTMLElement)
    await screen.findByText('A-CZ-00001-2')
    const passes = (await store.db.workerPasses.toArray()).map(({ v }) => v.workerId)
    expect(passes.toSorted()).toEqual(['w1', 'w2'])
    await waitFor(() => expect(screen.queryByText(/申报的施工人员中/)).toBeNull())
  })
})

describe('an extension', () => {
  test('issues the permit anew with its passes, and the card shows the new number and day', async () => {
    await addPermit()
    const wanted = { caseId: 'case-1', from: '2026-11-21', to: '2026-12-31', depositFen: 0, isDayPass: false }
    expect((await issuePasses(paperDesk(store), { ...wanted, workerIds: ['w1'] })).ok).toBe(true)
    await show()
    const box = await permitBox()
    await within(box).findByText('A-XK-00009')
    await press('F4')
    const form = await screen.findByRole('form')
    await within(form).findByRole('checkbox', { name: '同时延长 1 张出入证', checked: true })
    const to = within(form).getByLabelText('延期至')
    fireEvent.change(to, { target: { value: '2027-01-31' } })
    fireEvent.blur(to)
    const reason = within(form).getByLabelText('原因')
    fireEvent.change(reason, { target: { value: '材料未到' } })
    enterIn(reason)
    await within(await permitBox()).findByText('A-XK-00001')
    expect(await state()).toMatchObject({ permitTo: '2027-01-31', permit: { replaced: ['A-XK-00009'] } })
    expect((await store.db.workerPasses.toArray()).map(({ v }) => v.to)).toEqual(['2027-01-31'])
    await waitFor(() => expect(host.jobs.map(({ sheetId }) => sheetId)).toEqual(['decoration-permit@1']))
  })

  test('without a reason is refused beside its field', async () => {
    await addPermit()
    await show()
    await within(await permitBox()).findByText('A-XK-00009')
    await press('F4')
    const form = await screen.findByRole('form')
    const to = within(form).getByLabelText('延期至')
    fireEvent.change(to, { target: { value: '2027-01-31' } })
    fireEvent.blur(to)
    enterIn(within(form).getByLabelText('原因'))
    await waitFor(() => expect(within(form).getByLabelText('原因').getAttribute('aria-invalid')).toBe('true'))
    expect((await state()).permitTo).toBe('2026-12-31')
  })
})

describe('a permit is taken back', () => {
  beforeEach(addPermit)

  test('by a leader with a reason: the case is applied for again', async () => {
    await show(SUPERVISOR)
    fireEvent.click(await within(await permitBox()).findByRole('button', { name: '作废' }))
    const form = await screen.findByRole('form')
    const reason = within(form).getByRole('textbox')
    fireEvent.change(reason, { target: { value: '发错户' } })
    enterIn(reason)
    await within(await permitBox()).findByText('还没有发证')
    expect(await state()).toMatchObject({ status: 'applied', permit: null })
  })

  test('by nobody else', async () => {
    await show()
    const button = await within(await permitBox()).findByRole('button', { name: '作废' })
    expect(button.getAttribute('aria-disabled')).toBe('true')
  })
})
