/** Notices. */
export const notices = {
  title: '通知',
} as const
