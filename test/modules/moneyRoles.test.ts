// Every paper of money under every role of handbook R23, of a decoration and of a move-in: who may do the act has its paper, and nobody else has it.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { recordPrint } from '#renderer/db/paperPrinting.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { proposeRefund } from '#renderer/features/decoration/commands/money.ts'
import { chargeCase, collectMoney, loseReceipt, reverseAct } from '#renderer/features/money/commands/money.ts'
import { ofDecoration, ofMoveIn } from '#renderer/features/money/moneyCase.ts'
import { startTexts } from '#renderer/text/text.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import type { Collection } from '#shared/domain/money/collect.ts'
import type { ChargeLine } from '#shared/domain/money/ledger.ts'
import { MONEY_ENTITIES, moneyCommand } from '#shared/domain/money/moneyFacts.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { ROLES, type Role } from '#shared/domain/roles.ts'
import { succeeded } from '#test/support/actions.ts'
import { tellCase } from '#test/support/decorationSites.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { openedMoveIn } from '#test/support/moveInCase.ts'
import { FEE } from '#test/support/moveInMoney.ts'
import { addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must } from '#test/support/testStore.ts'

const registry = buildRegistry(DOMAIN_MODULES)
const CASE = 'case-1'
const COLLECTION: Collection = {
  ...{ kind: 'collected', payer: 'owner', payerName: '王晓梅', method: 'cash', remark: '' },
  lines: [{ account: 'owner-deposit', name: '装修押金', amountFen: 200_000, of: '' }],
}
const CHARGE: ChargeLine = {
  ...{ priceId: null, name: '装修押金', account: 'owner-deposit', payer: 'owner', per: 'case' },
  ...{ hundredths: 100, unitFen: 200_000, amountFen: 200_000, basis: '公示 2026-03' },
}
const REFUND = {
  ...{ account: 'owner-deposit', amountFen: 100, payee: '王晓梅', relation: '' },
  ...{ receiptBack: true, remark: '' },
}

let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  const unitId = await addUnit(store)
  await tellCase(store, CASE, { ev: 'applied', data: { unitId, personId: null, ownerName: '王晓梅' } })
  succeeded(await collectMoney(deskOf(store, CLERK), ofDecoration(CASE), COLLECTION))
})

const signedAs = (role: Role): Signature => ({ actor: { id: `staff-${role}`, role }, session: `of-${role}` })
const receipt = async () => must((await store.db.decorationCases.get(CASE))?.v.money.entries[0]).number

const ACTS = {
  'decoration.collect': (role: Role) => collectMoney(deskOf(store, signedAs(role)), ofDecoration(CASE), COLLECTION),
  'decoration.charge': (role: Role) => chargeCase(deskOf(store, signedAs(role)), ofDecoration(CASE), [CHARGE]),
  'decoration.proposeRefund': (role: Role) => proposeRefund(deskOf(store, signedAs(role)), CASE, REFUND),
  'receipt lost': async (role: Role) =>
    loseReceipt(deskOf(store, signedAs(role)), ofDecoration(CASE), { receipt: await receipt(), why: '搬家遗失' }),
} as const

describe.each(ROLES)('%s', (role) => {
  test.each(Object.entries(ACTS))('has the paper of %s with the act, or neither', async (act, run) => {
    const cmd = act === 'receipt lost' ? 'decoration.proposeRefund' : act
    const done = await run(role)
    if (registry.mayAct(cmd, role) !== 'allowed') {
      expect(done).toMatchObject({ ok: false, error: { code: 'beyond-role' } })
      expect(await store.db.sheets.count()).toBe(1)
      return
    }
    const { sheetId } = succeeded(done).draft
    expect((await store.db.sheets.get(sheetId))?.beyondRole).toBeUndefined()
    expect((await store.db.decorationCases.get(CASE))?.beyondRole).toBeUndefined()
    // What one may issue comes out of the printer under the same name.
    succeeded(await recordPrint(deskOf(store, signedAs(role)), { sheetIds: [sheetId], copies: 1 }))
  })
})

test('the cashiers are those who take money: 收费员、前台、财务, and who answers for them', () => {
  const takers = ROLES.filter((role) => registry.mayAct('decoration.collect', role) === 'allowed')
  expect(takers).toEqual([
    ...['front-desk', 'cashier', 'supervisor', 'service-manager', 'office-director'],
    ...['property-manager', 'company-manager', 'finance'],
  ])
})

test('every act over a ledger of either kind is a command that the role table knows', () => {
  const known = new Set(DOMAIN_MODULES.flatMap(({ commands }) => Object.keys(commands ?? {})))
  const acts = ['charge', 'collect', 'reverse', 'lose'] as const
  const asked = MONEY_ENTITIES.flatMap((entity) => acts.map((act) => moneyCommand(entity, act)))
  expect(asked.filter((cmd) => !known.has(cmd))).toEqual([])
})

const FEES = { ...COLLECTION, lines: [{ account: 'fees', name: '物业费', amountFen: 71_496, of: '' }] }
const FEE_ACTS = {
  'moveIn.collect': (role: Role, id: string) => collectMoney(deskOf(store, signedAs(role)), ofMoveIn(id), FEES),
  'moveIn.charge': (role: Role, id: string) => chargeCase(deskOf(store, signedAs(role)), ofMoveIn(id), [FEE]),
  'moveIn.loseReceipt': async (role: Role, id: string) => {
    const lost = must((await store.db.moveInCases.get(id))?.v.money.entries[0]).number
    return loseReceipt(deskOf(store, signedAs(role)), ofMoveIn(id), { receipt: lost, why: '搬家遗失' })
  },
} as const

describe.each(ROLES)('at move-in, %s', (role) => {
  test.each(Object.entries(FEE_ACTS))('has the paper of %s with the act, or neither', async (cmd, run) => {
    const { caseId } = await openedMoveIn(store)
    succeeded(await collectMoney(deskOf(store, CLERK), ofMoveIn(caseId), FEES))
    const papers = await store.db.sheets.count()
    const done = await run(role, caseId)
    if (registry.mayAct(cmd, role) !== 'allowed') {
      expect(done).toMatchObject({ ok: false, error: { code: 'beyond-role' } })
      expect(await store.db.sheets.count()).toBe(papers)
      return
    }
    const { sheetId } = succeeded(done).draft
    expect((await store.db.sheets.get(sheetId))?.beyondRole).toBeUndefined()
    expect((await store.db.moveInCases.get(caseId))?.beyondRole).toBeUndefined()
    succeeded(await recordPrint(deskOf(store, signedAs(role)), { sheetIds: [sheetId], copies: 1 }))
  })
})

test.each(ROLES)('%s reverses a receipt of a move-in where it answers for money, and nobody else', async (role) => {
  const { caseId } = await openedMoveIn(store)
  succeeded(await collectMoney(deskOf(store, CLERK), ofMoveIn(caseId), FEES))
  const { dot } = must((await store.db.moveInCases.get(caseId))?.v.money.entries[0])
  const done = await reverseAct(deskOf(store, signedAs(role)), ofMoveIn(caseId), { of: dot, why: '误收' })
  expect(done.ok).toBe(registry.mayAct('moveIn.reverse', role) === 'allowed')
  const { money } = must((await store.db.moveInCases.get(caseId))?.v)
  expect(money.balances.fees).toBe(done.ok ? 0 : 71_496)
})
