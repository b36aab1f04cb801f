/** Starts the hostile replicator in a process of its own, so that its writes race with a desk's as a cloud program's do. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { HostileReplicator, ReplicatorOptions } from './hostileReplicator.ts'

/** A replicator in another process; `end` lets go of it. */
export interface RunningReplicator extends HostileReplicator {
  readonly end: () => Promise<void>
}

/** Starts it; its rounds are asked for, so that a seed stays reproducible. */
export function startReplicator({ a, b, seed }: ReplicatorOptions): RunningReplicator {
  const script = join(import.meta.dirname, 'replicatorProcess.ts')
  const child = spawn(process.execPath, [script, a, b, String(seed)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ask = async (order: string): Promise<readonly string[]> => {
    child.stdin.write(`${order}\n`)
    const { value, done } = await lines.next()
    if (done === true) throw new Error('the replicator ended')
    return JSON.parse(value) as readonly string[]
  }
  return {
    round: () => ask('round'),
    settle: async () => void (await ask('settle')),
    end: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : undefined
      child.stdin.end()
      await ended
    },
  }
}
