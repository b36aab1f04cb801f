/** Words of the board of due homes, rounds that were called, calendar. */
export const vacantBoard = {
  title: '巡查计划',
} as const
