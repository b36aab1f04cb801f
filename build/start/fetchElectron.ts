/** Electron's binary: found where its package keeps it, or fetched once by the package's own script. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runToEnd } from '#build/start/children.ts'
import { PROJECT_ROOT } from '#build/start/projectRoot.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

const PACKAGE = join(PROJECT_ROOT, 'node_modules', 'electron')
// Inside node_modules: a fresh `npm ci` forgets the failure and may try again.
const FAILURE_NOTE = join(PROJECT_ROOT, 'node_modules', '.cache', 'qiantai', 'electron-fetch-failed.txt')
const FETCH_LIMIT_MS = 60_000

/** Gives the path of the installed binary, if it is there. Starts nothing: the package's own index fetches when it is asked. */
export function electronBinary(): string | undefined {
  try {
    const path = join(PACKAGE, 'dist', readFileSync(join(PACKAGE, 'path.txt'), 'utf8').trim())
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** Gives the binary, fetching it if need be; **refuses** with the reason, which is remembered unless `again` is set. */
export async function provideElectron(again: boolean, say: (line: string) => void): Promise<Result<string, string>> {
  const present = electronBinary()
  if (present !== undefined) return ok(present)
  if (!again && existsSync(FAILURE_NOTE)) return err('its binary could not be fetched before (npm ci tries again)')
  say('Fetching Electron once (at most 60 seconds)…')
  const fetched = await runToEnd(process.execPath, [join(PACKAGE, 'install.js')], {
    cwd: PROJECT_ROOT,
    limitMs: FETCH_LIMIT_MS,
  })
  const path = electronBinary()
  if (path !== undefined) return ok(path)
  remember(fetched.output)
  return err(fetched.timedOut ? 'its binary could not be fetched in 60 seconds' : 'its binary could not be fetched')
}

function remember(output: string): void {
  try {
    mkdirSync(dirname(FAILURE_NOTE), { recursive: true })
    writeFileSync(FAILURE_NOTE, output)
  } catch {
    // A project folder that cannot be written only means one more try at the next start.
  }
}
