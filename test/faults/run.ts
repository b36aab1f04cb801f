// npm run faults [-- id …]: takes each protection away, one at a time, in a copy of the program, and sees that its test fails.
// Writes test/faults/proofs.json and docs/faults.md. Fails when a test still passes.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PROTECTIONS } from './list.ts'
import type { Proof, Protection } from './protection.ts'
import { removalOf, renderFaults } from './render.ts'

const root = join(import.meta.dirname, '..', '..')
const sandbox = join(root, '.cache', 'faults')
const proofsPath = join(root, 'test/faults/proofs.json')

const wanted = process.argv.slice(2)
const chosen = PROTECTIONS.filter(({ id }) => wanted.length === 0 || wanted.includes(id))
if (chosen.length === 0) throw new Error(`no protection is called ${wanted.join(', ')}`)
const proofs: Record<string, Proof> = existsSync(proofsPath) ? JSON.parse(readFileSync(proofsPath, 'utf8')) : {}
prepareSandbox()
const unproved: string[] = []
for (const protection of chosen) {
  const failure = tryWithout(protection)
  console.log(`${failure === undefined ? '✗' : '✓'} ${protection.id}: ${failure ?? 'the test still passes'}`)
  if (failure === undefined) unproved.push(protection.id)
  else proofs[protection.id] = { removal: removalOf(protection), test: protection.test.title, failure }
}
const known = new Set(PROTECTIONS.map(({ id }) => id))
const kept = Object.entries(proofs)
  .filter(([id]) => known.has(id))
  .sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(proofsPath, `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`)
writeFileSync(join(root, 'docs/faults.md'), renderFaults(PROTECTIONS, Object.fromEntries(kept)))
if (unproved.length > 0) console.error(`not proved: ${unproved.join(', ')}`)
process.exitCode = unproved.length === 0 ? 0 : 1

/** A copy of the tracked files; packages are linked file by file, because some tests resolve through real paths. */
function prepareSandbox(): void {
  rmSync(sandbox, { recursive: true, force: true })
  mkdirSync(sandbox, { recursive: true })
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  for (const path of listed.stdout.toString().split('\0').filter(Boolean)) {
    if (!existsSync(join(root, path))) continue
    mkdirSync(dirname(join(sandbox, path)), { recursive: true })
    cpSync(join(root, path), join(sandbox, path))
  }
  const linked = spawnSync('cp', ['-al', join(root, 'node_modules'), join(sandbox, 'node_modules')])
  if (linked.status !== 0) cpSync(join(root, 'node_modules'), join(sandbox, 'node_modules'), { recursive: true })
}

/** The first line of the failure without the protection; undefined when nothing failed. */
function tryWithout(protection: Protection): string | undefined {
  const path = join(sandbox, protection.file)
  const whole = readFileSync(path, 'utf8')
  if (whole.split(protection.find).length !== 2) throw new Error(`${protection.id}: its text is not there exactly once`)
  writeFileSync(
    path,
    whole.replace(protection.find, () => protection.replace),
  )
  try {
    return protection.test.path.endsWith('.spec.ts') ? failureOfSpec(protection) : failureOfTest(protection)
  } finally {
    writeFileSync(path, whole)
  }
}

function escaped(title: string): string {
  return title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

interface Assertion {
  readonly status: string
  readonly title: string
  readonly failureMessages: readonly string[]
}

function failureOfTest({ test }: Protection): string | undefined {
  const vitest = join(sandbox, 'node_modules/vitest/vitest.mjs')
  const args = [
    vitest,
    'run',
    test.path,
    '-t',
    escaped(test.title),
    '--reporter=json',
    '--outputFile=.cache/fault.json',
  ]
  const report = join(sandbox, '.cache/fault.json')
  rmSync(report, { force: true })
  spawnSync(process.execPath, args, { cwd: sandbox, stdio: 'ignore', timeout: 600_000 })
  if (!existsSync(report)) throw new Error(`${test.path}: no test ran`)
  const files = JSON.parse(readFileSync(report, 'utf8')).testResults as { assertionResults: Assertion[] }[]
  const ran = files.flatMap((file) => file.assertionResults).filter(({ title }) => title === test.title)
  if (ran.length === 0) throw new Error(`${test.path}: no test is called "${test.title}"`)
  const failed = ran.find(({ status }) => status === 'failed')
  return failed && firstLine(failed.failureMessages[0] ?? 'failed')
}

function failureOfSpec({ test }: Protection): string | undefined {
  const bin = (name: string) => join(sandbox, 'node_modules', name)
  const built = spawnSync(process.execPath, [bin('electron-vite/bin/electron-vite.js'), 'build'], { cwd: sandbox })
  if (built.status !== 0) throw new Error('the program does not build without its protection')
  const args = [
    bin('@playwright/test/cli.js'),
    'test',
    test.path,
    '-g',
    escaped(test.title),
    '--retries=0',
    '--reporter=line',
  ]
  const run = spawnSync(process.execPath, args, { cwd: sandbox, timeout: 900_000 })
  const said = run.stdout.toString()
  if (said.includes('No tests found')) throw new Error(`${test.path}: no test is called "${test.title}"`)
  return run.status === 0 ? undefined : firstLine(said.split('\n').find((line) => /Error:/.test(line)) ?? 'failed')
}

/** One line of words: no colours, no paths of this machine. */
function firstLine(message: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are control characters
  const plain = message.replace(/\u001b\[[0-9;]*m/g, '').replaceAll(sandbox, '')
  const lines = plain.split('\n').map((line) => line.trim())
  const cause = lines.findIndex((line) => /^(Caused by|Got)/.test(line) || /AssertionError/.test(line))
  return (lines[Math.max(cause, 0)] ?? 'failed').slice(0, 200)
}
