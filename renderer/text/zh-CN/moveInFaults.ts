/** Words of one room of move-in. */
export const moveInFaults = {
  title: '整改、复验',
} as const
