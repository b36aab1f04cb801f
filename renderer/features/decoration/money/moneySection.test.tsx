import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { bookDeduction, proposeRefund } from '#renderer/features/decoration/commands/money.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { chargeCase, collectMoney } from '#renderer/features/money/commands/money.ts'
import { ofDecoration } from '#renderer/features/money/moneyCase.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Collection } from '#shared/domain/money/collect.ts'
import type { ChargeLine } from '#shared/domain/money/ledger.ts'
import { addOwner, addUnit, commitDraft, succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { tellCase } from '#test/support/decorationSites.ts'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

startTexts('zh-CN')
withListHeight()

const CASE = 'case-1'
const DEPOSIT: ChargeLine = {
  ...{ priceId: null, name: '装修押金', account: 'owner-deposit', payer: 'owner', per: 'case' },
  ...{ hundredths: 100, unitFen: 200_000, amountFen: 200_000, basis: '公示 2026-03' },
}

let store: Store
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  const data = { unitId, personId, ownerName: '王晓梅', contractorName: '海城装饰', declared: ['surface'] }
  await tellCase(store, CASE, { ev: 'applied', data })
})

const desk = (signature: Signature = CLERK) => ({
  ...paperDesk(store, { host, signature }),
  papers: [...(decorationFrontDesk.papers ?? [])],
})
const show = (search = '') =>
  showScreen({ desk: desk(), modules: [decorationFrontDesk], path: `/decoration/case/${CASE}/money${search}` })
const money = async () => must(await store.db.decorationCases.get(CASE)).v.money
const section = () => screen.findByRole('region', { name: '押金与收费' })
const take = async (lines: Collection['lines'], more: Partial<Collection> = {}) =>
  succeeded(
    await collectMoney(desk(), ofDecoration(CASE), {
      ...{ kind: 'collected', payer: 'owner', payerName: '王晓梅', method: 'cash', remark: '', lines, ...more },
    }),
  ).draft
const depositOf = (amountFen: number) => [{ account: 'owner-deposit', name: '装修押金', amountFen, of: '' }]

async function openReceipt(): Promise<HTMLElement> {
  await section()
  await press('F7')
  return within(await screen.findByRole('dialog', { name: '收款' })).findByRole('form')
}
const enterIn = (field: HTMLElement) => fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })

describe('taking money', () => {
  test('is F7 and Enter where it is charged: the receipt is booked, printed, and stands in the ledger', async () => {
    succeeded(await chargeCase(desk(), ofDecoration(CASE), [DEPOSIT]))
    await show()
    const form = await openReceipt()
    await within(form).findByText('实收 2,000.00 元')
    const amount = within(form).getByLabelText('装修押金 · 业主押金')
    await waitFor(() => expect(document.activeElement).toBe(amount))
    enterIn(amount)
    await screen.findByText('已收 2,000.00 元，收据 A-SJ-00001')
    await waitFor(() => expect(host.jobs).toMatchObject([{ sheetId: 'decoration-receipt@1' }]))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect((await money()).balances['owner-deposit']).toBe(200_000)
    await within(await section()).findByText('A-SJ-00001')
  })

  test('offers the deposits of the passes that are out and not paid for', async () => {
    const about = { caseId: CASE, workerId: 'worker-1', from: '2026-11-02', to: '2026-12-20', depositFen: 3000 }
    const pass = (id: string) =>
      ({ kind: 'event', e: 'workerPass', id, ev: 'issued', data: { ...about, number: id } }) as const
    await commitDraft(store, { cmd: 'pass.issue', items: [pass('pass-1'), pass('pass-2')] })
    await show()
    const amount = await within(await openReceipt()).findByLabelText('出入证押金 · 出入证押金')
    enterIn(amount)
    await screen.findByText('已收 60.00 元，收据 A-SJ-00001')
    expect((await money()).balances['pass-deposit']).toBe(6000)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(within(await openReceipt()).queryByLabelText('出入证押金 · 出入证押金')).toBeNull()
  })

  test('is left with Escape, and nothing is booked', async () => {
    await show()
    await openReceipt()
    await press('Escape')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect((await money()).entries).toEqual([])
    expect(host.jobs).toEqual([])
  })

  test('without an amount or a name is refused in words, and what was typed stays', async () => {
    await show()
    const form = await openReceipt()
    const name = within(form).getByLabelText('交款人（业主）')
    enterIn(name)
    await within(form).findByText(/没有款项/)
    fireEvent.change(within(form).getByLabelText('金额'), { target: { value: '500' } })
    fireEvent.change(name, { target: { value: '' } })
    enterIn(name)
    await within(form).findByText(/没有写谁交款/)
    expect((within(form).getByLabelText('金额') as HTMLInputElement).value).toBe('500.00')
    expect((await money()).entries).toEqual([])
  })

  test('that was written by hand is entered under its number with both times, and prints nothing', async () => {
    await show('?late=0012345')
    const form = await screen.findByRole('form', { name: '收款' })
    const number = (await within(form).findByLabelText('空白单编号')) as HTMLInputElement
    expect(number.value).toBe('0012345')
    fireEvent.change(within(form).getByLabelText('金额'), { target: { value: '500' } })
    fireEvent.change(within(form).getByLabelText('纸上时间'), { target: { value: '0930' } })
    enterIn(number)
    await screen.findByText('已补录收据 0012345，实收 500.00 元')
    expect((await money()).entries).toMatchObject([{ number: '0012345', at: '2026-11-21T01:30:00.000Z' }])
    expect(host.jobs).toEqual([])
    await within(await section()).findByText(/补录于/)
    // The next receipt is one of today again.
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await openReceipt()
    expect(screen.queryByLabelText('空白单编号')).toBeNull()
  })
})

describe('the ledger', () => {
  const deducted = async () => {
    await tellCase(store, CASE, { ev: 'agreed', data: { clauseVersion: 1, number: 'A-XY-00001' } })
    const deduction = {
      ...{ violationId: 'v1', clause: 'V04', notice: 'A-ZG-00003', amountFen: 50_000 },
      ...{ proposedBy: 'staff-engineer', why: '夜间施工' },
    }
    const booked = await bookDeduction(desk(SUPERVISOR), CASE, { deduction, clauseText: '', also: () => [] })
    return succeeded(booked).draft
  }

  test('explains every figure: receipt, who paid how, clause and notice, and the balance each line left', async () => {
    await take(depositOf(200_000))
    await deducted()
    await show()
    const rows = within(await screen.findByRole('table', { name: '押金台账' })).getAllByRole('row')
    const cells = (row: HTMLElement | undefined) =>
      within(must(row))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
    expect(cells(rows[1])).toEqual(
      expect.arrayContaining(['收取 · 装修押金', 'A-SJ-00001', '业主押金', '+2,000.00', '2,000.00', '王晓梅 现金']),
    )
    expect(cells(rows[2])).toEqual(expect.arrayContaining(['A-KK-00001', '业主押金', '-500.00', '1,500.00']))
    expect(cells(rows[2]).join()).toMatch(/违反 V04，通知 A-ZG-00003；夜间施工/)
  })

  test('says above it what is to be topped up, and F7 has that first', async () => {
    await take(depositOf(200_000))
    await deducted()
    await show()
    await within(await section()).findByText(/扣款 500.00 元须在 2026-11-24 前补足（V04，A-ZG-00003）/)
    const form = await openReceipt()
    enterIn(await within(form).findByLabelText('补足押金（V04） · 业主押金'))
    await screen.findByText('已收 500.00 元，收据 A-SJ-00002')
    expect((await money()).entries.at(-1)).toMatchObject({ kind: 'topped-up', amountFen: 50_000 })
    await waitFor(() =>
      expect(within(screen.getByRole('region', { name: '押金与收费' })).queryByText(/须在/)).toBeNull(),
    )
  })

  test('lets a clerk declare a receipt lost, and leaves reversing to finance or a leader', async () => {
    await take(depositOf(200_000))
    await show()
    fireEvent.click(await screen.findByRole('button', { name: '这一笔 A-SJ-00001' }))
    expect((await screen.findByRole('menuitem', { name: '由财务或主管冲正' })).hasAttribute('data-disabled')).toBe(true)
    fireEvent.click(screen.getByRole('menuitem', { name: '收据遗失' }))
    const why = await screen.findByLabelText('遗失经过')
    fireEvent.change(why, { target: { value: '搬家时遗失' } })
    enterIn(why)
    await screen.findByText('已开遗失声明 A-YS-00001')
    await within(await section()).findByText(/已声明遗失/)
  })
})

describe('a refund', () => {
  const recheck = async () => {
    await tellCase(store, CASE, {
      ev: 'permitIssued',
      data: { number: 'A-XK-00001', from: '2026-09-01', to: '2026-10-31' },
    })
    await tellCase(store, CASE, { ev: 'accepted', data: { stage: 'first', passed: true, until: '2026-11-01' } })
    await tellCase(store, CASE, { ev: 'accepted', data: { stage: 'second', passed: true } })
  }
  const panel = () => screen.findByRole('region', { name: '退还' })

  test('waits for the second acceptance', async () => {
    await tellCase(store, CASE, {
      ev: 'permitIssued',
      data: { number: 'A-XK-00001', from: '2026-09-01', to: '2026-10-31' },
    })
    await take(depositOf(200_000))
    await show()
    await within(await panel()).findByText('复验合格后退还')
    expect(within(await panel()).queryByRole('button', { name: '提出退款' })).toBeNull()
  })

  test('is proposed with its slip, approved from the signed slip step by step, and paid', async () => {
    await recheck()
    await take(depositOf(200_000))
    await show()
    fireEvent.click(await within(await panel()).findByRole('button', { name: '提出退款' }))
    const payee = (await screen.findByLabelText('收款人')) as HTMLInputElement
    expect(payee.value).toBe('王晓梅')
    enterIn(payee)
    await screen.findByText('已提出退款 A-TK-00001')
    // Who proposed it neither approves it nor enters the approval.
    fireEvent.click(await within(await panel()).findByRole('button', { name: '代录客服审批' }))
    const name = await screen.findByLabelText('签字人')
    fireEvent.change(name, { target: { value: '周敏' } })
    fireEvent.change(screen.getByLabelText('签字日期'), { target: { value: '2026-11-21' } })
    enterIn(name)
    await screen.findByText(/提出人不能自己审批/)
    expect((await money()).refunds[0]?.approvals).toEqual([])
  })

  test('is paid once every step agreed: two steps on paper of another clerk, then the money', async () => {
    await recheck()
    await take(depositOf(200_000))
    const other: Signature = { actor: { id: 'staff-li', role: 'front-desk' }, session: 'of-li' }
    const refund = { account: 'owner-deposit', amountFen: 200_000, payee: '王晓梅', relation: '' }
    succeeded(await proposeRefund(desk(other), CASE, { ...refund, receiptBack: true, remark: '' }))
    await show()
    for (const [step, label] of [
      ['客服', '周敏'],
      ['工程', '吴工'],
      ['主任', '郑主任'],
    ] as const) {
      fireEvent.click(await within(await panel()).findByRole('button', { name: `代录${step}审批` }))
      const name = await screen.findByLabelText('签字人')
      fireEvent.change(name, { target: { value: label } })
      fireEvent.change(screen.getByLabelText('签字日期'), { target: { value: '2026-11-21' } })
      enterIn(name)
      await within(await panel()).findByText(`${step} ${label}（代录）`)
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    }
    fireEvent.click(await within(await panel()).findByRole('button', { name: '付款' }))
    enterIn(await screen.findByLabelText('收款人证件后四位'))
    await screen.findByText('已付 2,000.00 元')
    expect((await money()).balances['owner-deposit']).toBe(0)
    await within(await panel()).findByText(/已付/)
  })
})
