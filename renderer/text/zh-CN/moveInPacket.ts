/** Words of one room of move-in. */
export const moveInPacket = {
  title: '整套单据',
} as const
