/** Words of one room of move-in. */
export const moveInCases = {
  title: 'Opening, papers, signing, filing',
} as const
