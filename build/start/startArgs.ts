/** The command line of `npm start`. */
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '#shared/kernel/result.ts'

export interface StartArgs {
  readonly demo: boolean
  readonly help: boolean
  readonly open: boolean
  readonly host: 'auto' | 'local' | 'electron'
  readonly data: string | undefined
  readonly port: string | undefined
}

export const HELP = `npm start -- [options]

  --demo            open the practice community: its own workspace and database
  --host HOST       electron or local; without it Electron where it can run, otherwise the local desk
  --data DIR        keep keys, files and PDF work in DIR instead of the system's place
  --port N          local desk only, for tests, and only together with --data: the address
                    http://127.0.0.1:7420 is the identity of the database, another one opens empty
  --no-open         do not open a browser
  --help            this text

Ends with Ctrl+C. Exit codes: 0 ended or already open, 1 fault, 2 wrong options, 3 the build failed,
4 port 7420 is taken by another program, 5 the desk runs in the other mode (practice or real).`

/** Reads the arguments. **Refuses** with a sentence for the person at the terminal. */
export function parseStartArgs(args: readonly string[]): Result<StartArgs, string> {
  const given = readOptions(args)
  if (!given.ok) return given
  const { host = 'auto', data, port } = given.value
  if (host !== 'auto' && host !== 'local' && host !== 'electron') return err('--host is electron or local')
  if (port !== undefined && data === undefined) return err('--port only goes with --data DIR (see --help)')
  if (port !== undefined && host === 'electron') return err('--port belongs to the local desk')
  const flags = { demo: given.value.demo === true, help: given.value.help === true, open: given.value.open !== false }
  return ok({ ...flags, host: port === undefined ? host : 'local', data, port })
}

function readOptions(args: readonly string[]) {
  try {
    const options = {
      demo: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      open: { type: 'boolean' },
      host: { type: 'string' },
      data: { type: 'string' },
      port: { type: 'string' },
    } as const
    return ok(
      parseArgs({ args: [...args], options, allowNegative: true, allowPositionals: false, strict: true }).values,
    )
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause))
  }
}
