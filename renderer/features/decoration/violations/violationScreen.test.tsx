import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { clerkDesk, ENGINEER, foundViolation, OTHER_CLERK, SITE, violationSite } from '#test/support/violationSite.ts'

startTexts('zh-CN')
withListHeight()

let store: Store
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  await violationSite(store)
})

async function show(path: string, signature: Signature = CLERK) {
  cleanup()
  const desk = paperDesk(store, { signature, host })
  return showScreen({
    desk: { ...desk, papers: decorationFrontDesk.papers ?? [] },
    modules: [decorationFrontDesk],
    path,
  })
}
const open = (id: string, signature?: Signature) => show(`/decoration/violations/${id}`, signature)
const stateOf = async (id: string) => (await store.db.decorationViolations.get(id))?.v
const caseOf = async () => (await store.db.decorationCases.get(SITE))?.v
const type = (within_: HTMLElement, label: string | RegExp, value: string) => {
  const field = within(within_).getByLabelText(label)
  fireEvent.change(field, { target: { value } })
  fireEvent.blur(field)
}

/** Opens a step and gives its form. */
async function step(name: string): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }))
  return within(await screen.findByRole('dialog')).findByRole('form')
}

async function done(form: HTMLElement): Promise<void> {
  fireEvent.submit(form)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

async function pickClause(form: HTMLElement, code: string): Promise<void> {
  const picker = within(form).getByRole('combobox', { name: '选条款' })
  await userEvent.click(picker)
  await userEvent.type(picker, code)
  fireEvent.click(await screen.findByRole('option', { name: new RegExp(`^${code}`) }))
  await within(form).findByRole('button', { name: `去掉 ${code}` })
}

describe('a new violation of a site', () => {
  const begin = async () => {
    const router = await show(`/decoration/violations/new-case-${SITE}`)
    return { router, form: await screen.findByRole('form', { name: '登记违章' }) }
  }

  test('wants clause, facts, and a photo or the reason, and opens its card', async () => {
    const { router, form } = await begin()
    await pickClause(form, 'V04')
    type(form, '违章事实', '垃圾未袋装，堆放在电梯厅')
    fireEvent.submit(form)
    await within(form).findByText(/违章要有照片/)
    expect(await store.db.decorationViolations.count()).toBe(0)
    type(form, '没有照片的原因', '手机没电')
    fireEvent.submit(form)
    await waitFor(async () => expect(await store.db.decorationViolations.count()).toBe(1))
    const [row] = await store.db.decorationViolations.toArray()
    expect(row?.v).toMatchObject({ status: 'halted', caseId: SITE, clauses: ['V04'], noPhotoWhy: '手机没电' })
    await waitFor(() => expect(router.state.location.pathname).toBe(`/decoration/violations/${row?.id}`))
    await screen.findByText(/没有照片：手机没电/)
  })

  test('of theft takes the police’s receipt, and no picture', async () => {
    const { form } = await begin()
    await pickClause(form, 'V07')
    await within(form).findByText(/只记事实和报警回执号/)
    expect(within(form).queryByLabelText('没有照片的原因')).toBeNull()
    type(form, '违章事实', '业主报失手机一部')
    fireEvent.submit(form)
    await within(form).findByText(/盗窃类要有报警回执号/)
    type(form, '报警回执号', '渝公（受）2026-118')
    fireEvent.submit(form)
    await waitFor(async () => expect(await store.db.decorationViolations.count()).toBe(1))
    expect((await store.db.decorationViolations.toArray())[0]?.v).toMatchObject({ photos: [], workerId: null })
  })
})

describe('the card of a violation', () => {
  test('goes from the notice over its delivery to work that stands still, is mended, and goes on', async () => {
    const id = await foundViolation(clerkDesk(store), { upTo: 'found' })
    await open(id)
    const notice = await step('开整改通知书')
    type(notice, '整改要求', '修复墙面')
    await done(notice)
    await waitFor(async () =>
      expect(await stateOf(id)).toMatchObject({ status: 'noticed', noticeNumber: 'A-ZG-00001' }),
    )
    const serving = await step('登记送达')
    type(serving, '签收人、接听人，或张贴位置', '周师傅')
    await done(serving)
    await waitFor(async () => expect(await stateOf(id)).toMatchObject({ status: 'mending', servedTo: '周师傅' }))

    await open(id, ENGINEER)
    const stop = await step('停工')
    await done(stop)
    await waitFor(async () => expect((await caseOf())?.status).toBe('stopped'))

    const early = await step('复工')
    type(early, '复工依据', '已修复')
    fireEvent.submit(early)
    await within(early).findByText(/停工的违章还没有复查合格/)
    fireEvent.keyDown(early, { key: 'Escape', code: 'Escape' })
    fireEvent.click(await screen.findByRole('button', { name: /不要了，离开/ }))

    const recheck = await step('登记复查')
    type(recheck, '情况', '墙面已修复')
    await done(recheck)
    await waitFor(async () => expect((await stateOf(id))?.status).toBe('mended'))
    const resume = await step('复工')
    type(resume, '复工依据', '复查合格')
    await done(resume)
    await waitFor(async () => expect((await caseOf())?.status).toBe('permitted'))
    for (const number of ['A-ZG-00001', 'A-TG-00001', 'A-FG-00001']) await screen.findByText(number)
    expect((await caseOf())?.stops).toMatchObject([{ violationId: id, resumedNumber: 'A-FG-00001' }])
  })

  test('runs the clock of the report once somebody refuses, and the report has number and time', async () => {
    const id = await foundViolation(clerkDesk(store))
    await open(id)
    await done(await filled(await step('拒不整改'), '对方怎么说、怎么做', '拒不修复'))
    await screen.findByText(/^待报告 2026-11-2\d$/)
    const byClerk = await step('报告主管部门')
    type(byClerk, '部门', '区住建委')
    type(byClerk, '文号', '物函 12 号')
    fireEvent.submit(byClerk)
    await within(byClerk).findByText(/您的岗位不能/)
    type(byClerk, '签字人', '王主管')
    type(byClerk, '单据日期', '2026-11-21')
    type(byClerk, '份号', '3')
    type(byClerk, '报告时间', '0900')
    fireEvent.submit(byClerk)
    await within(byClerk).findByText(/不能早于 60 天前或发现之前/)
    type(byClerk, '报告时间', '1012')
    await done(byClerk)
    await waitFor(async () => expect((await stateOf(id))?.status).toBe('reported'))
    expect(await stateOf(id)).toMatchObject({
      ...{ reportedTo: '区住建委', reportNumber: '物函 12 号', reportedAt: '2026-11-21T02:12:00.000Z' },
      reportOnPaper: { name: '王主管', copyNo: '3' },
    })
    await screen.findByText(/王主管（主管）2026-11-21 签字单据，份号 3/)
  })

  test('prints the chain with the papers that it names as one job', async () => {
    const id = await foundViolation(clerkDesk(store))
    await open(id)
    fireEvent.click(await screen.findByRole('button', { name: /^打印证据材料/ }))
    await waitFor(() => expect(host.jobs).toHaveLength(1))
    const printed = JSON.stringify(host.jobs[0]?.model)
    for (const words of ['装修违章证据材料', '装修违章整改通知书', 'A-ZG-00001', '周师傅'])
      expect(printed).toContain(words)
    expect(printed).not.toContain('罚款')
  })
})

async function filled(form: HTMLElement, label: string, value: string): Promise<HTMLElement> {
  type(form, label, value)
  return form
}

describe('a deduction', () => {
  const propose = async (id: string) => {
    await open(id, CLERK)
    const form = await step('提出扣款')
    await within(form).findByText(/条款和金额取自已签协议的版本/)
    await done(form)
    await waitFor(async () => expect((await stateOf(id))?.deductions).toHaveLength(1))
  }
  const approved = async (id: string) => (await stateOf(id))?.deductions[0]

  test('is proposed by one and approved by another, who has the slip', async () => {
    const id = await foundViolation(clerkDesk(store))
    await propose(id)
    await open(id, SUPERVISOR)
    await done(await step('批准扣款'))
    await waitFor(async () => expect(await approved(id)).toMatchObject({ number: 'A-KK-00001', onPaper: null }))
    expect((await caseOf())?.money.balances).toMatchObject({ 'contractor-deposit': 250_000 })
  })

  test('is approved from the leader’s signed slip by another clerk, and not by who proposed it', async () => {
    const id = await foundViolation(clerkDesk(store))
    await propose(id)
    const sign = (form: HTMLElement) => {
      type(form, '签字人', '王主管')
      type(form, '单据日期', '2026-11-21')
      type(form, '份号', '3')
    }
    const own = await step('批准扣款')
    sign(own)
    fireEvent.submit(own)
    await within(own).findByText(/自己提出的不能自己批准或代录/)
    expect((await caseOf())?.money.balances).toMatchObject({ 'contractor-deposit': 300_000 })
    await open(id, OTHER_CLERK)
    const other = await step('批准扣款')
    sign(other)
    await done(other)
    await waitFor(async () => expect(await approved(id)).toMatchObject({ onPaper: { name: '王主管', copyNo: '3' } }))
    expect((await caseOf())?.money.balances).toMatchObject({ 'contractor-deposit': 250_000 })
    expect((await store.db.decorationCases.get(SITE))?.beyondRole).toBeUndefined()
    await screen.findByText(/王主管（主管）2026-11-21 签字单据，份号 3/)
  })
})

test('the statistics say how often each clause was broken', async () => {
  await foundViolation(clerkDesk(store), { clauses: ['V06'] })
  await foundViolation(clerkDesk(store), { clauses: ['V06', 'R80'] })
  await show('/decoration/violations')
  fireEvent.click(await screen.findByRole('radio', { name: '按条款统计' }))
  const grid = await screen.findByRole('grid', { name: '按条款统计' })
  const rows = await within(grid).findAllByRole('row')
  expect(rows.map(({ textContent }) => textContent).filter((text) => /^(V06|R80)/.test(text ?? ''))).toEqual([
    expect.stringMatching(/^V062/),
    expect.stringMatching(/^R801/),
  ])
})
