// A case with money, for tests: events told one after the other, folded by the real fold.
import { foldCase } from '#shared/domain/decoration/cases/caseFold.ts'
import type { DecorationMoney } from '#shared/domain/decoration/money/decorationMoney.ts'
import type { RecordItem } from '#shared/domain/draft.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { eventOf } from './decisionContext.ts'

export const CASE_ID = 'case-1'

/** 申报 with a signed agreement: what every case with money has. */
export function appliedEvents(): LiveEvent[] {
  return [
    eventOf('applied', { unitId: 'unit-1', personId: 'person-1', ownerName: '沈雨桐' }),
    eventOf('agreed', { clauseVersion: 1, number: 'A-XY-00001' }),
  ]
}

/** What decisions are given of a case with these events. */
export function moneyFacts(events: readonly LiveEvent[]): DecorationMoney {
  return { entity: 'decorationCase', id: CASE_ID, state: foldCase(events).state, dots: events.map(({ dot }) => dot) }
}

/** The event that a decided item becomes. */
export function toldAs(item: RecordItem, more: Partial<LiveEvent> = {}): LiveEvent {
  return eventOf(item.ev, item.data, more)
}

/** One receipt over one account. */
export function paidIn(account: string, amountFen: number, more: JsonObject = {}): LiveEvent {
  const line = { account, name: '装修押金', amountFen, of: '' }
  const payer = account === 'owner-deposit' ? 'owner' : 'contractor'
  return eventOf('collected', {
    ...{ payer, payerName: payer === 'owner' ? '沈雨桐' : '安居装饰', method: 'cash' },
    ...{ number: 'A-SJ-00001', sheetId: 'sheet-1', lines: [line], ...more },
  })
}

/** A permit was issued, and the second acceptance passed. */
export function recheckedEvents(): LiveEvent[] {
  return [
    eventOf('permitIssued', { number: 'A-XK-00001', from: '2026-09-01', to: '2026-10-31' }),
    eventOf('accepted', { stage: 'first', passed: true, until: '2026-11-01' }),
    eventOf('accepted', { stage: 'second', passed: true }),
  ]
}
