// The kill rounds on the built desk: for npm run kill, and a short slice among the end-to-end tests.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startLocalDesk } from '#test/e2e/localDesk.ts'
import { deskPlan, type SavedEdit } from './deskPlan.ts'
import { type KillOptions, type KillReport, killRounds } from './killRounds.ts'

/** An edit by hand of the test takes a second or so: the kill comes before, in and after every part of it. */
const DELAY = { least: 0, most: 3_000 }

/** Runs the rounds on a desk of their own. The host lives through all of them: only the browser dies. */
export async function deskRounds(options: KillOptions): Promise<KillReport<SavedEdit>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'qiantai-kill-'))
  const desk = await startLocalDesk({ dataDir, port: await freePort() })
  try {
    return await killRounds(deskPlan(desk.url), { delay: DELAY, ...options })
  } finally {
    await desk.stop()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}
