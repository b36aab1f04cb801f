// A loan that was written by hand, a thing that comes back broken, is lost, or stays out longer.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { issueBlank } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Day } from '#shared/kernel/days.ts'
import { addOwner, addUnit } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press, showReception } from '#test/support/deskScreen.tsx'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { addThings, extendLoan, lendThing } from './commands.ts'
import { loansFrontDesk } from './module.tsx'

startTexts('zh-CN')

const modules = [loansFrontDesk]
const KEY = {
  kind: 'key',
  labels: '钥匙 1',
  slot: '',
  unitId: null,
  feeFen: 0,
  depositFen: 5000,
  due: 'same-day',
} as const
let store: Store
let unitId: string
let personId: string
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
  host = fakeHost()
  await addThings(desk(), KEY)
})

const desk = () => paperDesk(store, { host })
const loans = async () => (await store.db.loans.toArray()).map(({ v }) => v)
const thingId = async () => must((await store.db.loanThings.toArray())[0]).id
const field = (label: string) => screen.getByLabelText(label, { selector: 'input' })
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })
const enterIn = (label: string) => fireEvent.keyDown(field(label), { key: 'Enter', code: 'Enter' })

async function lent(): Promise<string> {
  const borrower = { personId, staffId: null, unitId, name: '', phone: '', idLast4: '' }
  const done = await lendThing(desk(), { thingId: await thingId(), borrower })
  if (!done.ok) throw new Error(done.error.code)
  return done.value.loanId
}

async function openCard(): Promise<void> {
  await showScreen({ desk: desk(), modules, path: `/loans/${await thingId()}` })
  await screen.findByRole('button', { name: /延期/ })
}

describe('a loan that was written by hand on a blank', () => {
  const blankOf = async (form: 'loan-slip' | 'owner-registration') => {
    const [registration] = desk().papers
    const source = form === 'loan-slip' ? must(loansFrontDesk.papers?.[0]) : must(registration)
    const issued = await issueBlank(desk(), source)
    if (!issued.ok) throw new Error(issued.error.code)
    return issued.value.draft
  }

  async function enterFrom(paperNumber: string, time = '0930'): Promise<void> {
    await showReception({ store, modules, path: `/person/${personId}`, desk: desk() })
    await screen.findByRole('button', { name: '借出' })
    await press('b', { altKey: true, code: 'KeyB' })
    await screen.findByLabelText('借哪件', { selector: 'input' })
    await press('j', { altKey: true, code: 'KeyJ' })
    await screen.findByLabelText('空白单编号')
    type('纸上时间', time)
    type('空白单编号', paperNumber)
    enterIn('空白单编号')
  }

  test('is entered with Alt+J at the time on the paper: the blank is filled and is its slip, the time line says 补录', async () => {
    const blank = await blankOf('loan-slip')
    await enterFrom(blank.number)
    await screen.findByText('钥匙 1 已借给 王晓梅')
    expect(await loans()).toMatchObject([
      {
        status: 'out',
        lentAt: '2026-11-21T01:30:00.000Z',
        depositFen: 5000,
        number: blank.number,
        sheetId: blank.sheetId,
      },
    ])
    expect((await store.db.sheets.get(blank.sheetId))?.v.filledAt).toBe('2026-11-21T01:30:00.000Z')
    const lines = await loansFrontDesk.timeline?.(store, { kind: 'person', id: personId })
    expect(lines).toMatchObject([{ at: '2026-11-21T01:30:00.000Z', mark: 'later' }])
    expect(host.jobs).toEqual([])
  })

  test.each([
    ['of another form', 'owner-registration', '0930', '这个编号是另一种单据的空白单。'],
    ['that says no time', 'loan-slip', 'soon', '纸上的时间没有填好。'],
    ['of a time to come', 'loan-slip', '2359', '纸上的时间比现在还晚。'],
  ] as const)('%s is refused in words, and nothing is lent', async (_, form, time, words) => {
    const blank = await blankOf(form)
    await enterFrom(blank.number, time)
    await screen.findByText(new RegExp(words))
    expect(await loans()).toEqual([])
    expect((await store.db.sheets.get(blank.sheetId))?.v.filledAt).toBe('')
  })
})

describe('a thing that is out', () => {
  const back = async () => {
    await lent()
    await openCard()
    await press('F4')
    await screen.findByLabelText('有损坏')
  }

  test('comes back damaged with a word, and keeps a part of the deposit', async () => {
    await back()
    fireEvent.click(screen.getByLabelText('有损坏'))
    type('退还押金', '20')
    enterIn('说明')
    await screen.findByText(/损坏、遗失或扣押金要写一句/)
    type('说明', '齿断了')
    enterIn('说明')
    await screen.findByText('钥匙 1 已归还')
    expect(await loans()).toMatchObject([{ status: 'back', isDamaged: true, depositBackFen: 2000, remark: '齿断了' }])
  })

  test('gives back no more deposit than was taken', async () => {
    await back()
    type('退还押金', '50.01')
    enterIn('说明')
    await screen.findByText(/退还的押金不能多于收的押金/)
    expect(await loans()).toMatchObject([{ status: 'out' }])
  })

  test('is lost, with a word', async () => {
    await back()
    fireEvent.click(screen.getByLabelText('遗失，不再归还'))
    enterIn('说明')
    await screen.findByText(/损坏、遗失或扣押金要写一句/)
    type('说明', '掉进河里')
    enterIn('说明')
    await screen.findByText('钥匙 1 记为遗失')
    expect(await loans()).toMatchObject([{ status: 'lost', remark: '掉进河里' }])
  })

  test('stays out longer once, until the desk closes on that day; a second time says why not', async () => {
    await lent()
    await openCard()
    fireEvent.click(screen.getByRole('button', { name: /延期/ }))
    await screen.findByLabelText('原因')
    enterIn('原因')
    await screen.findByText(/没有写原因/)
    type('原因', '还在搬')
    enterIn('原因')
    await screen.findByText('钥匙 1 延到 2026-11-22')
    expect(await loans()).toMatchObject([{ dueAt: '2026-11-22T10:00:00.000Z', extendedWhy: '还在搬' }])
    const again = () => screen.getByRole('button', { name: /延期/ })
    await waitFor(() => expect(again().getAttribute('aria-disabled')).toBe('true'))
    fireEvent.mouseEnter(again())
    await screen.findByText('只能延一次')
  })

  test('that another desk let stay longer meanwhile is refused in words', async () => {
    const id = await lent()
    await openCard()
    fireEvent.click(screen.getByRole('button', { name: /延期/ }))
    await screen.findByLabelText('原因')
    expect((await extendLoan(desk(), id, { day: '2026-11-23' as Day, reason: '还在搬' })).ok).toBe(true)
    type('原因', '再搬')
    enterIn('原因')
    await screen.findByText(/这次借用已经延过一次/)
    expect(await loans()).toMatchObject([{ dueAt: '2026-11-23T10:00:00.000Z', extendedWhy: '还在搬' }])
  })
})
