/** Builds when a source is newer than what was built, without blocking: Ctrl+C ends a build like everything else. */
import { join } from 'node:path'
import { isBuildStale } from '#build/freshBuild.ts'
import { runToEnd } from '#build/start/children.ts'
import { PROJECT_ROOT } from '#build/start/projectRoot.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

const BUILD_LIMIT_MS = 600_000

/** Gives the seconds a build took, 0 when there was nothing to do. **Refuses** with what the build said. */
export async function freshenBuild(say: (line: string) => void): Promise<Result<number, string>> {
  if (!isBuildStale(PROJECT_ROOT)) return ok(0)
  say('Building (first start, or the sources have changed)…')
  const startedMs = performance.now()
  const viteCli = join(PROJECT_ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const build = await runToEnd(process.execPath, [viteCli, 'build'], { cwd: PROJECT_ROOT, limitMs: BUILD_LIMIT_MS })
  if (build.code !== 0) return err(build.output)
  return ok(Math.round((performance.now() - startedMs) / 100) / 10)
}
