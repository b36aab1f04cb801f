// npm run mutate: changes shared/sync in every way Stryker knows, one at a time, and sees whether a test notices.
// Writes docs/mutation-sync.md. Fails when a mutant survives without a reason in reasons.json.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderReport } from './render.ts'
import { parseReport, type Survivor } from './report.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** Only the report again, from the last run: `npm run mutate -- --report`. */
if (!process.argv.includes('--report')) {
  const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
  const run = spawnSync(process.execPath, [stryker, 'run', 'test/mutation/stryker.json'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (run.status !== 0) process.exit(run.status ?? 1)
}

const report = parseReport(read('.cache/mutation/report.json'))
const reasons = new Map(Object.entries(read('test/mutation/reasons.json') as Record<string, string>))
writeFileSync(join(root, 'docs', 'mutation-sync.md'), renderReport(report, reasons))

const unexplained = report.survivors.filter((one: Survivor) => !reasons.has(one.id))
for (const one of unexplained) console.error(`survived without a reason: ${one.id}`)
const seen = new Set(report.survivors.map((one) => one.id))
for (const id of [...reasons.keys()].filter((one) => !seen.has(one))) console.error(`reason no longer needed: ${id}`)
process.exit(unexplained.length > 0 ? 1 : 0)
