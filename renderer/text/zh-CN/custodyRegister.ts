/** Custody: the register, and what was in store before the program. */

export const custodyRegister = {
  title: '寄存登记',
} as const
