/** Locks the desk after the chosen idle minutes; a key, the pointer or a scan counts as work. */
import { useIdle } from '@mantine/hooks'
import { useEffect } from 'react'
import { useAutoLock } from '#renderer/stores/useAutoLock.ts'
import { useSession } from '#renderer/stores/useSession.ts'

const MINUTE_MS = 60_000
/** Longer than any shift: never. */
const NEVER_MS = 7 * 24 * 60 * MINUTE_MS

export function useIdleLock(): void {
  const minutes = useAutoLock((state) => state.minutes)
  const lock = useSession((state) => state.lock)
  const isIdle = useIdle(minutes === 0 ? NEVER_MS : minutes * MINUTE_MS, { initialState: false })
  useEffect(() => {
    if (isIdle && minutes !== 0) lock()
  }, [isIdle, minutes, lock])
}
