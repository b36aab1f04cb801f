/**
 * A disk that may hang: a share whose server went silent answers after minutes or never, and every question holds one of the few threads that
 * the journal needs too. So few are asked at once, and none is waited for for ever.
 */
import type { FileLayer, OpenFile } from './fileLayer.ts'

/** How many questions a share may hold at once: Node has four threads for files. */
export const QUESTIONS_AT_ONCE = 2
/** How long one question is waited for, ms: a container of 24 MB over a slow line takes a minute. */
export const QUESTION_LIMIT_MS = 120_000

/** Gives a disk that is asked few things at once; a question that takes too long throws `ETIMEDOUT`, and keeps its place until it ends. */
export function patientFiles(
  files: FileLayer,
  { atOnce = QUESTIONS_AT_ONCE, limitMs = QUESTION_LIMIT_MS } = {},
): FileLayer {
  const ask = createGate(atOnce, limitMs)
  const opened = (file: OpenFile): OpenFile => ({
    write: (bytes, position) => ask(() => file.write(bytes, position)),
    read: (length, position) => ask(() => file.read(length, position)),
    size: () => ask(() => file.size()),
    truncate: (length) => ask(() => file.truncate(length)),
    datasync: () => ask(() => file.datasync()),
    close: () => ask(() => file.close()),
  })
  return {
    // A file that opens after nobody waits for it any more is closed again.
    open: async (path, flags) =>
      opened(
        await ask(
          () => files.open(path, flags),
          (late) => void late.close().catch(ignore),
        ),
      ),
    list: (path) => ask(() => files.list(path)),
    makeDir: (path) => ask(() => files.makeDir(path)),
    rename: (from, to) => ask(() => files.rename(from, to)),
    renameNew: (from, to) => ask(() => files.renameNew(from, to)),
    remove: (path) => ask(() => files.remove(path)),
    syncDir: (path) => ask(() => files.syncDir(path)),
    lstat: (path) => ask(() => files.lstat(path)),
    realPath: (path) => ask(() => files.realPath(path)),
    freeBytes: (path) => ask(() => files.freeBytes(path)),
  }
}

type Ask = <T>(question: () => Promise<T>, onLate?: (answer: T) => void) => Promise<T>

function createGate(atOnce: number, limitMs: number): Ask {
  let free = atOnce
  const waiting: (() => void)[] = []
  const leave = () => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
  /** Resolves `false` when it was given up before its turn came. */
  const enter = (isGivenUp: () => boolean): Promise<boolean> => {
    if (free > 0) {
      free -= 1
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      waiting.push(() => {
        if (isGivenUp()) leave()
        resolve(!isGivenUp())
      })
    })
  }
  return (question, onLate = ignore) =>
    new Promise((resolve, reject) => {
      let isOver = false
      const timer = setTimeout(() => {
        isOver = true
        reject(Object.assign(new Error('ETIMEDOUT: the disk does not answer'), { code: 'ETIMEDOUT' }))
      }, limitMs)
      timer.unref()
      void enter(() => isOver).then(async (isIn) => {
        if (!isIn) return
        try {
          const answer = await question()
          if (isOver) onLate(answer)
          resolve(answer)
        } catch (cause) {
          reject(cause)
        } finally {
          clearTimeout(timer)
          leave()
        }
      })
    })
}

function ignore(): void {}
