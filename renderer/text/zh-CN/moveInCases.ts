/** Words of one room of move-in. */
export const moveInCases = {
  title: '开立、核件、签约、归档',
} as const
