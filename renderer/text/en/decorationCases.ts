/** Decoration: decoration cases. */
export const decorationCases = {
  title: 'Decoration cases',
} as const
