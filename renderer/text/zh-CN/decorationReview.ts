/** Decoration: review and agreement. */
export const decorationReview = {
  title: '审图与签约',
} as const
