/** What the desk may take money for: a line of one payer, filled in, so that taking it is one key and Enter. */
import type { CollectedLine } from '#shared/domain/money/collect.ts'

/** One thing to take money for, with its lines filled in. */
export interface ReceiptOffer {
  readonly id: 'toppedUp' | 'owner' | 'contractor' | 'passes' | 'claim' | 'other'
  readonly kind: 'collected' | 'toppedUp'
  readonly payer: 'owner' | 'contractor'
  readonly payerName: string
  readonly lines: readonly CollectedLine[]
}
