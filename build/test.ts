// npm test: every layer in order, stopping at the first that fails. The last line is "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './chromium.ts'
import { addCounts, type Counts, NOTHING } from './testCounts.ts'
import { chooseLayers, type Layer } from './testLayers.ts'

interface Outcome {
  readonly name: string
  readonly seconds: number
  readonly counts: Counts
}

const root = join(import.meta.dirname, '..')

function runScript(layer: Layer): boolean {
  const script = join(root, 'node_modules', layer.script)
  const env = { ...process.env, ...layer.env }
  // No stdin: a tool that would ask a question must fail instead.
  const { status } = spawnSync(process.execPath, [script, ...layer.args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return status === 0
}

/** The exit code decides; the report only counts. A layer that fails without a failed test counts as one. */
function countLayer(layer: Layer, passed: boolean): Counts {
  const counts = readCounts(layer, passed)
  if (counts.skipped > 0) console.error(`${layer.name}: ${counts.skipped} skipped: a skipped test fails the run.`)
  const ok = passed && counts.skipped === 0
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

function readCounts(layer: Layer, passed: boolean): Counts {
  if (layer.report === undefined) return NOTHING
  try {
    return layer.report.read(JSON.parse(readFileSync(join(root, layer.report.file), 'utf8')))
  } catch (error) {
    // A layer that broke before its first test leaves no report; one that passed must have one.
    if (passed) throw error
    return NOTHING
  }
}

function runLayer(layer: Layer): Outcome {
  const start = performance.now()
  if (layer.report !== undefined) rmSync(join(root, layer.report.file), { force: true })
  if (layer.name === 'e2e') console.log(`e2e uses ${ensureChromium()}`)
  const counts = countLayer(layer, runScript(layer))
  const seconds = (performance.now() - start) / 1000
  const tests = layer.report === undefined ? '' : ` · ${counts.passed} passed, ${counts.failed} failed`
  console.log(`${counts.failed === 0 ? '✓' : '✗'} ${layer.name} ${seconds.toFixed(1)} s${tests}\n`)
  return { name: layer.name, seconds, counts }
}

function runUntilFailure(layers: readonly Layer[]): Outcome[] {
  const outcomes: Outcome[] = []
  for (const layer of layers) {
    const outcome = runLayer(layer)
    outcomes.push(outcome)
    if (outcome.counts.failed > 0) break
  }
  return outcomes
}

mkdirSync(join(root, 'out/reports'), { recursive: true })
const start = performance.now()
const layers = chooseLayers(process.argv.slice(2))
const outcomes = runUntilFailure(layers)
const total = outcomes.map(({ counts }) => counts).reduce(addCounts, NOTHING)
const notRun = layers.slice(outcomes.length).map(({ name }) => `${name} not run`)
const lines = outcomes.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`)
console.log([...lines, ...notRun, `total ${((performance.now() - start) / 1000).toFixed(1)} s`].join(' · '))
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
