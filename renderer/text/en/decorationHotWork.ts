/** Decoration: hot work and cuts. */
export const decorationHotWork = {
  title: 'Hot work and cuts',
} as const
