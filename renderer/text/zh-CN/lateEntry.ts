/** Late entry. */
export const lateEntry = {
  title: '补录',
} as const
