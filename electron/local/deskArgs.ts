/** The local desk's command line. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** The port is part of the origin, and the origin is the database's identity (architecture 2): there is no second one. */
export const DESK_PORT = 7420

export interface DeskArgs {
  /** 0 takes any free port, for tests. */
  readonly port: number
  /** A folder named by hand; otherwise the system's place. */
  readonly dataDir: string | undefined
  readonly demo: boolean
}

/** Reads the arguments. **Refuses** with a sentence for the person at the terminal. */
export function parseDeskArgs(args: readonly string[]): Result<DeskArgs, string> {
  const given = readOptions(args)
  if (!given.ok) return given
  const { data, port, demo } = given.value
  if (port !== undefined && data === undefined) return err(PORT_NEEDS_DATA)
  if (data === '') return err('--data needs a folder')
  const number = port === undefined ? DESK_PORT : portNumber(port)
  if (number === undefined) return err('--port needs a number: 0 (any free one) or 1024 to 65535')
  return ok({ port: number, dataDir: data === undefined ? undefined : resolve(data), demo: demo === true })
}

const PORT_NEEDS_DATA =
  '--port is for tests and only goes with --data DIR: the address is the identity of the database, so the same desk at another port would open empty'

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { demo: { type: 'boolean' }, data: { type: 'string' }, port: { type: 'string' } },
      strict: true,
      allowPositionals: false,
    })
    return ok(values)
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause))
  }
}

function portNumber(text: string): number | undefined {
  if (!/^\d{1,5}$/.test(text)) return undefined
  const port = Number(text)
  return port === 0 || (port >= 1024 && port <= 65_535) ? port : undefined
}
