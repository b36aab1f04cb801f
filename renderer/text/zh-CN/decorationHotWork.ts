/** Decoration: hot work and cuts. */
export const decorationHotWork = {
  title: '动火与停水停电',
} as const
