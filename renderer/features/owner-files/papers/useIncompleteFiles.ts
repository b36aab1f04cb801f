/** The incomplete files of a screen: read once it opens, again after what bears on them changed, and no more once it is left. */
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { type IncompleteFile, loadIncompleteFiles } from './incompleteFiles.ts'

/** What the list shows now. */
export interface IncompleteFiles {
  /** The last answer, which stays while the next is read; undefined until the first. */
  readonly files: readonly IncompleteFile[] | undefined
  /** Rows read and to be read, while the first answer is awaited. */
  readonly progress: { readonly done: number; readonly of: number }
  readonly failed: boolean
}

/** Commits of these tables may change who lacks what. */
const TABLES: readonly string[] = ['stays', 'people', 'units', 'documents', 'calendarDays', 'settings']
/** Milliseconds after a commit before the list is read again. */
const REST_MS = 500
/** A list that took long to read is read so many times less often: no more than a fifth of the time goes into it. */
const TIMES_READ = 4

const NOTHING: IncompleteFiles = { files: undefined, progress: { done: 0, of: 0 }, failed: false }

export function useIncompleteFiles(withWaiting: boolean): IncompleteFiles {
  const { store } = useDesk()
  const today = useToday()
  const [shown, setShown] = useState(NOTHING)
  // The day is what the clock is read by.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new day is a new list
  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    let timer: ReturnType<typeof setTimeout> | undefined
    let isReading = false
    let isOld = false
    const read = async (): Promise<void> => {
      isReading = true
      isOld = false
      const begunMs = performance.now()
      try {
        const onProgress = (done: number, of: number) =>
          setShown((before) => (before.files === undefined ? { ...before, progress: { done, of } } : before))
        const files = await loadIncompleteFiles(store, { withWaiting, signal, onProgress })
        if (!signal.aborted) setShown((before) => ({ ...before, files, failed: false }))
      } catch {
        // Nothing is lost by a list that could not be read: the screen says so, and the next commit asks again.
        if (!signal.aborted) setShown((before) => ({ ...before, failed: true }))
      }
      isReading = false
      if (isOld && !signal.aborted) later(REST_MS + TIMES_READ * (performance.now() - begunMs))
    }
    const later = (ms: number): void => {
      clearTimeout(timer)
      timer = setTimeout(() => void read(), ms)
    }
    const stop = store.onCommitted((_committed, rows) => {
      if (!rows.some(({ table }) => TABLES.includes(table))) return
      isOld = true
      if (!isReading) later(REST_MS)
    })
    setShown(NOTHING)
    void read()
    return () => {
      ending.abort()
      clearTimeout(timer)
      stop()
    }
  }, [store, today, withWaiting])
  return shown
}
