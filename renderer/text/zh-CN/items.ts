/** Items. */
export const items = {
  title: '事项',
} as const
