/** Phrases. */
export const phrases = {
  title: '话术',
} as const
