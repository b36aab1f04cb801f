// A Chromium as a process of our own: its profile is on disk, so that IndexedDB really writes, and it can be killed.
// (Playwright's ordinary contexts keep their databases in memory, where "strict" costs nothing and survives nothing.)
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { CHROMIUM_FLAGS, ensureChromium } from '#build/chromium.ts'

/** A running browser and its one profile. */
export interface ChromiumProcess {
  readonly context: BrowserContext
  /** Ends the browser and all its helpers at once, as a power cut does. */
  readonly kill: () => Promise<void>
  /** Closes it in good order, so that it writes what it holds back. */
  readonly close: () => Promise<void>
}

const FLAGS = [
  ...CHROMIUM_FLAGS,
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--no-default-browser-check',
  '--lang=zh-CN',
  '--window-size=1366,768',
]
const START_LIMIT_MS = 30_000
const GONE_LIMIT_MS = 10_000
const GONE_POLL_MS = 20

/** Starts Chromium on a profile folder. **Throws** with its output when it does not come up. */
export async function startChromium(profileDir: string): Promise<ChromiumProcess> {
  // On POSIX a group of its own, so that the helpers go with it.
  const child = spawn(ensureChromium(), [...FLAGS, `--user-data-dir=${profileDir}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
  })
  try {
    const browser = await chromium.connectOverCDP(await readEndpoint(child))
    const context = browser.contexts()[0]
    if (context === undefined) throw new Error('Chromium came up without a profile')
    return { context, kill: () => kill(child), close: () => close(browser, child) }
  } catch (error) {
    await kill(child)
    throw error
  }
}

async function readEndpoint(child: ChildProcess): Promise<string> {
  let said = ''
  return await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Chromium did not start:\n${said}`)), START_LIMIT_MS)
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}:\n${said}`)))
    child.once('error', reject)
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const endpoint = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (endpoint === undefined) return
      clearTimeout(timer)
      resolve(endpoint)
    })
  })
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

async function kill(child: ChildProcess): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) return
  const ended = once(child, 'exit')
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
  else process.kill(-child.pid, 'SIGKILL')
  await ended
  if (process.platform !== 'win32') await groupGone(child.pid)
}

/** The helpers die a moment after their parent; until then the profile is not only the next browser's. */
async function groupGone(group: number): Promise<void> {
  for (const deadline = Date.now() + GONE_LIMIT_MS; Date.now() < deadline; ) {
    try {
      process.kill(-group, 0)
    } catch {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, GONE_POLL_MS))
  }
  throw new Error('Helpers of a killed Chromium still live')
}

async function close(browser: Browser, child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  const session = await browser.newBrowserCDPSession()
  // The browser hangs up before it can answer: that is the answer.
  await session.send('Browser.close').catch(() => {})
  await ended
}
