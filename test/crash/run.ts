// npm run kill -- [--rounds N] [--seed N]: SIGKILL on the browser during edits, again and again.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serveFolder } from '#test/browser/serveFolder.ts'
import { bareStorePlan } from './bareStorePlan.ts'
import { killRounds } from './killRounds.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string' }, seed: { type: 'string' } }, strict: true })
const rounds = Number(values.rounds ?? 50)
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))

const folder = await mkdtemp(join(tmpdir(), 'qiantai-kill-'))
await writeFile(join(folder, 'index.html'), '<!doctype html><title>kill</title>')
const served = await serveFolder(folder)
try {
  console.log(`${rounds} rounds, seed ${seed} (--seed ${seed} repeats them)`)
  const { saved, lost, empty } = await killRounds(bareStorePlan(served.url), { rounds, seed, say: console.log })
  console.log(`${saved} records called saved, ${lost.length} lost, ${empty} rounds killed before the first`)
  process.exitCode = lost.length === 0 && saved > 0 ? 0 : 1
} finally {
  await served.close()
  await rm(folder, { recursive: true, force: true })
}
