// 单位与人员 at the screen: registers by keys, barring with the passes that are out, and a scanned pass.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { loadPaper } from '#renderer/db/paperPrinting.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { issuePasses, losePass } from '#renderer/features/decoration/commands/passes.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import type { PassSheet } from '#shared/domain/decoration/people/passSheet.ts'
import { addUnit, commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { addSite } from '#test/support/decorationSites.ts'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { passCheckPath } from './peopleViews.ts'

withListHeight()

let store: Store
/** What the code of the one pass says. */
let code: string

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  const company = { kind: 'set', e: 'contractor', id: 'c1', values: { kind: 'company', name: '海城装饰' } } as const
  const values = { name: '马师傅', trade: '木工', contractorId: 'c1', idLast4: '0001' }
  const worker = { kind: 'set', e: 'worker', id: 'w1', values } as const
  await commitDraft(store, { cmd: 'contractor.save', items: [company, worker] })
  await addSite(store, { id: 'case-1', unitId: await addUnit(store), number: 'A-XK-00001' })
  const wanted = { caseId: 'case-1', workerIds: ['w1'], from: '2026-11-21', to: '2026-12-20' }
  const issued = await issuePasses(paperDesk(store), { ...wanted, depositFen: 0, isDayPass: false })
  if (!issued.ok) throw new Error(issued.error.code)
  const { cards } = must(await loadPaper(store, issued.value.draft.sheetId)).model as unknown as PassSheet
  code = must(cards[0]).code
})

const show = (path: string, signature: Signature = CLERK) =>
  showScreen({ desk: paperDesk(store, { signature }), modules: [decorationFrontDesk], path })
const pass = async () => must((await store.db.workerPasses.toArray())[0]).v

async function bar(view: string, name: string): Promise<HTMLElement> {
  await show(`/decoration/people/${view}`, SUPERVISOR)
  await screen.findAllByText(name)
  fireEvent.click(await screen.findByRole('button', { name: '禁止进场' }))
  return screen.findByRole('form')
}

const sayWhy = (form: HTMLElement, why: string): void => {
  const field = within(form).getByRole('textbox')
  fireEvent.change(field, { target: { value: why } })
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
}

describe('the registers', () => {
  test('take a contractor in by F2 and Enter, and show it', async () => {
    await show('/decoration/people')
    await screen.findAllByText('海城装饰')
    await press('F2')
    const form = await screen.findByRole('form')
    const name = within(form).getByLabelText('名称')
    fireEvent.change(name, { target: { value: '宏远装饰' } })
    fireEvent.keyDown(name, { key: 'Enter', code: 'Enter' })
    await screen.findAllByText('宏远装饰')
    await waitFor(async () => expect(await store.db.contractors.count()).toBe(2))
  })

  test('say of a worker which passes are out, and let only a leader bar', async () => {
    await show('/decoration/people/workers')
    await screen.findAllByText('马师傅')
    await screen.findByRole('link', { name: '2-1203 A-CZ-00001-1' })
    expect(screen.getByRole('button', { name: '禁止进场' }).getAttribute('aria-disabled')).toBe('true')
  })
})

describe('barring', () => {
  test('a worker voids the pass that is out in the same act', async () => {
    const form = await bar('workers', '马师傅')
    await within(form).findByRole('checkbox', { name: '同时作废在外的 1 张出入证', checked: true })
    sayWhy(form, '串户')
    await screen.findByText(/已禁止进场：马师傅.*1 张出入证已作废/)
    expect(await pass()).toMatchObject({ status: 'void', remark: '串户' })
    expect((await store.db.workers.get('w1'))?.v.barredWhy).toBe('串户')
  })

  test('a worker leaves the pass where the leader unticks it', async () => {
    const form = await bar('workers', '马师傅')
    fireEvent.click(await within(form).findByRole('checkbox', { name: /同时作废/ }))
    await within(form).findByRole('checkbox', { name: /同时作废/, checked: false })
    sayWhy(form, '串户')
    await screen.findByText(/已禁止进场：马师傅/)
    expect((await pass()).status).toBe('valid')
  })

  test('a contractor names the passes of its workers with their sites, and leaves them unless told otherwise', async () => {
    const form = await bar('contractors', '海城装饰')
    await within(form).findByText(/还有 1 张出入证在外/)
    expect(within(form).getByRole('link', { name: '2-1203 A-CZ-00001-1' }).getAttribute('href')).toContain(
      'case/case-1/permit',
    )
    await within(form).findByRole('checkbox', { name: /同时作废/, checked: false })
    sayWhy(form, '拒不整改')
    await screen.findByText('已禁止进场：海城装饰')
    expect((await pass()).status).toBe('valid')
  })
})

describe('a scanned pass', () => {
  test('that holds says so, until when and where, and F2 opens its site', async () => {
    const router = await show(passCheckPath(code))
    await screen.findByText('有效')
    expect(screen.getByText('有效至 2026-12-20')).toBeTruthy()
    expect(screen.getByText('马师傅')).toBeTruthy()
    await press('F2')
    await waitFor(() => expect(router.state.location.pathname).toBe('/decoration/case/case-1/permit'))
  })

  test('that is lost is not valid', async () => {
    const [row] = await store.db.workerPasses.toArray()
    expect((await losePass(paperDesk(store), must(row).id, '')).ok).toBe(true)
    await show(passCheckPath(code))
    await screen.findByText(/挂失/)
    expect(screen.queryByText('有效')).toBeNull()
  })

  test('that was tampered with proves nothing, and names nobody', async () => {
    await show(passCheckPath(code.replace('2026-12-20', '2027-12-20').replace('20261220', '20271220')))
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/签名|不是|没读全/))
    expect(screen.queryByText('有效')).toBeNull()
  })
})
