// A refund whose payee signed on the pad: its slip shows the signature in its box from then on, and its words stay as issued.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import { jobOf } from '#renderer/db/paperPrinting.ts'
import type { Store } from '#renderer/db/store.ts'
import { payRefund, proposeRefund } from '#renderer/features/decoration/commands/money.ts'
import { decorationMoneyPapers } from '#renderer/features/decoration/money/moneyPapers.ts'
import { collectMoney } from '#renderer/features/money/commands/money.ts'
import { ofDecoration } from '#renderer/features/money/moneyCase.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import { utf8 } from '#shared/kernel/bytes.ts'
import { addOwner, addUnit, commitDraft, succeeded } from '#test/support/actions.ts'
import { backupHost } from '#test/support/backupHost.ts'
import { tellCase } from '#test/support/decorationSites.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

const CASE = 'case-1'
const ACCOUNT = 'owner-deposit'

let store: Store
let desk: Desk

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  desk = {
    ...deskOf(store, CLERK),
    bridge: backupHost().bridge,
    info: { capabilities: { blobs: true } } as Desk['info'],
    papers: decorationMoneyPapers,
  }
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  await tellCase(store, CASE, { ev: 'applied', data: { unitId, personId, ownerName: '王晓梅' } })
  const lines = [{ account: ACCOUNT, name: '装修押金', amountFen: 200_000, of: '' }]
  const collection = {
    kind: 'collected',
    payer: 'owner',
    payerName: '王晓梅',
    method: 'cash',
    lines,
    remark: '',
  } as const
  succeeded(await collectMoney(desk, ofDecoration(CASE), collection))
})

async function approved(): Promise<string> {
  const refund = { account: ACCOUNT, amountFen: 200_000, payee: '王晓梅', relation: '', receiptBack: true, remark: '' }
  const { sheetId } = succeeded(await proposeRefund(desk, CASE, refund)).draft
  const of = must(must(await store.db.decorationCases.get(CASE)).v.money.refunds[0]).dot
  for (const step of ['service', 'engineering', 'director']) {
    const data = { account: ACCOUNT, step, amountFen: 200_000, of }
    const item = { kind: 'event', e: 'decorationCase', id: CASE, ev: 'refundApproved', data } as const
    await commitDraft(store, { cmd: 'decoration.approveRefundDirector', items: [item] }, SUPERVISOR)
  }
  return sheetId
}

async function frameOf(sheetId: string) {
  const job = succeeded(await jobOf(desk, { sheetIds: [sheetId], copies: 1 }))
  return { frame: job.model.frame as unknown as SheetFrame, images: job.images ?? {} }
}
const payment = { account: ACCOUNT, method: 'cash', payeeIdLast4: '' }

test('prints the signature of who got the money', async () => {
  const sheetId = await approved()
  const before = await frameOf(sheetId)
  expect(before.frame.print.signed).toBeUndefined()
  succeeded(await payRefund(desk, CASE, { ...payment, ink: utf8('ink of the payee') }))
  const { frame, images } = await frameOf(sheetId)
  expect(frame.print.signed).toMatchObject([{ label: '领款人', day: '2026年11月21日' }])
  expect(frame.signatures).toContain('领款人')
  const hash = must(frame.print.signed?.[0]).hash
  expect(images[hash]).toMatch(/^data:image/)
  expect(must(await store.db.decorationCases.get(CASE)).v.blobs).toEqual([hash])
  expect({ ...frame, print: before.frame.print }).toEqual(before.frame)
})

test('signed by hand is paid without a picture', async () => {
  const sheetId = await approved()
  succeeded(await payRefund(desk, CASE, payment))
  expect((await frameOf(sheetId)).frame.print.signed).toBeUndefined()
})
