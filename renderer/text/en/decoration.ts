/** Decoration: the module as the desk, the hub and the handover know it. */
export const decoration = {
  title: 'Decoration',
  rail: 'Decoration',
  conflicts: {
    balanceNegative: 'The deposit fell below zero: deductions or refunds of two desks come to more than was collected',
    refundAboveBalance: 'The refund is more than the deposit held: two desks may each have paid it',
    refundBeforeRecheck: 'The deposit was refunded before the second acceptance',
    closedWhileBurning: 'Accepted or ended while hot work was still running',
    workedAfterEnd: 'Work was allowed after the case had ended',
    versionTwice: 'Two desks saved one version number of the clauses',
    review: 'One round of review has two decisions',
    permit: 'One home has two permits',
    receipt: 'One receipt number was used twice',
    refund: 'One deposit was refunded twice',
    patrol: 'One patrol slot was entered twice',
    pass: 'One pass number was used twice',
  },
} as const
