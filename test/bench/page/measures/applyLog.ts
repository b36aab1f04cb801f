// Others' changes applied in a worker, and the floor of it: bulkPut of the rows that come of them, in the same worker.
import type { LogAsked, LogTimes } from '#test/bench/page/log/logBench.worker.ts'

let worker: Worker | undefined

/** Asks the worker of the log; one question at a time. */
export function askLog(asked: LogAsked): Promise<LogTimes> {
  worker ??= new Worker(new URL('../log/logBench.worker.ts', import.meta.url), { type: 'module' })
  const asking = worker
  return new Promise((resolve, reject) => {
    asking.onmessage = ({ data }: MessageEvent<{ readonly times?: LogTimes; readonly fault?: string }>) => {
      if (data.times) resolve(data.times)
      else reject(new Error(data.fault))
    }
    asking.onerror = (event) => reject(new Error(event.message))
    asking.postMessage(asked)
  })
}
