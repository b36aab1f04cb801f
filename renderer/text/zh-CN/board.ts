/** Today. */
export const board = {
  title: '今日',
} as const
