/** What the Electron host takes from its command line. */

export interface MainArgs {
  readonly demo: boolean
  readonly dataDir: string | undefined
}

/** Reads `--demo` and `--data=DIR`; everything else on the line belongs to Chromium. */
export function parseMainArgs(argv: readonly string[]): MainArgs {
  const data = argv.find((arg) => arg.startsWith('--data='))?.slice('--data='.length)
  return { demo: argv.includes('--demo'), dataDir: data === '' ? undefined : data }
}
