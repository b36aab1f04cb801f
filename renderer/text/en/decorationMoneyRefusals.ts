/** Decoration: why money is not booked. */
const NOT_BOOKED = 'Nothing was booked; the ledger is unchanged.'

const refusals = {
  'case-unknown': { what: 'There is no such case.', saved: NOT_BOOKED, now: 'Open it again from the list of cases.' },
  'move-in-unknown': {
    what: 'This home has no move-in.',
    saved: NOT_BOOKED,
    now: 'Check the unit, or open its move-in.',
  },
  'case-ended': {
    what: 'This case is over or broken off.',
    saved: NOT_BOOKED,
    now: 'Of a decoration only what is claimed apart can be taken; a move-in is resumed first.',
  },
  'amount-invalid': {
    what: 'An amount is above 0 with at most two decimals.',
    saved: NOT_BOOKED,
    now: 'Change the amount or drop the line.',
  },
  'account-unknown': { what: 'There is no such account.', saved: NOT_BOOKED, now: 'Choose the account again.' },
  'payer-missing': { what: 'Nobody is named who pays.', saved: NOT_BOOKED, now: 'Choose who pays and write the name.' },
  'method-missing': {
    what: 'No way to pay is chosen.',
    saved: NOT_BOOKED,
    now: 'Choose cash, card, code or transfer.',
  },
  'lines-missing': {
    what: 'There is no line, or more than 8.',
    saved: NOT_BOOKED,
    now: 'Fill in one amount at least; with many lines write two receipts.',
  },
  'line-unknown': { what: 'The ledger has no such line.', saved: NOT_BOOKED, now: 'Open the case again.' },
  'line-reversed': { what: 'This line is reversed already.', saved: NOT_BOOKED, now: 'See the ledger.' },
  'balance-short': {
    what: 'This money was deducted or refunded since: the balance would fall below zero.',
    saved: NOT_BOOKED,
    now: 'Reverse the later deduction or refund first.',
  },
  'reason-missing': { what: 'There is no reason.', saved: NOT_BOOKED, now: 'Write one sentence.' },
  'text-too-long': { what: 'The text is too long.', saved: NOT_BOOKED, now: 'Write less.' },
  'no-top-up-due': {
    what: 'Less than this is to be topped up.',
    saved: NOT_BOOKED,
    now: 'Take the rest as a deposit of its own.',
  },
  'claim-unknown': { what: 'There is no such claim.', saved: NOT_BOOKED, now: 'Open the case again.' },
  'above-claim': { what: 'This is more than is claimed.', saved: NOT_BOOKED, now: 'Change the amount.' },
  'clause-missing': {
    what: 'The deduction has no clause.',
    saved: NOT_BOOKED,
    now: 'Choose one of the signed clauses.',
  },
  'notice-missing': {
    what: 'The deduction has no notice.',
    saved: NOT_BOOKED,
    now: 'Issue the rectification notice first.',
  },
  'agreement-unsigned': {
    what: 'No agreement is signed: nothing can be deducted.',
    saved: NOT_BOOKED,
    now: 'Give notice, stop the work, or report to the authority.',
  },
  'own-proposal': {
    what: 'Who proposed it cannot approve it.',
    saved: NOT_BOOKED,
    now: 'A colleague who may decides, or enters it from paper.',
  },
  'deducted-already': {
    what: 'This violation was deducted for by this clause already.',
    saved: NOT_BOOKED,
    now: 'See the ledger; reverse it first where it is wrong.',
  },
  'refund-before-recheck': {
    what: 'The second acceptance has not passed: deposits are not refunded yet.',
    saved: NOT_BOOKED,
    now: 'Accept the work first, or withdraw an application that was never begun.',
  },
  'account-not-refundable': {
    what: 'Fees are not refunded once the permit is issued.',
    saved: NOT_BOOKED,
    now: 'Reverse a receipt that is wrong.',
  },
  'nothing-to-refund': { what: 'This account holds nothing.', saved: NOT_BOOKED, now: 'See the ledger.' },
  'above-balance': {
    what: 'This is more than the account holds: something was deducted since.',
    saved: NOT_BOOKED,
    now: 'Propose the refund again with what it holds now.',
  },
  'payee-missing': { what: 'Nobody is named who gets it.', saved: NOT_BOOKED, now: 'Write the name.' },
  'payee-unauthorised': {
    what: 'The payee is not who paid.',
    saved: NOT_BOOKED,
    now: 'Write how they are related and what authorises them.',
  },
  'id-last4-invalid': {
    what: 'These are not the last four of a paper of identity.',
    saved: NOT_BOOKED,
    now: 'Four characters, the last may be X; or leave it empty.',
  },
  'not-proposed': { what: 'No refund is proposed.', saved: NOT_BOOKED, now: 'Propose it and print its slip first.' },
  'paid-already': { what: 'This is paid already.', saved: NOT_BOOKED, now: 'Do not pay again; see the ledger.' },
  'step-unknown': { what: 'There is no such step.', saved: NOT_BOOKED, now: 'See the settings of refunds.' },
  'step-out-of-order': {
    what: 'The step before is not approved yet.',
    saved: NOT_BOOKED,
    now: 'Approve in the order of the steps.',
  },
  'step-taken': { what: 'This step is approved already.', saved: NOT_BOOKED, now: 'Take the next one.' },
  'approvals-missing': {
    what: 'Not every step is approved.',
    saved: NOT_BOOKED,
    now: 'Get the approvals, or enter them from the signed slip.',
  },
  'receipt-unknown': { what: 'There is no such receipt.', saved: NOT_BOOKED, now: 'Check the number.' },
  'receipt-lost-already': {
    what: 'This receipt was declared lost already.',
    saved: NOT_BOOKED,
    now: 'Use that declaration.',
  },
  'number-missing': {
    what: 'The number of the receipt is missing.',
    saved: NOT_BOOKED,
    now: 'Write the number on the paper: of the blank, or printed on the receipt block.',
  },
  'receipt-number-taken': {
    what: 'A receipt with this number is in the ledger already.',
    saved: NOT_BOOKED,
    now: 'Check the number, and look for it in the register of receipts.',
  },
  'price-incomplete': {
    what: 'Something that is needed is empty.',
    saved: 'Not saved.',
    now: 'Fill in what it is for, how it is counted, from when, and what it rests on.',
  },
  'price-days-turned': { what: 'The last day is before the first.', saved: 'Not saved.', now: 'Check the days.' },
  'price-not-of-move-in': {
    what: 'At move-in only fees of the owner are charged.',
    saved: 'Not saved.',
    now: 'For deposits and contractors choose “Decoration”.',
  },
  'price-in-force': {
    what: 'This price is in force and is not changed.',
    saved: 'Not saved.',
    now: 'Give it a last day, and add another price from the next day.',
  },
  'cash-missing': {
    what: 'No cash was counted.',
    saved: 'The day is not closed.',
    now: 'Count the drawer without its float.',
  },
  'difference-unexplained': {
    what: 'The cash differs from the books.',
    saved: 'The day is not closed.',
    now: 'Count once more; if it still differs, write why.',
  },
  'day-in-future': { what: 'This day has not come.', saved: 'The day is not closed.', now: 'Check the day.' },
  'day-empty': {
    what: 'Nothing came in or went out on this day.',
    saved: 'The day is not closed.',
    now: 'It need not be closed.',
  },
  'closed-unchanged': {
    what: 'The day is closed, and nothing changed since.',
    saved: 'Nothing was changed.',
    now: 'Nothing is to be done.',
  },
  'paper-incomplete': {
    what: 'The signed paper is not told in full.',
    saved: NOT_BOOKED,
    now: 'Fill in name, day and copy number.',
  },
  'paper-in-future': { what: 'The day on the paper has not come.', saved: NOT_BOOKED, now: 'Check the day.' },
  'paper-role-cannot': {
    what: 'This role cannot approve this step.',
    saved: NOT_BOOKED,
    now: 'Check the role of who signed.',
  },
} as const

export const decorationMoneyRefusals = { refusals } as const
