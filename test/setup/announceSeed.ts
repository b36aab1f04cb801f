// Runs once before the property workers: settles the seed, prints it, and hands it down by the environment.
import { readSeed } from './seed.ts'

/** Called by vitest before the first property file. */
export function setup(): void {
  const seed = readSeed(process.env, () => Math.floor(Math.random() * 2 ** 31))
  process.env.QIANTAI_SEED = String(seed)
  process.stdout.write(
    `property seed ${seed} (QIANTAI_SEED=${seed} repeats this run, QIANTAI_SEED=random draws another)\n`,
  )
}
