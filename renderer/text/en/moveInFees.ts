/** Words of one room of move-in. */
export const moveInFees = {
  title: 'Fees',
} as const
