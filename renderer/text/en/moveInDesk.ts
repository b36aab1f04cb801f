/** Words of one room of move-in. */
export const moveInDesk = {
  title: 'Matters, time line, visit-backs, opening',
} as const
