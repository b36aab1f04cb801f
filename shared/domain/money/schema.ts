/** Money at the desk (handbook D10): the price list and the cashiers' days. What comes in and goes out is told by the cases that hold it. */
import { FLAGGED, OWN_SLIP, QUIET } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { LEADERS } from '#shared/domain/roles.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { type CashDayState, foldCashDay } from './cashDayFold.ts'
import { CASHIERS } from './policies.ts'

/** How prices are kept. */
export const decorationPrice: EntityDeclaration = {
  spec: {
    kind: 'register',
    entity: 'decorationPrice',
    fields: {
      name: FLAGGED,
      account: FLAGGED,
      payer: FLAGGED,
      per: FLAGGED,
      // Absent of a price from before move-in: charged at decoration.
      occasion: FLAGGED,
      amountFen: FLAGGED,
      fromDay: FLAGGED,
      toDay: FLAGGED,
      basis: QUIET,
      position: QUIET,
    },
  },
  table: 'decorationPrices',
  retention: { years: 'long-term', basis: 'contract' },
}

/** How a cashier's closed days fold. */
export const cashDaySpec: EventSpec<CashDayState> = {
  kind: 'events',
  entity: 'cashDay',
  events: {
    closed: {
      ...OWN_SLIP,
      personal: ['remark', 'reason', 'opinion', 'why'],
      voidableBy: ['own-session', ...LEADERS],
      correctable: false,
    },
  },
  rules: [],
  fold: foldCashDay,
}

const cashDay: EntityDeclaration = {
  spec: cashDaySpec as EventSpec,
  table: 'cashDays',
  retention: { years: 'long-term', basis: 'legal-duty' },
}

/** The money module's pure half. */
export const moneyModule: DomainModule = {
  name: 'money',
  entities: [decorationPrice, cashDay],
  commands: {
    'price.save': ['finance', ...LEADERS],
    'cashDay.close': CASHIERS,
    // The day of a cashier who is away: a close never waits for one person (handbook D18).
    'cashDay.closeFor': LEADERS,
  },
}
