// Builds the program when a source is newer than what was built, for npm start and the end-to-end tests alike.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['shared', 'renderer', 'electron', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const PRODUCTS = ['out/main/index.js', 'out/main/local.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const NOT_BUILT_IN = /\.(test|property)\.tsx?$/

/** Whether something built is missing, or older than a source. Folders count, so that a removed file is seen too. */
export function isBuildStale(root: string): boolean {
  const products = PRODUCTS.map((path) => join(root, path))
  if (!products.every((path) => existsSync(path))) return true
  const built = Math.min(...products.map((path) => statSync(path).mtimeMs))
  return SOURCES.map((path) => join(root, path)).some((path) => newest(path) > built)
}

/** Time of the newest file or folder at or below a path, in milliseconds; 0 when there is none. */
function newest(path: string): number {
  if (!existsSync(path)) return 0
  const status = statSync(path)
  if (!status.isDirectory()) return NOT_BUILT_IN.test(path) ? 0 : status.mtimeMs
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Builds when stale and says so. **Throws** when the build fails: running yesterday's program would mislead. */
export function buildIfStale(root: string, say: (line: string) => void = console.log): void {
  if (!isBuildStale(root)) return
  say('Sources are newer than the build: building.')
  const script = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const stdio = ['ignore', 'ignore', 'inherit'] as const
  const { status } = spawnSync(process.execPath, [script, 'build'], { cwd: root, stdio: [...stdio] })
  if (status !== 0) throw new Error('The build failed: npm run build shows why.')
}
