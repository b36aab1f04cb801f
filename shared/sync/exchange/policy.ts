/** When the exchange acts, and how much at once (sync 4.5, 4.6, 5). Pure: whoever has a timer asks here. Times in ms. */

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Measures of a round; tests and the simulator may pass smaller ones. */
export interface ExchangeLimits {
  /** Bytes that one batch may hold decoded; a batch is bounded by memory, never by count. */
  readonly batchBytes: number
  /** Bytes from which a batch goes when none is being stored: smaller ones cost a transaction each, larger ones leave the disk idle. */
  readonly enoughBytes: number
  /** A file above this is nobody's segment. */
  readonly fileBytes: number
  /** Decoded bytes of one published segment. */
  readonly segmentBytes: number
  /** Unread bytes from which it is asked whether there is room for them. */
  readonly roomFromBytes: number
  /** Changes since the last snapshot that make a new one worth it. */
  readonly snapshotEvery: number
  readonly ackEveryMs: number
  /** Between two hashes of the whole state: it reads every row. */
  readonly hashEveryMs: number
  /** Between two looks at every month folder. */
  readonly fullLookMs: number
  /** Own files are read back this long after they were published, and then daily. */
  readonly verifyFirstMs: number
  readonly verifyEveryMs: number
  /** Between two segments that carry no fact. */
  readonly flushEveryMs: number
  /** How long something must be missing before anything is done about it: one listing proves nothing. */
  readonly missingMs: number
  /** Blobs moved in one round, each way. */
  readonly blobsAtOnce: number
}

/** The measures of a desk. */
export const EXCHANGE_LIMITS: ExchangeLimits = {
  batchBytes: 32 * 1024 * 1024,
  enoughBytes: 8 * 1024 * 1024,
  fileBytes: 64 * 1024 * 1024,
  segmentBytes: 4 * 1024 * 1024,
  roomFromBytes: 2 * 1024 * 1024,
  snapshotEvery: 20_000,
  ackEveryMs: MINUTE,
  hashEveryMs: 10 * MINUTE,
  fullLookMs: 5 * MINUTE,
  verifyFirstMs: 10 * MINUTE,
  verifyEveryMs: 24 * HOUR,
  flushEveryMs: 10 * SECOND,
  missingMs: 30 * SECOND,
  blobsAtOnce: 20,
}

const RETRIES = [5 * SECOND, 30 * SECOND, 5 * MINUTE]
/** Looks at the same wrong bytes before they count as damaged, not as arriving. */
export const STABLE_LOOKS = 3
/** How long a file may stay incomplete before its desk is asked to publish it again. */
export const ASK_AFTER_MS = 10 * MINUTE

/** How long to wait before an incomplete file is read again, after so many tries: 5 s, 30 s, 5 min, then hourly. Source `sync 5`. */
export function retryDelay(tries: number): number {
  return RETRIES[Math.max(0, tries - 1)] ?? HOUR
}

/** What waits to be published. */
export interface Waiting {
  readonly lastEditMs: number
  readonly oldestEditMs: number
  readonly lastFlushMs: number
  /** A hand-out, a refund: what others must know at once. */
  readonly hasFact: boolean
}

const QUIET_MS = 2 * SECOND
/** Nobody types for ever: what waits this long goes out in the middle of it. */
const LONGEST_WAIT_MS = 30 * SECOND

/** When to publish what waits: facts at once, else 2 s after the last edit and at least 10 s after the last time. Source `sync 5`. */
export function flushAt({ lastEditMs, oldestEditMs, lastFlushMs, hasFact }: Waiting): number {
  if (hasFact) return lastEditMs
  const calm = Math.min(lastEditMs + QUIET_MS, oldestEditMs + LONGEST_WAIT_MS)
  return Math.max(calm, lastFlushMs + EXCHANGE_LIMITS.flushEveryMs)
}

const POLL_MS = 15 * SECOND
const POLL_JITTER_MS = 15 * SECOND
const LONGEST_BACKOFF_MS = 5 * MINUTE

/**
 * How long to wait for the next look: 15 to 30 s while all is well, doubling up to 5 minutes after failures, for ever. `chance` is in
 * [0, 1), so that desks do not look all at once. Source `sync 2`, `sync 4.5`.
 */
export function pollDelay(failures: number, chance: number): number {
  const steady = POLL_MS + POLL_JITTER_MS * chance
  return Math.min(steady * 2 ** Math.min(failures, 10), LONGEST_BACKOFF_MS * (0.75 + chance / 4))
}
