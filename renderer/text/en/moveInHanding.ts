/** Words of one room of move-in. */
export const moveInHanding = {
  title: 'Keys, cards, gifts',
} as const
