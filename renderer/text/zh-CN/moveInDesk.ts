/** Words of one room of move-in. */
export const moveInDesk = {
  title: '事项、时间线、回访、期初',
} as const
