import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import { appliedEvents, moneyFacts, paidIn } from '#test/support/decorationMoney.ts'
import { areDepositsIn, chargeAmount, chargeLinesOf, decideCharge, type Measures, measured, owedOf } from './charges.ts'
import type { ChargeLine } from './ledger.ts'
import { decideSavePrice, isInForce, type NamedPrice, type PriceInput, pricesOn } from './prices.ts'

const price = (more: Partial<NamedPrice> = {}): NamedPrice => ({
  id: 'p1',
  name: '垃圾清运费',
  account: 'fees',
  payer: 'owner',
  per: 'square-metre',
  amountFen: 450,
  fromDay: '2026-01-01',
  toDay: '',
  basis: '公示 2026-1',
  position: 1,
  ...more,
})
const measures: Measures = { areaCm2: 893_700, workers: 5, passes: 0, from: '2026-12-01', to: '2026-12-31' }
const day = (text: string) => text as Day

describe('the prices of a day', () => {
  it.each([
    ['2025-12-31', '2026-01-01', '', false],
    ['2026-01-01', '2026-01-01', '', true],
    ['2026-06-30', '2026-01-01', '2026-06-30', true],
    ['2026-07-01', '2026-01-01', '2026-06-30', false],
  ])('%s: from %s to "%s" is in force: %s', (on, fromDay, toDay, expected) => {
    expect(isInForce(price({ fromDay, toDay }), day(on))).toBe(expected)
  })

  it('take of two lines for one thing the one that began last, and keep the order of the list', () => {
    const list = [
      price({ id: 'old', amountFen: 400 }),
      price({ id: 'new', amountFen: 450, fromDay: '2026-11-01' }),
      price({ id: 'next', amountFen: 500, fromDay: '2027-01-01' }),
      price({ id: 'deposit', name: '装修押金', position: 0 }),
    ]
    expect(pricesOn(list, day('2026-10-31')).map(({ id }) => id)).toEqual(['deposit', 'old'])
    expect(pricesOn(list, day('2026-11-01')).map(({ id }) => id)).toEqual(['deposit', 'new'])
    expect(pricesOn(list, day('2027-01-01')).map(({ id }) => id)).toEqual(['deposit', 'next'])
  })
})

describe('saving a price', () => {
  const finance = contextAs('finance')
  const input = (values: Partial<NamedPrice>, more: Partial<PriceInput> = {}): PriceInput => {
    const { id: _, ...read } = price(values)
    return { id: null, values: read, ...more }
  }
  const { id: _, ...before } = price()
  it.each([
    ['price-incomplete', input({ name: ' ' })],
    ['price-incomplete', input({ account: 'till' })],
    ['price-incomplete', input({ payer: '' })],
    ['price-incomplete', input({ per: 'metre' })],
    ['price-incomplete', input({ fromDay: '' })],
    ['price-incomplete', input({ basis: '' })],
    ['amount-invalid', input({ amountFen: 0 })],
    ['price-days-turned', input({ fromDay: '2026-02-01', toDay: '2026-01-31' })],
    ['text-too-long', input({ name: '押'.repeat(121) })],
    ['price-in-force', input({ amountFen: 500 }, { id: 'p1', before })],
    ['price-in-force', input({ fromDay: '2026-02-01' }, { id: 'p1', before })],
    [undefined, input({ toDay: '2026-12-31' }, { id: 'p1', before })],
    [
      undefined,
      input({ amountFen: 500, fromDay: '2027-01-01' }, { id: 'p1', before: { ...before, fromDay: '2027-01-01' } }),
    ],
    [undefined, input({})],
  ] as const)('is %s', (code, values) => {
    expect(codeOf(decideSavePrice(values, finance))).toBe(code)
  })
  it('is for finance and leaders', () => {
    expect(codeOf(decideSavePrice(input({}), contextAs('front-desk')))).toBe('beyond-role')
  })
})

describe('the charge list', () => {
  it.each([
    ['case', 100],
    ['time', 100],
    ['square-metre', 8937],
    ['worker', 500],
    ['pass', 500],
    ['day', 3100],
  ] as const)('counts %s as %i hundredths', (per, hundredths) => {
    expect(measured(per, measures)).toBe(hundredths)
  })
  it.each([
    [{ areaCm2: null }, 'square-metre', 0],
    [{ passes: 3 }, 'pass', 300],
    [{ from: '', to: '' }, 'day', 0],
    [{ from: '2026-12-02', to: '2026-12-01' }, 'day', 0],
    [{ from: '2026-12-01', to: '2026-12-01' }, 'day', 100],
  ] as const)('with %j counts %s as %i', (more, per, hundredths) => {
    expect(measured(per, { ...measures, ...more })).toBe(hundredths)
  })
  it.each([
    [8937, 450, 40_217],
    [100, 200_000, 200_000],
    [8950, 1, 90],
    [0, 450, 0],
  ])('%i hundredths at %i fen are %i fen, to the nearest', (hundredths, unitFen, amount) => {
    expect(chargeAmount(hundredths, unitFen)).toBe(amount)
  })
  it('is made from the prices in force and what was declared', () => {
    expect(chargeLinesOf([price()], measures, day('2026-11-21'))).toEqual([
      {
        ...{ priceId: 'p1', name: '垃圾清运费', account: 'fees', payer: 'owner', per: 'square-metre' },
        ...{ hundredths: 8937, unitFen: 450, amountFen: 40_217, basis: '公示 2026-1' },
      },
    ])
  })

  const line = (more: Partial<ChargeLine> = {}): ChargeLine => ({
    ...{ priceId: null, name: '装修押金', account: 'owner-deposit', payer: 'owner', per: 'case' },
    ...{ hundredths: 100, unitFen: 200_000, amountFen: 200_000, basis: '公示', ...more },
  })
  it.each([
    ['lines-missing', []],
    ['price-incomplete', [line({ name: '' })]],
    ['price-incomplete', [line({ basis: '' })]],
    ['account-unknown', [line({ account: 'till' })]],
    ['payer-missing', [line({ payer: 'guest' })]],
    ['amount-invalid', [line(), line({ amountFen: 0 })]],
    [undefined, [line()]],
  ])('is %s', (code, lines) => {
    expect(codeOf(decideCharge(moneyFacts(appliedEvents()), lines, contextAs('cashier')))).toBe(code)
  })

  it('knows what each line has been paid, oldest line of its payer and account first', () => {
    const charges = [line(), line({ name: '公区保护押金', amountFen: 50_000 }), line({ payer: 'contractor' })]
    const { entries } = moneyFacts([...appliedEvents(), paidIn('owner-deposit', 220_000)]).state.money
    expect(owedOf({ charges, entries }).map(({ paidFen, openFen }) => [paidFen, openFen])).toEqual([
      [200_000, 0],
      [20_000, 30_000],
      [0, 200_000],
    ])
    expect(areDepositsIn({ charges, entries })).toBe(false)
    expect(areDepositsIn({ charges: [line()], entries })).toBe(true)
    expect(areDepositsIn({ charges: [], entries: [] })).toBe(false)
  })
})
