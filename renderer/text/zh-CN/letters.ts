/** Letters. */
export const letters = {
  title: '收发文',
} as const
