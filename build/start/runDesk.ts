/** Starts one of the two hosts and waits for its end. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { keep } from '#build/start/children.ts'
import { PROJECT_ROOT } from '#build/start/projectRoot.ts'
import type { StartArgs } from '#build/start/startArgs.ts'

/** What the local desk says over its channel (electron/local/index.ts). */
export interface DeskMessage {
  readonly kind: 'ready' | 'already-open'
  readonly url: string
}

/** A host that ends so soon after its start has not been used: something keeps it from running. */
const STILLBORN_MS = 5_000

/** Runs the local desk; `onOpen` hears the address. Gives its exit code. */
export function runLocalDesk(args: StartArgs, onOpen: (message: DeskMessage) => void): Promise<number> {
  const script = join(PROJECT_ROOT, 'out', 'main', 'local.js')
  const child = keep(
    // The channel ends with this process, however it dies, and the desk with the channel.
    spawn(process.execPath, [script, ...deskArgs(args)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
  )
  child.on('message', onOpen)
  return exitCodeOf(child)
}

function deskArgs({ demo, data, port }: StartArgs): readonly string[] {
  return [
    ...(demo ? ['--demo'] : []),
    ...(data === undefined ? [] : ['--data', resolve(data)]),
    ...(port === undefined ? [] : ['--port', port]),
  ]
}

/** Runs Electron. Gives its exit code, or `stillborn` when it failed before a person could have used it. */
export async function runElectron(binary: string, { demo, data }: StartArgs): Promise<number | 'stillborn'> {
  const startedMs = performance.now()
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env
  const options = [...(demo ? ['--demo'] : []), ...(data === undefined ? [] : [`--data=${resolve(data)}`])]
  const child = keep(spawn(binary, [PROJECT_ROOT, ...options], { env, stdio: ['ignore', 'inherit', 'inherit'] }))
  const code = await exitCodeOf(child)
  return code !== 0 && performance.now() - startedMs < STILLBORN_MS ? 'stillborn' : code
}

function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
