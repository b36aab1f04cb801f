/** Loans. */
export const loans = {
  title: '借用',
} as const
