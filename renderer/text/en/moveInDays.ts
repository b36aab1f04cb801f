/** Words of one room of move-in. */
export const moveInDays = {
  title: 'Handover days',
} as const
