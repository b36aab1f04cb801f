/** Decoration: decoration patrols. */
export const decorationPatrols = {
  title: 'Decoration patrols',
} as const
