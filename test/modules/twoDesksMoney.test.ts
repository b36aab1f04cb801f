// Two desks of one community that could not hear each other, and one deposit: what both did is in the ledger, and people see it.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { commit } from '#renderer/db/commit.ts'
import type { Store } from '#renderer/db/store.ts'
import { approveRefund, payRefund, proposeRefund } from '#renderer/features/decoration/commands/money.ts'
import { collectMoney, reverseAct } from '#renderer/features/money/commands/money.ts'
import { ofDecoration } from '#renderer/features/money/moneyCase.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Collection } from '#shared/domain/money/collect.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'

const CASE = 'case-1'
const DEPOSIT: Collection = {
  kind: 'collected',
  payer: 'owner',
  payerName: '王晓梅',
  method: 'cash',
  lines: [{ account: 'owner-deposit', name: '装修押金', amountFen: 200_000, of: '' }],
  remark: '',
}
const PAYMENT = { account: 'owner-deposit', method: 'transfer', payeeIdLast4: '' }

let here: Store
let there: Store

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  const unitId = await addUnit(here)
  const personId = await addOwner(here, unitId)
  await commit(here, SUPERVISOR, () =>
    ok({
      cmd: 'decoration.apply',
      items: [
        {
          kind: 'event',
          e: 'decorationCase',
          id: CASE,
          ev: 'applied',
          data: { unitId, personId, ownerName: '王晓梅' },
        },
      ],
    }),
  )
  succeeded(await collectMoney(deskOf(here, CLERK), ofDecoration(CASE), DEPOSIT))
  there = await otherDesk(here, { localKey: storeParts().localKey })
})

async function send(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const known = new Set((await logOf(to)).map(({ dot }) => dot))
  await applyChanges(
    to,
    (await logOf(from)).filter(({ dot }) => !known.has(dot)),
  )
}

async function meet(): Promise<void> {
  await send(here, there)
  await send(there, here)
}

/** Proposed at the first desk, approved there step by step, and known to both. */
async function approvedRefund(): Promise<void> {
  const input = { account: 'owner-deposit', amountFen: 200_000, payee: '王晓梅', relation: '', receiptBack: true }
  succeeded(await proposeRefund(deskOf(here, CLERK), CASE, { ...input, remark: '' }))
  const leader = deskOf(here, SUPERVISOR)
  succeeded(await approveRefund(leader, CASE, { account: 'owner-deposit', step: 'service' }))
  succeeded(await approveRefund(leader, CASE, { account: 'owner-deposit', step: 'engineering' }))
  const paper = { role: 'office-director', name: '高明远', paperDay: '2026-11-20' as Day, copyNo: 'TK-1' } as const
  succeeded(await approveRefund(leader, CASE, { account: 'owner-deposit', step: 'director', paper }))
  await meet()
}

const moneyOf = async (store: Store) => must(await store.db.decorationCases.get(CASE)).v.money
const rulesOf = async (store: Store) => (await store.db.conflicts.toArray()).map(({ id, rule }) => ({ id, rule }))

describe('a deposit that both desks pay back', () => {
  beforeEach(async () => {
    await approvedRefund()
    succeeded(await payRefund(deskOf(here, CLERK), CASE, PAYMENT))
    succeeded(await payRefund(deskOf(there, CLERK), CASE, PAYMENT))
    await meet()
  })

  test('shows the sum below zero, raises the conflicts on both desks, and loses no line of the ledger (case 4)', async () => {
    for (const store of [here, there]) {
      const money = await moneyOf(store)
      expect(money.balances['owner-deposit']).toBe(-200_000)
      expect(money.entries.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
        ['collected', 200_000],
        ['refunded', -200_000],
        ['refunded', -200_000],
      ])
      const rules = (await rulesOf(store)).map(({ rule }) => rule)
      expect(rules.toSorted()).toEqual(['claim', 'decorationCase/refund-above-balance'])
    }
    expect(await rulesOf(there)).toEqual(await rulesOf(here))
    expect(await projectedRows(there)).toEqual(await projectedRows(here))
  })

  test('is right again once the payment that never left the drawer is reversed', async () => {
    const twice = must((await moneyOf(here)).entries.at(-1))
    succeeded(await reverseAct(deskOf(here, SUPERVISOR), ofDecoration(CASE), { of: twice.dot, why: '没有付出' }))
    await meet()
    for (const store of [here, there]) expect((await moneyOf(store)).balances['owner-deposit']).toBe(0)
  })
})

test('money that two desks took at once stands in both ledgers in one order', async () => {
  await meet()
  succeeded(await collectMoney(deskOf(here, CLERK), ofDecoration(CASE), { ...DEPOSIT, method: 'code' }))
  const lines = [{ account: 'fees', name: '垃圾清运费', amountFen: 30_000, of: '' }]
  // The other desk has no prefix of its own in this test, and so no paper: its number is told.
  await commit(there, CLERK, () =>
    ok({
      cmd: 'decoration.collect',
      items: [{ kind: 'event', e: 'decorationCase', id: CASE, ev: 'collected', data: { number: 'B-SJ-00001', lines } }],
    }),
  )
  await meet()
  const [mine, theirs] = [await moneyOf(here), await moneyOf(there)]
  expect(theirs).toEqual(mine)
  expect(mine.entries).toHaveLength(3)
  expect(mine.balances).toMatchObject({ 'owner-deposit': 400_000, fees: 30_000 })
})
