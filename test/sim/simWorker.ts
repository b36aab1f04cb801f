// One thread of the simulator: takes a seed, answers what it came to, takes the next.
import { parentPort } from 'node:worker_threads'
import { liveTwice } from './lives.ts'

parentPort?.on('message', (seed: number) => {
  void liveTwice(seed).then((life) => parentPort?.postMessage(life))
})
