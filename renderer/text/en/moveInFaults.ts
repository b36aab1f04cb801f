/** Words of one room of move-in. */
export const moveInFaults = {
  title: 'Faults',
} as const
