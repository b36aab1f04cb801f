/** Decoration: decoration cases. */
export const decorationCases = {
  title: '装修申请',
} as const
