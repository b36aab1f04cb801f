/** Finds a Chromium on this machine: named by hand, installed by the system, or fetched by Playwright. Looks, never fetches. */
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/** A browser and where it was found, for one line in the log. */
export interface FoundBrowser {
  readonly path: string
  readonly source: 'QIANTAI_CHROMIUM' | 'system' | 'playwright'
}

/** What of the machine is looked at; passed in so that every system can be tested on one. */
export interface MachineView {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
  /** Names in a folder; empty when it cannot be read. */
  readonly namesIn: (path: string) => readonly string[]
}

/** Gives the first browser found, or nothing. A path named by hand that does not exist is not replaced by another. */
export function findBrowser(machine: MachineView = thisMachine()): FoundBrowser | undefined {
  const named = machine.env.QIANTAI_CHROMIUM
  if (named !== undefined && named !== '') {
    return machine.exists(named) ? { path: named, source: 'QIANTAI_CHROMIUM' } : undefined
  }
  const system = systemPaths(machine).find(machine.exists)
  if (system !== undefined) return { path: system, source: 'system' }
  const fetched = playwrightPaths(machine).find(machine.exists)
  return fetched === undefined ? undefined : { path: fetched, source: 'playwright' }
}

function thisMachine(): MachineView {
  return { platform: process.platform, home: homedir(), env: process.env, exists: existsSync, namesIn }
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

function systemPaths({ platform, home, env }: MachineView): readonly string[] {
  if (platform === 'win32') return windowsPaths(env)
  if (platform === 'darwin') return macPaths(home)
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ]
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin']
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}`))
}

function windowsPaths(env: MachineView['env']): readonly string[] {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ]
  return programs.flatMap((program) => roots.map((root) => win32.join(root, program)))
}

function macPaths(home: string): readonly string[] {
  const apps = ['Google Chrome', 'Microsoft Edge', 'Chromium']
  const folders = ['/Applications', posix.join(home, 'Applications')]
  return apps.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`))
}

// Folder names inside Playwright's store have changed over time; every one it has used is tried.
const PLAYWRIGHT_PROGRAMS = [
  ['chrome-linux64', 'chrome'],
  ['chrome-linux', 'chrome'],
  ['chrome-headless-shell-linux64', 'chrome-headless-shell'],
  ['chrome-linux', 'headless_shell'],
  ['chrome-win64', 'chrome.exe'],
  ['chrome-win', 'chrome.exe'],
  ['chrome-headless-shell-win64', 'chrome-headless-shell.exe'],
  ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ['chrome-mac-arm64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
  ['chrome-mac-x64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
] as const

function playwrightPaths(machine: MachineView): readonly string[] {
  const path = machine.platform === 'win32' ? win32 : posix
  const store = playwrightStore(machine)
  // Newest revision first, the full browser before the headless shell.
  const installed = machine
    .namesIn(store)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
  return installed.flatMap((name) => PLAYWRIGHT_PROGRAMS.map((program) => path.join(store, name, ...program)))
}

function playwrightStore({ platform, home, env }: MachineView): string {
  const named = env.PLAYWRIGHT_BROWSERS_PATH
  if (named !== undefined && named !== '' && named !== '0') return named
  if (platform === 'win32') return win32.join(env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), 'ms-playwright')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'ms-playwright')
  return posix.join(env.XDG_CACHE_HOME ?? posix.join(home, '.cache'), 'ms-playwright')
}
