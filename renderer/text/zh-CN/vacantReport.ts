/** Words of the monthly report of rounds. */
export const vacantReport = {
  title: '巡查月报',
} as const
