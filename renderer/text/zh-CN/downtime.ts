/** Downtime bundle. */
export const downtime = {
  title: '应急单据',
} as const
