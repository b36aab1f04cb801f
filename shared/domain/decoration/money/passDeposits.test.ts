import { expect, test } from 'vitest'
import { passDepositOpen } from './passDeposits.ts'

const pass = (status: 'valid' | 'lost' | 'returned' | 'void', depositFen = 3000) => ({ status, depositFen })
const charge = (amountFen: number) => ({
  ...{ priceId: null, name: '出入证押金', account: 'pass-deposit', payer: 'contractor', per: 'worker' },
  ...{ hundredths: 100, unitFen: amountFen, amountFen, basis: '项目公示' },
})

test.each([
  ['two passes are out', [pass('valid'), pass('valid')], 0, [], 6000],
  ['one was paid for', [pass('valid'), pass('valid')], 3000, [], 3000],
  ['both were', [pass('valid'), pass('valid')], 6000, [], 0],
  ['a lost one keeps its deposit', [pass('lost')], 0, [], 3000],
  ['what came back or is void asks for nothing', [pass('returned'), pass('void')], 0, [], 0],
  ['a deposit that is to go back is not counted as owed', [pass('returned')], 3000, [], 0],
  ['the charge list asks for it already', [pass('valid'), pass('valid')], 0, [charge(6000)], 0],
  ['the charge list asks for a part of it', [pass('valid'), pass('valid')], 0, [charge(2000)], 4000],
  ['passes without a deposit', [pass('valid', 0)], 0, [], 0],
])('%s', (_, passes, held, charges, open) => {
  expect(passDepositOpen({ charges, entries: [], balances: { 'pass-deposit': held } }, passes)).toBe(open)
})
