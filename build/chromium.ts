// Finds a Chromium on this machine, or gets one: the local desk, the end-to-end tests and the bench all use the same.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { chromium } from 'playwright-core'

/** What the search looks at, passed in so that a test can describe another machine. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
  readonly playwrightPath: () => string
}

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const WINDOWS_TAILS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']

/** Every run of Chromium starts with these: no sandbox as root, no GPU, and no traffic of its own. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
]

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  playwrightPath: () => chromium.executablePath(),
}

function systemPaths({ platform, env }: Machine): string[] {
  if (platform === 'darwin') return MAC_PATHS
  if (platform === 'win32') {
    const roots = WINDOWS_ROOTS.flatMap((name) => env[name] ?? [])
    return roots.flatMap((root) => WINDOWS_TAILS.map((tail) => `${root}\\${tail}`))
  }
  const folders = (env.PATH ?? '').split(posix.delimiter).filter((folder) => folder !== '')
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

/** The browser to use, or undefined. Order: QIANTAI_CHROMIUM, one of the system, Playwright's own. */
export function findChromium(machine: Machine = thisMachine): string | undefined {
  const chosen = machine.env.QIANTAI_CHROMIUM
  if (chosen !== undefined && chosen !== '') {
    if (machine.exists(chosen)) return chosen
    throw new Error(`QIANTAI_CHROMIUM names ${chosen}, but there is no such file.`)
  }
  return [...systemPaths(machine), playwrightPath(machine)].find((path) => path !== '' && machine.exists(path))
}

function playwrightPath(machine: Machine): string {
  try {
    return machine.playwrightPath()
  } catch {
    // Playwright knows no build for this system: then there is none of its own to find.
    return ''
  }
}

/** Like findChromium, but gets one when there is none, and says so in one line. **Throws** when it cannot. */
export function ensureChromium(say: (line: string) => void = console.log): string {
  const found = findChromium()
  if (found !== undefined) return found
  if (canUseApt()) {
    say("No Chromium found: installing Debian's chromium with apt-get.")
    installByApt()
  }
  if (findChromium() === undefined) {
    say("No Chromium found: fetching Playwright's with `playwright install chromium`.")
    installByPlaywright()
  }
  const fetched = findChromium()
  if (fetched !== undefined) return fetched
  throw new Error('No Chromium: install Chromium, Chrome or Edge, or set QIANTAI_CHROMIUM to the path of one.')
}

function canUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function installByApt(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]): void => {
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  run('update', '-qq')
  run('install', '-y', '-qq', '--no-install-recommends', 'chromium', ...(hasChineseFont() ? [] : ['fonts-noto-cjk']))
}

function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

function installByPlaywright(): void {
  const cli = join(import.meta.dirname, '../node_modules/playwright-core/cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'inherit', 'inherit'] })
}
