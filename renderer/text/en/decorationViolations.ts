/** Decoration: violations. */
export const decorationViolations = {
  title: 'Violations',
} as const
