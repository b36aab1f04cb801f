// npm run sim -- --seeds 2000 [--from 1] [--threads 2]: lives that many seeds twice each on all cores, after those that failed once.
// npm run sim -- --seed 51: lives one and shows its trace. Exit code 1 when an invariant broke; the seeds are written to .cache/sim.json.
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import './nativeKeys.ts'
import type { Life } from './lives.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    threads: { type: 'string', default: String(availableParallelism()) },
    seed: { type: 'string' },
  },
})

process.exitCode = (await (values.seed === undefined ? many() : one(Number(values.seed)))) ? 0 : 1

async function one(seed: number): Promise<boolean> {
  const { simulate } = await import('./simulate.ts')
  const { trace, failure, digest, world } = await simulate(seed)
  console.log(trace.join('\n'))
  for (const { index, report } of world.desks) console.log(`desk ${index}: ${JSON.stringify(report)}`)
  console.log(`seed ${seed}, trace ${digest.slice(0, 16)}: ${failure ?? 'all held'}`)
  return failure === undefined
}

async function many(): Promise<boolean> {
  const { seedsOf } = await import('./lives.ts')
  const seeds = [...seedsOf(Number(values.from), Number(values.seeds))]
  const count = seeds.length
  const began = performance.now()
  const lives: Life[] = []
  const threads = Math.max(1, Math.min(Number(values.threads), count))
  await Promise.all(Array.from({ length: threads }, () => thread(seeds, lives)))
  const seconds = Math.round((performance.now() - began) / 1000)
  const failed = lives.filter(({ failure }) => failure !== undefined).sort((a, b) => a.seed - b.seed)
  const forked = lives.filter(({ isForked }) => isForked).length
  console.log(`${count} seeds twice in ${seconds} s on ${threads} threads: ${failed.length} failed, ${forked} forked`)
  mkdirSync(join(import.meta.dirname, '../../.cache'), { recursive: true })
  writeFileSync(join(import.meta.dirname, '../../.cache/sim.json'), `${JSON.stringify(failed, undefined, 2)}\n`)
  return failed.length === 0
}

/** A thread that lives seeds until none is left. */
function thread(seeds: number[], lives: Life[]): Promise<void> {
  const worker = new Worker(new URL('./simWorker.ts', import.meta.url), {
    execArgv: ['--import', new URL('./nativeKeys.ts', import.meta.url).href],
  })
  return new Promise((resolve, reject) => {
    const next = () => {
      const seed = seeds.shift()
      if (seed === undefined) void worker.terminate().then(() => resolve())
      else worker.postMessage(seed)
    }
    worker.on('message', (life: Life) => {
      lives.push(life)
      if (life.failure !== undefined)
        console.log(`seed ${life.seed}: ${life.failure}\n  npm run sim -- --seed ${life.seed}`)
      if (lives.length % 50 === 0) console.log(`${lives.length} seeds`)
      next()
    })
    worker.on('error', reject)
    next()
  })
}
