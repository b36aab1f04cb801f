/** What a system's error means for a target (sync 2). */
import { errorCode } from '#electron/host/durableFile.ts'
import type { TargetCode } from '#shared/sync/exchange/target.ts'

const GONE = [
  'ESTALE',
  'ENOTCONN',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ENODEV',
  'ENXIO',
  'ECONNRESET',
]
const FULL = ['ENOSPC', 'EDQUOT']
const REFUSED = ['EPERM', 'EBUSY', 'EACCES']

/** Why a listing or reading went wrong. A placeholder that its cloud program cannot fetch answers in many ways; all say "not now". */
export function readFault(cause: unknown): TargetCode {
  const code = errorCode(cause)
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found'
  if (GONE.includes(code)) return 'unavailable'
  if ([...REFUSED, 'EIO', 'ETXTBSY', 'EAGAIN', 'UNKNOWN', 'EINVAL', 'ELOOP'].includes(code)) return 'locked'
  return code === 'ENAMETOOLONG' ? 'too-long' : 'failed'
}

/** Why a writing went wrong. */
export function writeFault(cause: unknown): TargetCode {
  const code = errorCode(cause)
  if (FULL.includes(code)) return 'full'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'read-only'
  if (code === 'ENOENT' || code === 'ENOTDIR' || GONE.includes(code)) return 'unavailable'
  if (code === 'EBUSY' || code === 'ETXTBSY' || code === 'EAGAIN') return 'locked'
  return code === 'ENAMETOOLONG' ? 'too-long' : 'failed'
}

/** Whether a virus scanner, an indexer or a cloud program may be holding a name for a moment (npm/write-file-atomic#227). */
export function isHeldForNow(cause: unknown): boolean {
  return REFUSED.includes(errorCode(cause))
}
