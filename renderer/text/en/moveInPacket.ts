/** Words of one room of move-in. */
export const moveInPacket = {
  title: 'The packet',
} as const
