/** Custody: one thing, handing out and what else becomes of it. */

export const custodyOut = {
  title: '寄存物品',
} as const
