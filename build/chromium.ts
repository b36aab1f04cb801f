// Gets the Chromium that the end-to-end tests and the bench drive: the one the host would find, or a fetched one.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '#electron/host/pdf/findBrowser.ts'

/** Every run of Chromium starts with these: no sandbox as root, no GPU, and no traffic of its own. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
]

/** The browser to use, or undefined. **Throws** when QIANTAI_CHROMIUM names none: another would be a surprise. */
export function findChromium(): string | undefined {
  const named = process.env.QIANTAI_CHROMIUM
  const found = findBrowser()?.path
  if (named !== undefined && named !== '' && found === undefined) {
    throw new Error(`QIANTAI_CHROMIUM names ${named}, but there is no such file.`)
  }
  return found
}

/** Ways to get a browser; replaced in tests. */
export interface Source {
  /** What is said before it is tried. */
  readonly line: string
  readonly applies: () => boolean
  readonly install: () => void
}

const SOURCES: readonly Source[] = [
  {
    line: "No Chromium found: installing Debian's chromium with apt-get.",
    applies: () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    install: installByApt,
  },
  {
    line: "No Chromium found: fetching Playwright's with `playwright install chromium`.",
    applies: () => true,
    install: installByPlaywright,
  },
]

/** What ensureChromium works with; replaced in tests. */
export interface Means {
  readonly find: () => string | undefined
  readonly sources: readonly Source[]
  readonly say: (line: string) => void
}

/** Like findChromium, but gets one when there is none, and says so in one line. **Throws** when it cannot. */
export function ensureChromium(means: Partial<Means> = {}): string {
  const { find = findChromium, sources = SOURCES, say = console.log } = means
  const found = find()
  if (found !== undefined) return found
  for (const { line, applies, install } of sources) {
    if (!applies()) continue
    say(line)
    install()
    const fetched = find()
    if (fetched !== undefined) return fetched
  }
  throw new Error('No Chromium: install Chromium, Chrome or Edge, or set QIANTAI_CHROMIUM to the path of one.')
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
