/** Custody: shelf map, counting, statistics. */

export const custodyShelves = {
  title: '货架',
} as const
