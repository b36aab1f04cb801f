// What the two kinds of cases share of money, and where they differ: commands, what a ledger may hold, when nothing is taken any more.
import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { FEE, feeFacts, feePaid, noticedEvents } from '#test/support/moveInMoney.ts'
import { chargeLinesOf, decideCharge } from './charges.ts'
import { type Collection, decideCollect } from './collect.ts'
import { decideSavePrice, type NamedPrice, occasionOf, pricesOf, pricesOn } from './prices.ts'
import { decideLoseReceipt } from './receipts.ts'
import { decideReverse } from './reversals.ts'

const cashier = contextAs('cashier')
const PAYS: Collection = {
  ...{ kind: 'collected', payer: 'owner', payerName: '沈雨桐', method: 'cash', remark: '' },
  lines: [{ account: 'fees', name: '物业费', amountFen: 100, of: '' }],
}
const opened = noticedEvents()
const keys = eventOf('handedOver', { handedOverDay: '2026-11-20', takerName: '沈雨桐' })
const filed = eventOf('archived', { box: 'A1' })
const broken = eventOf('brokenOff', { why: '退房' })

describe('fees of a move-in', () => {
  test.each<[string, readonly LiveEvent[], boolean]>([
    ['with its notice', opened, true],
    ['after the keys', [...opened, keys], true],
    ['after 归档', [...opened, keys, filed], true],
    ['of a case that was broken off', [...opened, broken], false],
  ])('are charged and taken %s: %#', (_, events, may) => {
    const collected = decideCollect(feeFacts(events), { collection: PAYS, topUps: [] }, cashier)
    const charge = decideCharge(feeFacts(events), [FEE], cashier)
    expect([collected.ok, charge.ok]).toEqual([may, may])
    if (!may) expect([codeOf(collected), codeOf(charge)]).toEqual(['case-ended', 'case-ended'])
  })

  test.each([
    ['account-unknown', { lines: [{ account: 'owner-deposit', name: '押金', amountFen: 1, of: '' }] }],
    ['payer-missing', { payer: 'contractor' }],
  ])('are the owner’s, and no deposit: %s', (code, more) => {
    expect(codeOf(decideCollect(feeFacts(opened), { collection: { ...PAYS, ...more }, topUps: [] }, cashier))).toBe(
      code,
    )
  })

  test.each([
    ['account-unknown', { account: 'owner-deposit' }],
    ['payer-missing', { payer: 'contractor' }],
  ])('are charged as such: %s', (code, more) => {
    expect(codeOf(decideCharge(feeFacts(opened), [{ ...FEE, ...more }], cashier))).toBe(code)
  })

  test('are reversed by finance or a leader, and a lost receipt is the desk’s to take down', () => {
    const facts = feeFacts([...opened, feePaid(500)])
    const of = facts.state.money.entries[0]?.dot ?? ''
    expect(codeOf(decideReverse(facts, { of, why: '误收' }, contextAs('front-desk')))).toBe('beyond-role')
    const reversed = decideReverse(facts, { of, why: '误收' }, contextAs('finance'))
    expect(reversed).toMatchObject({ ok: true, value: { cmd: 'moveIn.reverse' } })
    expect(reversed.ok && reversed.value.items[0]).toMatchObject({ e: 'moveInCase', ev: 'reversed' })
    const lost = { receipt: 'A-SJ-00001', why: '搬家遗失' }
    expect(decideLoseReceipt(facts, lost, contextAs('front-desk')).ok).toBe(true)
    expect(codeOf(decideLoseReceipt(facts, lost, contextAs('finance')))).toBe('beyond-role')
  })
})

describe('prices of two occasions', () => {
  const price = (more: Partial<NamedPrice>): NamedPrice => ({
    ...{ id: 'p', name: '垃圾清运费', account: 'fees', payer: 'owner', per: 'case', amountFen: 100, position: 1 },
    ...{ fromDay: '2026-01-01', toDay: '', basis: '公示', ...more },
  })
  const list = [price({ id: 'old' }), price({ id: 'in', occasion: 'move-in', amountFen: 200 })]
  const day = '2026-11-21' as Day

  test('one that says nothing is of decoration; the same name at both is two prices', () => {
    expect(list.map(occasionOf)).toEqual(['decoration', 'move-in'])
    expect(pricesOn(list, day).map(({ id }) => id)).toEqual(['old', 'in'])
    expect(pricesOf(list, 'move-in').map(({ id }) => id)).toEqual(['in'])
    expect(pricesOf(list, 'decoration').map(({ id }) => id)).toEqual(['old'])
  })

  test('a card is counted by people, and stands with 0 where nobody is known', () => {
    const card = price({ per: 'card', occasion: 'move-in', amountFen: 2000 })
    const measures = { areaCm2: null, workers: 0, passes: 0, from: '', to: '' }
    const amounts = [3, undefined].map((cards) => {
      const counted = cards === undefined ? measures : { ...measures, cards }
      return chargeLinesOf([card], counted, day)[0]?.amountFen
    })
    expect(amounts).toEqual([6000, 0])
  })

  test.each([
    ['account', { account: 'owner-deposit' }],
    ['payer', { payer: 'contractor' }],
  ])('one of move-in is a fee of the owner: %s', (field, more) => {
    const { id: _, ...values } = price({ occasion: 'move-in', ...more })
    const done = decideSavePrice({ id: null, values }, contextAs('finance'))
    expect(done).toMatchObject({ ok: false, error: { code: 'price-not-of-move-in', field } })
  })
})
