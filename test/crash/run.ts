// npm run kill -- [--rounds N] [--seed N] [--floor | --import | --host]: SIGKILL on the browser during edits, again and again. `--host` kills
// the desk's host, with the browser or before it, and deletes the browser's profile now and then. `--floor` kills a
// page that does nothing but strict puts: what the browser itself promises on this machine. `--import` kills while a roster goes in.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from '#build/freshBuild.ts'
import { serveFolder } from '#test/browser/serveFolder.ts'
import { bareStorePlan } from './bareStorePlan.ts'
import { deskRounds } from './deskRounds.ts'
import { hostRounds } from './hostRounds.ts'
import { importRounds } from './importRounds.ts'
import { type KillOptions, type KillReport, killRounds } from './killRounds.ts'

async function floorRounds(options: KillOptions): Promise<KillReport<unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-kill-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>kill</title>')
  const served = await serveFolder(folder)
  try {
    return await killRounds(bareStorePlan(served.url), options)
  } finally {
    await served.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    seed: { type: 'string' },
    floor: { type: 'boolean' },
    import: { type: 'boolean' },
    host: { type: 'boolean' },
  },
  strict: true,
})
const rounds = Number(values.rounds ?? 50)
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
console.log(`${rounds} rounds, seed ${seed} (--seed ${seed} repeats them)`)
if (values.floor !== true) buildIfStale(join(import.meta.dirname, '../..'))

async function killEdits(): Promise<boolean> {
  const run = values.floor === true ? floorRounds : values.host === true ? hostRounds : deskRounds
  const { saved, lost, empty } = await run({ rounds, seed, say: console.log })
  console.log(`${saved} records called saved, ${lost.length} lost, ${empty} rounds killed before the first`)
  for (const record of lost) console.log('lost', record)
  return lost.length === 0 && saved > 0
}

async function killImports(): Promise<boolean> {
  const { faults, midway } = await importRounds({ rounds, seed, say: console.log })
  console.log(`${midway} of ${rounds} rounds killed between two slices`)
  for (const fault of faults) console.log('fault', fault)
  return faults.length === 0
}

process.exitCode = (await (values.import === true ? killImports() : killEdits())) ? 0 : 1
