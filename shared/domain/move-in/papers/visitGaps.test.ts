// 缺件条: everything that lacks is said once, under whose turn it is.
import { expect, test } from 'vitest'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import { moveInFactsOf } from '#shared/domain/move-in/steps/moveInFacts.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { visitGaps } from './visitGaps.ts'

const AROUND = {
  ...({ order: 'pay-first', doesUnpaidBlock: false, hasGifts: true, hasPrices: true, isKeyLent: true } as const),
  ...{ contractCopies: 2, idCopies: 1 },
}
const opened = eventOf('opened', { unitId: 'u1', personId: 'p1', ownerName: '沈', ownerIds: ['p1', 'p2'] })
const gapsOf = (...events: ReturnType<typeof eventOf>[]) =>
  visitGaps(moveInFactsOf(foldMoveIn(events).state, AROUND)).map(({ step, gap }) =>
    [step, gap.code, gap.of, gap.person].filter(Boolean).join(' '),
  )

test('at the first visit all of it is said, of every step and every owner, nothing twice', () => {
  const gaps = gapsOf(opened)
  expect(new Set(gaps).size).toBe(gaps.length)
  expect(gaps).toEqual(
    expect.arrayContaining([
      ...['receive not-received', 'check-papers paper-missing notice', 'check-papers paper-missing owner-id p1'],
      ...['check-papers paper-missing owner-id p2', 'sign paper-missing service-contract', 'pay not-paid'],
      ...['inspect not-inspected', 'hand-over keys-on-loan', 'archive paper-missing gift-receipt'],
      'archive leaflet-not-told',
    ]),
  )
})

test('what came is said no more, and too few copies are said as such', () => {
  const papers = [
    { paper: 'notice', of: '', copies: 1 },
    { paper: 'service-contract', of: '', copies: 1 },
  ]
  const gaps = gapsOf(opened, eventOf('received', { comer: 'owner' }), eventOf('paperGot', { papers }))
  expect(gaps).not.toContain('check-papers paper-missing notice')
  expect(gaps).not.toContain('receive not-received')
  expect(gaps).toContain('sign copies-short service-contract')
})

test('who was given no gift owes no receipt for one; who was given one owes it, whatever the project gives by now', () => {
  const after = (gifts: readonly { name: string; count: number }[], hasGifts: boolean) => {
    const { state } = foldMoveIn([opened, eventOf('received', {}), eventOf('handedOver', { gifts })])
    return moveInFactsOf(state, { ...AROUND, hasGifts }).needs.map(({ paper }) => paper)
  }
  expect(after([], true)).not.toContain('gift-receipt')
  expect(after([{ name: '入伙礼包', count: 1 }], false)).toContain('gift-receipt')
})
