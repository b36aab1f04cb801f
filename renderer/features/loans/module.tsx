/** Loans as the hub, the cabinet and the handover know them. */
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { loansModule } from '#shared/domain/loans/schema.ts'

export const loansFrontDesk: FrontDeskModule = {
  domain: loansModule,
  routes: [],
}
