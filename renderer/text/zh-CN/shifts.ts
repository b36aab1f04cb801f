/** Shifts. */
export const shifts = {
  title: '交接班',
} as const
