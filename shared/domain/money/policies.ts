/** Who may touch money, and what may become of what was told of it: the same for every case that holds a ledger (handbook D10, 3.6). */
import { FINAL } from '#shared/domain/entities.ts'
import { LEADERS, type Role } from '#shared/domain/roles.ts'
import type { EventPolicy } from '#shared/sync/registry.ts'

/** Money: nobody takes it back; a mistake is reversed by a line of its own (handbook 3.6). */
export const MONEY: EventPolicy = {
  ...FINAL,
  personal: ['remark', 'reason', 'opinion', 'why', 'payerName', 'payee', 'payeeIdLast4', 'relation'],
}

/** Those who take and pay money. */
export const CASHIERS: readonly Role[] = ['cashier', 'front-desk', 'finance', ...LEADERS]
