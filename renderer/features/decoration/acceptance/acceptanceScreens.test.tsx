import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { issueBlank } from '#renderer/db/papers.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { acceptCase, askAcceptance } from '#renderer/features/decoration/commands/acceptance.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { useLateStart } from '#renderer/stores/useLateStart.ts'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { ALL_OK, WATER_HELD } from '#test/support/decorationSite.ts'
import { press } from '#test/support/deskScreen.tsx'
import { choose, openForm, submitForm, submitRefused, typeAt } from '#test/support/formFingers.ts'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { addSiteAtWork, SITE, tellSite } from '#test/support/siteAtWork.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { acceptancePaper } from './acceptancePapers.ts'

// 10:12 on Saturday 21 November 2026, in Shanghai. Waterproofing is declared: the first acceptance stands under water.
startTexts('zh-CN')

let store: Store
const deskAs = (signature: Signature = CLERK) => paperDesk(store, { host: fakeHost(), signature })
const show = (signature?: Signature) =>
  showScreen({ desk: deskAs(signature), modules: [decorationFrontDesk], path: `/decoration/case/${SITE}/acceptance` })
const site = async () => must(await store.db.decorationCases.get(SITE)).v
const rounds = async () => (await site()).acceptance.rounds
const asked = () => askAcceptance(deskAs(), SITE, { doneOn: '2026-11-21' })

async function openBy(name: RegExp): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name }))
  return openForm()
}

function standUnderWater(form: HTMLElement): void {
  typeAt(form, '部位', '卫生间')
  typeAt(form, '开始', '1119')
  typeAt(form, '开始 时间 0930', '0900')
  typeAt(form, '结束', '1120')
  typeAt(form, '结束 时间 0930', '0930')
}

beforeEach(async () => {
  useLateStart.setState({ waiting: undefined })
  store = await foundedStore()
  await addSiteAtWork(store)
})

describe('the first acceptance', () => {
  test('is asked for with the day of completion, entered item by item with its water, and begins the observation', async () => {
    await show()
    await submitForm(await openBy(/^申请验收/))
    await screen.findByText(/2026-11-21 申请初验，完工日 2026-11-21/)
    const form = await openBy(/^登记初验/)
    typeAt(form, '签字人', '吴工')
    typeAt(form, '编号', 'YS-7')
    await submitRefused(form, /没有闭水试验/)
    standUnderWater(form)
    await submitForm(form)
    expect(await rounds()).toMatchObject([
      {
        ...{ stage: 'first', passed: true, number: 'A-YA-00001', until: '2027-02-21' },
        closedWater: [{ place: '卫生间', from: '2026-11-19T01:00:00.000Z', held: true }],
      },
    ])
    await screen.findByText('初验合格，观察到 2027-02-21')
    expect((await screen.findByRole('button', { name: /^申请验收/ })).getAttribute('aria-disabled')).toBe('true')
  })

  test('that finds a fault is not passed by itself, and says what to mend by when', async () => {
    await asked()
    await show()
    const form = await openBy(/^登记初验/)
    choose(form, '不合格', '烟道')
    expect(
      within(within(form).getByRole('radiogroup', { name: '结论' })).getByRole('radio', { name: '合格' }),
    ).toHaveProperty('disabled', true)
    choose(form, '不合格', '闭水试验')
    typeAt(form, '签字人', '吴工')
    typeAt(form, '编号', 'YS-7')
    await submitRefused(form, /不合格的项目要写说明/)
    typeAt(form, '烟道 哪里不合格', '接错烟道')
    typeAt(form, '闭水试验 哪里不合格', '没有做')
    await submitRefused(form, /没有写整改期限/)
    typeAt(form, '整改期限', '1130')
    await submitForm(form)
    await screen.findByText('整改到 2026-11-30')
    await screen.findByText('烟道 接错烟道')
    expect(await rounds()).toMatchObject([{ passed: false, until: '2026-11-30' }])
    // Mended, it is asked for again.
    await submitForm(await openBy(/^申请验收/))
    await screen.findByRole('button', { name: /^登记初验/ })
  })

  test('is engineering’s own word too, with its sheet, without a paper to copy', async () => {
    await asked()
    await show({ actor: { id: 'staff-wu', role: 'engineering' }, session: 'session-wu' })
    const form = await openBy(/^登记初验/)
    expect(within(form).queryByLabelText('签字人')).toBeNull()
    standUnderWater(form)
    await submitForm(form)
    expect(await rounds()).toMatchObject([{ passed: true, by: 'staff-wu', number: 'A-YA-00001' }])
    expect((await store.db.decorationCases.get(SITE))?.beyondRole).toBeUndefined()
  })

  test('written on a blank holds its number and begins the observation on its own day', async () => {
    const blank = await issueBlank(deskAs(), acceptancePaper)
    const number = blank.ok ? blank.value.draft.number : ''
    await askAcceptance(deskAs(), SITE, {
      doneOn: '2026-11-19',
      late: { at: '2026-11-19T01:00:00.000Z', paperNumber: '' },
    })
    useLateStart.getState().begin({ form: 'decoration-acceptance', number })
    await show()
    const form = await openForm()
    await waitFor(() => expect(within(form).getByLabelText('空白单编号')).toHaveProperty('value', number))
    standUnderWater(form)
    typeAt(form, '结束', '1119')
    typeAt(form, '结束 时间 0930', '1500')
    typeAt(form, '签字人', '吴工')
    typeAt(form, '编号', number)
    typeAt(form, '单上日期', '1120')
    typeAt(form, '纸上日期', '1120')
    typeAt(form, '纸上时间', '1630')
    await submitForm(form)
    expect(await rounds()).toMatchObject([
      { number, isLate: true, until: '2027-02-20', at: '2026-11-20T08:30:00.000Z' },
    ])
    await screen.findByText('补录')
  })
})

describe('the second acceptance', () => {
  const passedFirst = (until: string) =>
    tellSite(store, 'accepted', {
      stage: 'first',
      passed: true,
      items: ALL_OK,
      closedWater: [WATER_HELD],
      until,
      number: 'A-YA-00001',
    })

  test('waits for the end of the observation', async () => {
    await passedFirst('2026-11-22')
    await show()
    const ask = await screen.findByRole('button', { name: /^申请验收/ })
    expect(ask.getAttribute('aria-disabled')).toBe('true')
    await press('F2')
    expect(screen.queryByRole('form')).toBeNull()
  })

  test('needs no water again, and then the case waits for its money and is filed', async () => {
    await passedFirst('2026-11-21')
    await show()
    await screen.findByText('观察期 2026-11-21 已满，可以申请复验')
    await submitForm(await openBy(/^申请验收/))
    const form = await openBy(/^登记复验/)
    expect(within(form).getByText('没有做闭水试验')).toBeTruthy()
    typeAt(form, '签字人', '吴工')
    typeAt(form, '编号', 'YS-9')
    await submitForm(form)
    await screen.findByText('复验合格，可以退押金')
    await screen.findByText('可以归档')
    await submitForm(await openBy(/^归档/))
    await waitFor(async () => expect((await site()).status).toBe('archived'))
  })

  test('is not filed while anything stands open, and the card says what', async () => {
    const done = await acceptCase(deskAs(SUPERVISOR), SITE, {
      input: { passed: true, items: ALL_OK, closedWater: [WATER_HELD], opinion: '', deadline: '' },
    })
    expect(done.ok).toBe(false)
    await passedFirst('2026-11-20')
    await tellSite(store, 'accepted', {
      stage: 'second',
      passed: true,
      items: ALL_OK,
      closedWater: [],
      until: '',
      number: 'A-YA-00002',
    })
    const paid = {
      account: 'owner-deposit',
      amountFen: 200_000,
      payer: 'owner',
      payerName: '王晓梅',
      number: 'A-SJ-00001',
    }
    await tellSite(store, 'collected', paid)
    await show()
    await screen.findByText(/押金未退 2000.00 元|押金未退 2,000.00 元/)
    expect((await screen.findByRole('button', { name: /^归档/ })).getAttribute('aria-disabled')).toBe('true')
  })
})
