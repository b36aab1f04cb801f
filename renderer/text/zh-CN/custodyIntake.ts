/** Custody: taking in and turning away. */

export const custodyIntake = {
  title: '收件',
} as const
