// The layers of `npm test`, cheapest first: what each starts, and where it leaves its report.
import { type Counts, readPlaywrightReport, readVitestReport } from './testCounts.ts'

/** One layer. `script` is inside node_modules and runs on this Node, so that no shell is needed on any system. */
export interface Layer {
  readonly name: string
  readonly script: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly report?: { readonly file: string; readonly read: (report: unknown) => Counts }
}

function vitestLayer(name: string, projects: readonly string[]): Layer {
  const file = `out/reports/${name}.json`
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return {
    name,
    script: 'vitest/vitest.mjs',
    args: ['run', ...chosen, ...reporters],
    report: { file, read: readVitestReport },
  }
}

const e2e: Layer = {
  name: 'e2e',
  script: '@playwright/test/cli.js',
  args: ['test', '--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: 'out/reports/e2e.json' },
  report: { file: 'out/reports/e2e.json', read: readPlaywrightReport },
}

export const LAYERS: readonly Layer[] = [
  { name: 'format', script: '@biomejs/biome/bin/biome', args: ['format', '.'] },
  { name: 'lint', script: '@biomejs/biome/bin/biome', args: ['lint', '--error-on-warnings', '.'] },
  { name: 'types', script: 'typescript/bin/tsc', args: ['-b'] },
  vitestLayer('architecture', ['architecture']),
  vitestLayer('unit', ['pure', 'unit', 'print', 'screen']),
  vitestLayer('property', ['property']),
  { name: 'build', script: 'electron-vite/bin/electron-vite.js', args: ['build'] },
  e2e,
]

/** The layers named by `--only a,b`, in their own order; all without it. **Throws** on an unknown name. */
export function chooseLayers(args: readonly string[]): readonly Layer[] {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='))
  if (at < 0) return LAYERS
  const list = args[at]?.startsWith('--only=') ? args[at].slice('--only='.length) : args[at + 1]
  const names = (list ?? '').split(',').filter((name) => name !== '')
  const unknown = names.filter((name) => !LAYERS.some((layer) => layer.name === name))
  if (names.length === 0 || unknown.length > 0) {
    const known = LAYERS.map((layer) => layer.name).join(',')
    throw new Error(`--only wants some of ${known}${unknown.length > 0 ? `, not ${unknown.join(', ')}` : ''}`)
  }
  return LAYERS.filter((layer) => names.includes(layer.name))
}
