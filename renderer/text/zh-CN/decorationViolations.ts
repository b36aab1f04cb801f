/** Decoration: violations. */
export const decorationViolations = {
  title: '违章与整改',
} as const
