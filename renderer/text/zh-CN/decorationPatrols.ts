/** Decoration: decoration patrols. */
export const decorationPatrols = {
  title: '装修巡查',
} as const
