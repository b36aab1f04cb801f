/** Decoration: acceptance and refund. */
export const decorationAcceptance = {
  title: 'Acceptance and refund',
} as const
