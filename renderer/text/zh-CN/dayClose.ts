/** Evening close. */
export const dayClose = {
  title: '日清日审',
} as const
