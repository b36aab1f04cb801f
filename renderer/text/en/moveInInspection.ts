/** Words of one room of move-in. */
export const moveInInspection = {
  title: 'Inspection',
} as const
