// A visit by keys from the signing to the binder: copies short, given back, refused, broken off, entered late, filed, taken back; scans.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import { sealForAll } from '#renderer/db/sealedBlobs.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { moveInFrontDesk } from '#renderer/features/move-in/module.tsx'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { base64url, utf8 } from '#shared/kernel/bytes.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { readyMoveIn } from '#test/support/handOverReady.ts'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'

let store: Store
let caseId: string

beforeEach(async () => {
  startTexts('zh-CN')
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
})

const deskOf = (signature: Signature) => paperDesk(store, { host: fakeHost(), signature })
const show = (desk: Desk = deskOf(CLERK)) =>
  showScreen({ desk, modules: [moveInFrontDesk], path: `/move-in/case/${caseId}` })
const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label, { selector: 'input' })
const type = async (label: string, value: string) => fireEvent.change(await field(label), { target: { value } })
const state = async () => (await store.db.moveInCases.get(caseId))?.v
const save = () => press('Enter', { ctrlKey: true })
const line = async (name: RegExp) =>
  within((await screen.findByRole('rowheader', { name })).closest('tr') as HTMLElement)
/** Starts an act that has no key of its own, as Tab and Enter do. */
async function start(name: RegExp): Promise<void> {
  const button = await screen.findByRole('button', { name })
  button.focus()
  await userEvent.keyboard('{Enter}')
}
const arrival = { queueNumber: 'A01', day: '2026-11-21', comer: 'owner' }
const received = () => toldOf(store, caseId, { cmd: 'moveIn.receive', ev: 'received', data: arrival })

describe('papers', () => {
  beforeEach(async () => {
    caseId = (await openedMoveIn(store)).caseId
    await received()
  })

  test('a contract that is signed once is one copy short, and whole after the second', async () => {
    await show()
    await screen.findByRole('button', { name: /收件/ })
    await press('F2')
    await type('前期物业服务合同 份数', '1')
    await save()
    const contract = await line(/前期物业服务合同/)
    await contract.findByText('还差 1 份')
    await press('F2')
    await userEvent.click(await screen.findByRole('checkbox', { name: '前期物业服务合同' }))
    await save()
    await (await line(/前期物业服务合同/)).findByText('已收 2 份')
    expect((await state())?.papers).toMatchObject([{ paper: 'service-contract', copies: 2 }])
  })

  test('a paper that is given back is missing again, until F8', async () => {
    await show()
    await screen.findByRole('button', { name: /收件/ })
    await press('F2')
    await userEvent.click(await screen.findByRole('checkbox', { name: '入住通知书' }))
    await save()
    await (await line(/入住通知书/)).findByText('已收 1 份')
    await start(/退还 入住通知书/)
    await (await line(/入住通知书/)).findByText('缺')
    await press('F8')
    await (await line(/入住通知书/)).findByText('已收 1 份')
  })

  test('the leaflet is told of by Alt+T; Alt+L is the lock of the desk', async () => {
    await show()
    await screen.findByRole('button', { name: /装修告知/ })
    await press('l', { code: 'KeyL', altKey: true })
    expect((await state())?.leafletToldAt).toBe('')
    await press('t', { code: 'KeyT', altKey: true })
    await waitFor(async () => expect((await state())?.leafletToldAt).not.toBe(''))
  })

  describe('scans', () => {
    const HASH = 'a'.repeat(64)

    function deskWithScan(): Desk {
      const desk = deskOf(CLERK)
      const sealed = base64url(sealForAll(store, utf8('a picture')))
      const get = async ({ hash }: { readonly hash: string }) =>
        hash === HASH ? ok({ bytes: sealed }) : err({ code: 'not-found' } as const)
      return { ...desk, bridge: { ...desk.bridge, blobs: { ...desk.bridge.blobs, get } } as Desk['bridge'] }
    }

    beforeEach(async () => {
      const papers = [{ paper: 'purchase-contract', of: '', copies: 1, isOriginal: false, blob: HASH }]
      await toldOf(store, caseId, { cmd: 'moveIn.takePaper', ev: 'paperGot', data: { papers } })
    })

    test('open from their paper; who looked is logged first', async () => {
      await show(deskWithScan())
      await start(/有扫描件/)
      const viewer = await screen.findByRole('dialog')
      expect(await within(viewer).findByRole('img', { name: /买卖合同/ })).toBeTruthy()
      expect((await store.db.reveals.toArray()).map(({ v }) => [v.what, v.reason])).toEqual([['scan', 'open-matter']])
    })

    test('stay closed while personal data is covered, and close when it is', async () => {
      await show(deskWithScan())
      await start(/有扫描件/)
      await screen.findByRole('dialog')
      usePrivacy.setState({ covered: true })
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
      expect((await screen.findByRole<HTMLButtonElement>('button', { name: /有扫描件/ })).disabled).toBe(true)
    })
  })
})

describe('a case that does not go straight', () => {
  beforeEach(async () => {
    caseId = (await openedMoveIn(store)).caseId
  })

  test('a reception is entered late under the day of its paper', async () => {
    await show()
    await screen.findByRole('button', { name: /受理/ })
    await press('r', { code: 'KeyR', altKey: true })
    await screen.findByRole('radio', { name: '业主本人' })
    await press('j', { code: 'KeyJ', altKey: true })
    await save()
    await waitFor(async () => expect((await field('纸上时间')).getAttribute('aria-invalid')).toBe('true'))
    await type('纸上时间', '0930')
    await save()
    await waitFor(async () => expect((await state())?.arrival).not.toBeNull())
    const [told] = (await store.db.moveInCases.get(caseId))?.s.filter(({ ev }) => ev === 'received') ?? []
    expect(told?.data).toHaveProperty('late')
  })

  test('the home is refused: why and by which day are asked at their fields', async () => {
    await received()
    await show()
    await start(/业主拒收/)
    await userEvent.click(await screen.findByRole('button', { name: /登记/ }))
    await waitFor(async () => expect((await field('原因')).getAttribute('aria-invalid')).toBe('true'))
    await type('原因', '卫生间渗水')
    await userEvent.click(screen.getByRole('button', { name: /登记/ }))
    const day = await field('约定整改好的日子')
    await waitFor(() => expect(day.getAttribute('aria-invalid')).toBe('true'))
    await userEvent.clear(day)
    await userEvent.type(day, '2026-12-01{Enter}')
    await waitFor(async () => expect((await state())?.status).toBe('refused'))
    expect((await state())?.refusals).toMatchObject([{ why: '卫生间渗水', dueOn: '2026-12-01' }])
  })

  test('it is broken off and taken up again by F2', async () => {
    await show()
    await start(/中止/)
    await userEvent.type(await field('原因'), '退房{Enter}')
    await waitFor(async () => expect((await state())?.status).toBe('broken-off'))
    await screen.findByRole('button', { name: /恢复/ })
    await press('F2')
    await userEvent.type(await field('原因'), '又买{Enter}')
    await waitFor(async () => expect((await state())?.status).toBe('noticed'))
  })

  test('not with money that was paid and not paid back: it says what to do first', async () => {
    const lines = [{ account: 'fees', name: '物业费预收', amountFen: 71_496, of: '' }]
    const paid = { payer: 'owner', payerName: '沈', method: 'cash', number: 'A-SJ-00001', sheetId: null, lines }
    await toldOf(store, caseId, { cmd: 'moveIn.collect', ev: 'collected', data: paid })
    await show()
    await start(/中止/)
    await userEvent.type(await field('原因'), '退房{Enter}')
    const alert = await screen.findByText(/还有收了没退的钱/)
    expect(alert.closest('[role=alert]')?.textContent).toContain('先在缴费里')
    expect((await field('原因')).value).toBe('退房')
    expect((await state())?.status).toBe('noticed')
    const dot = (await state())?.money.entries[0]?.dot ?? ''
    await toldOf(store, caseId, { cmd: 'moveIn.reverse', ev: 'reversed', data: { of: dot, why: '退房' } })
    await userEvent.type(await field('原因'), '{Enter}')
    await waitFor(async () => expect((await state())?.status).toBe('broken-off'))
  })

  test('a wrong act is taken back by a leader, who chooses it and says why', async () => {
    await received()
    await toldOf(store, caseId, { cmd: 'moveIn.refuse', ev: 'refused', data: { why: '渗水', dueOn: '2026-12-01' } })
    await show(deskOf(SUPERVISOR))
    await screen.findByRole('button', { name: /撤回/ })
    await press('z', { code: 'KeyZ', altKey: true })
    await userEvent.type(await field('原因'), '登错了房{Enter}')
    await screen.findByText(/没选撤回哪一步/)
    const [newest] = screen.getAllByRole('radio')
    await userEvent.click(newest as HTMLElement)
    await userEvent.type(await field('原因'), '{Enter}')
    await waitFor(async () => expect((await state())?.status).toBe('received'))
  })

  test('the whole case is taken back: it is gone from the desk', async () => {
    await received()
    await toldOf(store, caseId, { cmd: 'moveIn.call', ev: 'called', data: { day: '2026-11-21' } })
    await show(deskOf(SUPERVISOR))
    await screen.findByRole('button', { name: /撤回/ })
    await press('z', { code: 'KeyZ', altKey: true })
    await userEvent.click(await screen.findByRole('radio', { name: /整笔入伙/ }))
    await userEvent.type(await field('原因'), '开错了{Enter}')
    await waitFor(async () => expect((await state())?.status).toBe('void'))
    expect((await store.db.moveInCases.get(caseId))?.beyondRole ?? []).toEqual([])
  })

  test('a clerk is told who takes it back', async () => {
    await show()
    const button = await screen.findByRole('button', { name: /撤回/ })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    await press('z', { code: 'KeyZ', altKey: true })
    expect(screen.queryByRole('radio')).toBeNull()
  })
})

test('what is complete is filed under its box', async () => {
  caseId = (await readyMoveIn(store)).caseId
  const signed = [{ paper: 'inspection-form', of: '', copies: 1, isOriginal: true }]
  await toldOf(store, caseId, { cmd: 'moveIn.takePaper', ev: 'paperGot', data: { papers: signed } })
  const papers = [{ paper: 'key-receipt', of: '', copies: 1, isOriginal: true }]
  await toldOf(store, caseId, {
    ...{ cmd: 'moveIn.handOver', ev: 'handedOver' },
    data: { handedOverDay: '2026-11-21', takerName: '沈', bag: ['decoration-leaflet'], itemIds: [], papers },
  })
  await show()
  await screen.findByRole('button', { name: /归档/ })
  await press('F10')
  await userEvent.type(await screen.findByRole('textbox', { name: '卷号' }), '12{Enter}')
  await waitFor(async () => expect((await field('档案盒')).getAttribute('aria-invalid')).toBe('true'))
  await userEvent.type(await field('档案盒'), '甲-3{Enter}')
  await waitFor(async () => expect(await state()).toMatchObject({ status: 'archived', archive: { box: '甲-3' } }))
})
