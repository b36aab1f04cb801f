/** Processes this script starts, and how every one of them is ended. */
import { type ChildProcess, spawn } from 'node:child_process'

const running = new Set<ChildProcess>()
const POLITE_MS = 9_000

/** Takes a child under care: `endChildren` ends it. */
export function keep(child: ChildProcess): ChildProcess {
  running.add(child)
  child.once('exit', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/** Ends every child: politely, then by force; resolves when all are gone. */
export async function endChildren(): Promise<void> {
  await Promise.all([...running].map(end))
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), POLITE_MS)
  await gone
  clearTimeout(force)
}

export interface Ended {
  readonly code: number | null
  readonly output: string
  readonly timedOut: boolean
}

/** Runs a program to its end and gives its code and everything it said; nothing is shown. */
export function runToEnd(
  program: string,
  args: readonly string[],
  { cwd, limitMs }: { readonly cwd: string; readonly limitMs: number },
): Promise<Ended> {
  const child = keep(spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] }))
  const said: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    child.kill('SIGKILL')
  }, limitMs)
  return new Promise((resolve) => {
    const finish = (code: number | null, more = '') => {
      clearTimeout(timer)
      resolve({ code, timedOut, output: Buffer.concat(said).toString('utf8') + more })
    }
    child.once('error', (cause) => finish(null, String(cause)))
    child.once('close', (code) => finish(code))
  })
}
