/** Decoration: acceptance and refund. */
export const decorationAcceptance = {
  title: '验收与退押金',
} as const
