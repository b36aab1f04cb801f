import { describe, expect, it } from 'vitest'
import { createJobQueue, withTimeout } from './jobQueue.ts'

describe('the queue of sheets', () => {
  it('runs one after the other, also after one that failed', async () => {
    const enqueue = createJobQueue(5)
    const order: string[] = []
    const job =
      (name: string, fails = false) =>
      async () => {
        order.push(`${name} begins`)
        await Promise.resolve()
        order.push(`${name} ends`)
        if (fails) throw new Error(name)
        return name
      }
    const [one, two] = [enqueue(job('one', true)), enqueue(job('two'))]
    await expect(one).rejects.toThrow('one')
    expect(await two).toBe('two')
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
  })

  it('says that too many are waiting, and takes new ones when they are done', async () => {
    const enqueue = createJobQueue(1)
    const jobs = [1, 2, 3].map((value) => enqueue(async () => value))
    expect(jobs[2]).toBeUndefined()
    expect(await Promise.all(jobs.slice(0, 2))).toEqual([1, 2])
    expect(await enqueue(async () => 4)).toBe(4)
  })

  it('does not wait for ever', async () => {
    expect(await withTimeout(new Promise(() => undefined), 5)).toBe('timeout')
    expect(await withTimeout(Promise.resolve('done'), 1000)).toBe('done')
  })
})
