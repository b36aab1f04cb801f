/** Release slips. */
export const releases = {
  title: '放行单',
} as const
