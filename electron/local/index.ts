/** The local desk as a process: arguments in, one line out, and it ends with whoever started it. */
import { join } from 'node:path'
import { parseDeskArgs } from '#electron/local/deskArgs.ts'
import { EXIT_CODES } from '#electron/local/exitCodes.ts'
import { openLocalDesk } from '#electron/local/openLocalDesk.ts'

const log = (line: string) => console.error(`[desk] ${line}`)

async function main(): Promise<void> {
  const args = parseDeskArgs(process.argv.slice(2))
  if (!args.ok) return end('usage', args.error)
  const opened = await openLocalDesk(args.value, { rendererDir: join(import.meta.dirname, '..', 'renderer'), log })
  if (!opened.ok) return end(opened.error.code, opened.error.line)
  const { url, line, close } = opened.value
  console.log(line)
  // The starter waits for this; without one a person reads the line.
  process.send?.({ kind: close === undefined ? 'already-open' : 'ready', url })
  if (close === undefined) process.disconnect?.()
  else endWith(close)
}

function end(code: keyof typeof EXIT_CODES, line: string): void {
  console.error(line)
  process.exitCode = EXIT_CODES[code]
  if (process.connected) process.disconnect()
}

/** Ctrl+C, a polite kill, or the starter's death: the desk and its browser go, whichever comes first. */
function endWith(close: () => Promise<void>): void {
  let ending = false
  const stop = () => {
    if (ending) return
    ending = true
    // A browser that hangs must not keep the port.
    setTimeout(() => process.exit(EXIT_CODES.fault), 8_000).unref()
    close().then(
      () => process.exit(0),
      () => process.exit(EXIT_CODES.fault),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
}

main().catch((cause: unknown) => {
  end('fault', cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
  process.exit()
})
