/** Decoration: contractors and workers. */
export const decorationPeople = {
  title: 'Contractors and workers',
} as const
