// Starts and ends the built local desk as a process of its own, as `npm start` does.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** A running desk. */
export interface LocalDesk {
  readonly url: string
  /** Everything the process wrote so far. */
  readonly output: () => string
  /** Asks it to end, as Ctrl+C does, and waits. */
  readonly stop: () => Promise<void>
  /** Ends it as a power cut does: no last word. */
  readonly kill: () => Promise<void>
}

/** How to start it. The same port after a restart is the same origin, hence the same database. */
export interface DeskOptions {
  readonly dataDir: string
  readonly port: number
  readonly demo?: boolean
}

const entry = join(import.meta.dirname, '../../out/main/local.js')
const START_LIMIT_MS = 20_000
const POLL_MS = 50

/** Starts a desk and waits until it answers. **Throws** with its output when it ends or stays silent. */
export async function startLocalDesk({ dataDir, port, demo }: DeskOptions): Promise<LocalDesk> {
  const args = [entry, '--port', String(port), '--data', dataDir, ...(demo === true ? ['--demo'] : [])]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const url = `http://127.0.0.1:${port}/`
  try {
    await untilAnswering(url, child)
  } catch (error) {
    await end(child, 'SIGKILL')
    throw new Error(`The local desk did not start: ${String(error)}\n${said}`)
  }
  return {
    url,
    output: () => said,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error(`it ended with ${child.exitCode ?? child.signalCode}`)
    const answered = await fetch(url).then(
      () => true,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  throw new Error(`no answer in ${START_LIMIT_MS} ms`)
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
