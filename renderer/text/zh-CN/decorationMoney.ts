/** Decoration: deposits and fees. */
export const decorationMoney = {
  title: '押金与收费',
} as const
