/** Custody: delivery runs. */

export const custodyRuns = {
  title: '送件',
} as const
