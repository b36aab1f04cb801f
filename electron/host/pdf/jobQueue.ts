/** One job after the other: two sheets in one browser would fight for memory on a slow desk. */

/** Takes jobs in order; `undefined` means that too many are waiting. */
export type JobQueue = <Value>(job: () => Promise<Value>) => Promise<Value> | undefined

/** Makes a queue that holds at most `maxWaiting` jobs besides the running one. */
export function createJobQueue(maxWaiting: number): JobQueue {
  let last: Promise<unknown> = Promise.resolve()
  let held = 0
  return (job) => {
    if (held > maxWaiting) return undefined
    held += 1
    const outcome = last.then(job).finally(() => {
      held -= 1
    })
    last = outcome.catch(() => undefined)
    return outcome
  }
}

/** Gives the job's outcome, or `timeout` after `limitMs`; the job itself is not ended by it. */
export async function withTimeout<Value>(job: Promise<Value>, limitMs: number): Promise<Value | 'timeout'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), limitMs)
  })
  try {
    return await Promise.race([job, late])
  } finally {
    clearTimeout(timer)
    job.catch(() => undefined)
  }
}
