/** How the local desk ends; build/start.ts passes the same numbers on. */
export const EXIT_CODES = {
  /** A fault that nobody foresaw. */
  fault: 1,
  /** Arguments that do not fit. */
  usage: 2,
  /** The pages are not built beside this host. */
  'not-built': 3,
  /** Port 7420 belongs to another program; there is no other port. */
  'port-taken': 4,
  /** Our own desk runs already, in the other mode (practice or real). */
  'other-mode-open': 5,
} as const
