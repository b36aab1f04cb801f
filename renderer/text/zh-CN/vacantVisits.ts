/** Words of entering visits: grid, one home, unit file. */
export const vacantVisits = {
  title: '巡查录入',
} as const
