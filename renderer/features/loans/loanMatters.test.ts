// What loans owe, case by case: lent on 2026-11-21 in the morning, due when the desk closes at 18:00.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { undoCommand } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Day } from '#shared/kernel/days.ts'
import { addOwner, addUnit } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { foundedStore, must } from '#test/support/testStore.ts'
import { addThings, extendLoan, type Lent, lendThing, loseLoan, returnLoan } from './commands.ts'
import { loanDueMatters, openLoanMatters } from './loanMatters.ts'

startTexts('zh-CN')

const CART = { kind: 'trolley', labels: '平板车 1', slot: '', unitId: null, feeFen: 0, depositFen: 0 } as const
let store: Store
let unitId: string
let personId: string

beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})

async function lend(due: 'same-day' | 'next-day'): Promise<Lent> {
  await addThings(deskOf(store), { ...CART, due })
  const borrower = { personId, staffId: null, unitId, name: '', phone: '', idLast4: '' }
  const thingId = must((await store.db.loanThings.toArray())[0]).id
  const done = await lendThing(deskOf(store), { thingId, borrower })
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

const at = (instant: string) => vi.spyOn(store.clock, 'nowMs').mockReturnValue(Date.parse(instant))
const said = (matters: readonly { readonly state: string; readonly due?: string }[]) =>
  matters.map(({ state, due }) => `${state} ${due}`)
const ofPerson = async () => said(await openLoanMatters(store, { kind: 'person', id: personId }))

describe('a thing that is out', () => {
  test.each([
    ['same-day', '2026-11-21T09:59:00Z', 'due 2026-11-21'],
    ['same-day', '2026-11-21T10:00:00Z', 'late 2026-11-21'],
    ['same-day', '2026-11-22T01:00:00Z', 'late 2026-11-21'],
    ['next-day', '2026-11-21T09:59:00Z', 'running 2026-11-22'],
    ['next-day', '2026-11-22T01:00:00Z', 'due 2026-11-22'],
    ['next-day', '2026-11-22T10:00:00Z', 'late 2026-11-22'],
  ] as const)('due %s is at %s %s', async (rule, now, owed) => {
    await lend(rule)
    at(now)
    expect(await ofPerson()).toEqual([owed])
    expect(said(await openLoanMatters(store, { kind: 'unit', id: unitId }))).toEqual([owed])
    expect(said(await loanDueMatters(store, { to: '2026-11-30' }))).toEqual([owed])
  })

  test('is owed in the days that are asked for, by whom it was lent', async () => {
    await lend('next-day')
    expect(await loanDueMatters(store, { to: '2026-11-21' })).toEqual([])
    expect(await loanDueMatters(store, { from: '2026-11-23', to: '2026-11-30' })).toEqual([])
    expect(await loanDueMatters(store, { from: '2026-11-22', to: '2026-11-22' })).toMatchObject([
      { officerId: 'staff-zhang', who: '王晓梅', turn: 'owner' },
    ])
  })

  test('may stay longer, and is owed on that day', async () => {
    const { loanId } = await lend('same-day')
    await extendLoan(deskOf(store), loanId, { day: '2026-11-24' as Day, reason: '还在搬' })
    expect(await ofPerson()).toEqual(['running 2026-11-24'])
  })

  test.each<[string, (lent: Lent) => Promise<unknown>]>([
    ['back', ({ loanId }) => returnLoan(deskOf(store), loanId)],
    ['lost', ({ loanId }) => loseLoan(deskOf(store), loanId, { feePaidFen: 0, depositBackFen: 0, remark: '丢了' })],
    ['taken back as a slip', ({ undo }) => undoCommand(deskOf(store), must(undo))],
  ])('and then %s is owed no more', async (_, end) => {
    await end(await lend('same-day'))
    expect(await ofPerson()).toEqual([])
    expect(await loanDueMatters(store, { to: '2026-11-30' })).toEqual([])
  })
})
