/** Words of one room of move-in. */
export const moveInInspection = {
  title: '验房',
} as const
