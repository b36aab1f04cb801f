/**
 * The hostile replicator as a process of its own: `node test/folder/replicatorProcess.ts <a> <b> <seed>`. Each line on standard input is one
 * round, `settle` the last; it answers each with one line.
 */
import { createInterface } from 'node:readline'
import { createHostileReplicator } from '#test/folder/hostileReplicator.ts'

const [a = '', b = '', seed = '1'] = process.argv.slice(2)
const replicator = createHostileReplicator({ a, b, seed: Number(seed) })
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'settle') await replicator.settle()
  const done = line === 'settle' ? ['settled'] : await replicator.round()
  process.stdout.write(`${JSON.stringify(done)}\n`)
}
