/** Money as the desk knows it: prices, receipts and cashiers' days over all cases that hold a ledger. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { moneyModule } from '#shared/domain/money/schema.ts'
import { moneyPapers } from './moneyPapers.ts'

export const moneyFrontDesk: FrontDeskModule = {
  domain: moneyModule,
  routes: [],
  papers: [...moneyPapers],
  conflictTexts: { 'claim/decoration-receipt': (t) => t('decoration.conflicts.receipt') },
}
