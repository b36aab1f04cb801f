/** Custody: names of its papers. */

export const custodySheets = {
  title: '物品寄存登记表',
} as const
