// A move-in with money, for tests: events told one after the other, folded by the real fold.
import type { MoneyFacts } from '#shared/domain/money/moneyFacts.ts'
import type { MoveInCaseFacts } from '#shared/domain/move-in/cases/caseFacts.ts'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import type { MoveInState } from '#shared/domain/move-in/cases/caseState.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { eventOf } from './decisionContext.ts'

/** A fee as its slip has it. */
export const FEE = {
  ...{ priceId: null, name: '物业费预收', account: 'fees', payer: 'owner', per: 'square-metre' },
  ...{ hundredths: 8937, unitFen: 800, amountFen: 71_496, basis: '公示 2026-03' },
}

/** A case that was opened from its notice. */
export function noticedEvents(): LiveEvent[] {
  return [eventOf('opened', { unitId: 'unit-1', personId: 'person-1', ownerName: '沈雨桐', source: 'notice' })]
}

/** What decisions over its money are given. */
export function feeFacts(events: readonly LiveEvent[]): MoneyFacts<MoveInState> {
  return { entity: 'moveInCase', id: 'case-1', state: foldMoveIn(events).state, dots: events.map(({ dot }) => dot) }
}

/** What decisions over the case are given. */
export function moveInFactsWith(events: readonly LiveEvent[]): MoveInCaseFacts {
  return { id: 'case-1', state: foldMoveIn(events).state, events }
}

/** One receipt of the owner. */
export function feePaid(amountFen: number, more: Partial<LiveEvent> = {}): LiveEvent {
  const lines = [{ account: 'fees', name: FEE.name, amountFen, of: '' }]
  const by = { payer: 'owner', payerName: '沈雨桐', method: 'cash' }
  return eventOf('collected', { ...by, number: 'A-SJ-00001', sheetId: null, lines }, more)
}
