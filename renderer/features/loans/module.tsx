/** Loans as the hub, the cabinet and the handover know them. */
import { IconShoppingCart } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { loansModule } from '#shared/domain/loans/schema.ts'
import { parseThingCode } from '#shared/domain/loans/thingCode.ts'
import { CabinetScreen } from './CabinetScreen.tsx'
import { addDemoLoans } from './demo.ts'
import { KeysScreen } from './keys/KeysScreen.tsx'
import { keyDueMatters } from './keys/keyMatters.ts'
import { keyEntrustmentPaper, keyRegisterPaper } from './keys/keyPapers.ts'
import { KeyOpeningScreen } from './keys/opening/KeyOpeningScreen.tsx'
import { loanCounts, loanDayRecord, loanDowntimeLists, loanDueMatters, openLoanMatters } from './loanMatters.ts'
import { loanPaper } from './loanPaper.ts'
import { loanExport, loanTimeline } from './loanTimeline.ts'
import { useLoanActions, useLoanStartActions } from './useLoanActions.tsx'

export const loansFrontDesk: FrontDeskModule = {
  domain: loansModule,
  rail: { path: '/loans', label: () => label('loans.rail'), icon: IconShoppingCart, order: 20 },
  routes: [
    { path: '/loans/keys/opening', component: KeyOpeningScreen },
    { path: '/loans/keys/{-$view}', component: KeysScreen },
    { path: '/loans/{-$thingId}', component: CabinetScreen },
  ],
  openMatters: openLoanMatters,
  dueMatters: async (store, span, t) => [
    ...(await loanDueMatters(store, span, t)),
    ...(await keyDueMatters(store, span, t)),
  ],
  timeline: loanTimeline,
  useActions: useLoanActions,
  useStartActions: useLoanStartActions,
  handoverCounts: loanCounts,
  dayRecord: loanDayRecord,
  downtimeLists: (store) => loanDowntimeLists(store),
  papers: [loanPaper, keyRegisterPaper, keyEntrustmentPaper],
  personExport: loanExport,
  scanPath: (scanned) => {
    const id = parseThingCode(scanned)
    return id === undefined ? undefined : `/loans/${id}`
  },
  conflictTexts: {
    'loan/returned-twice': (t) => t('loans.conflicts.returnedTwice'),
    'loan/returned-before-lent': (t) => t('loans.conflicts.returnedBeforeLent'),
    'loan/lost-and-returned': (t) => t('loans.conflicts.lostAndReturned'),
    'claim/loan-thing': (t) => t('loans.conflicts.claim'),
    'keySet/handed-over-twice': (t) => t('keys.conflicts.handedOverTwice'),
    'keyEntrustment/ended-twice': (t) => t('keys.conflicts.endedTwice'),
  },
  demo: { order: 40, fill: addDemoLoans },
}
