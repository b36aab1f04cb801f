/** Decoration: review and agreement. */
export const decorationReview = {
  title: 'Review and agreement',
} as const
