// npm run mutate [-- group or file …]: changes shared/sync in every way Stryker knows, one at a time, and sees whether a test notices.
// Writes docs/mutation-sync.md. Fails when a mutant survives without a reason in reasons.json.
import { spawnSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderReport } from './render.ts'
import { parseReports } from './report.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** Files by subject: a group takes some minutes, and can be run alone after its tests were mended. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  settle: ['settlement', 'settlementJudgement', 'settlementView', 'violations', 'claims', 'conflict'],
  apply: [
    'working',
    'missing',
    'storedEvents',
    'workingSet',
    'deriveClaims',
    'aggregateView',
    'liveEvents',
    'reversal',
  ],
  registers: ['registerFold', 'registerView', 'registerEye', 'eventOrder', 'dot', 'hlc', 'upcast', 'parked'],
  bytes: ['personal', 'canonical', 'envelope', 'replica', 'snapshot'],
  shapes: ['shape', 'changeShape', 'snapshotLoad'],
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const groups = wanted.length > 0 ? wanted : Object.keys(GROUPS)
assertComplete()
// `--report`: only the page again, from what the last runs left.
if (!process.argv.includes('--report')) for (const group of groups) runGroup(group)
process.exit(report() ? 0 : 1)

function assertComplete(): void {
  const named = new Set(Object.values(GROUPS).flat())
  const sources = readdirSync(join(root, 'shared/sync')).filter((name) => /^\w+\.ts$/.test(name))
  // Types only: nothing to change.
  const left = sources.map((name) => name.slice(0, -3)).filter((name) => !named.has(name))
  const unknown = left.filter((name) => !['change', 'registry', 'state'].includes(name))
  if (unknown.length > 0) throw new Error(`in no group: ${unknown.join(', ')}`)
}

function runGroup(group: string): void {
  // What is no group is one file, run again after its tests were mended.
  const files = (GROUPS[group] ?? [group]).map((name) => `shared/sync/${name}.ts`)
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const args = [stryker, 'run', 'test/mutation/stryker.json', '--mutate', files.join(',')]
  const run = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (run.status !== 0) throw new Error(`Stryker ended with ${run.status} in group ${group}`)
  copyFileSync(join(root, '.cache/mutation/report.json'), join(root, `.cache/mutation/${group}.json`))
}

/** Results of all groups and files, the latest last. */
function resultsByAge(): readonly string[] {
  const folder = '.cache/mutation'
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json') && name !== 'report.json')
  const aged = names.map((name) => ({ path: `${folder}/${name}`, ms: statSync(join(root, folder, name)).mtimeMs }))
  return aged.sort((a, b) => a.ms - b.ms).map(({ path }) => path)
}

/** Writes the page; whether every survivor has its reason. */
function report(): boolean {
  const found = parseReports(resultsByAge().map(read))
  const reasons = new Map(Object.entries(read('test/mutation/reasons.json') as Record<string, string>))
  writeFileSync(join(root, 'docs/mutation-sync.md'), renderReport(found, reasons))
  const unexplained = found.survivors.filter((one) => !reasons.has(one.id))
  for (const one of unexplained) console.error(`survived without a reason: ${one.id}`)
  const seen = new Set(found.survivors.map((one) => one.id))
  for (const id of [...reasons.keys()].filter((one) => !seen.has(one))) console.error(`reason no longer needed: ${id}`)
  return unexplained.length === 0
}
