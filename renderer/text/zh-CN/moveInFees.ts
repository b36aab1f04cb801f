/** Words of one room of move-in. */
export const moveInFees = {
  title: '缴费',
} as const
