/** Decoration: deposits and fees. */
export const decorationMoney = {
  title: 'Deposits and fees',
} as const
