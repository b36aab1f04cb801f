/** `npm start`: builds when stale, opens Electron or the local desk, says which and why, and ends all it started. */

import { endChildren } from '#build/start/children.ts'
import { chooseHost, hasDisplay } from '#build/start/chooseHost.ts'
import { provideElectron } from '#build/start/fetchElectron.ts'
import { freshenBuild } from '#build/start/freshenBuild.ts'
import { openBrowser } from '#build/start/openBrowser.ts'
import { onParentGone } from '#build/start/parent.ts'
import { runElectron, runLocalDesk } from '#build/start/runDesk.ts'
import { HELP, parseStartArgs, type StartArgs } from '#build/start/startArgs.ts'

const say = (line: string) => console.log(line)
const display = hasDisplay(process.platform, process.env)
let isEnding = false

async function main(): Promise<number> {
  const args = parseStartArgs(process.argv.slice(2))
  if (!args.ok) {
    console.error(args.error)
    return 2
  }
  if (args.value.help) {
    say(HELP)
    return 0
  }
  const built = await freshenBuild(say)
  if (isEnding) return 0
  if (!built.ok) {
    console.error(`${built.error}\nThe build failed; nothing was started.`)
    return 3
  }
  if (built.value > 0) say(`Built in ${built.value} s.`)
  return openDesk(args.value)
}

async function openDesk(args: StartArgs): Promise<number> {
  const machine = { platform: process.platform, isRoot: process.getuid?.() === 0, hasDisplay: display }
  const choice = chooseHost(args.host, machine)
  if (choice.host === 'local') return openLocal(args, choice.why)
  const binary = await provideElectron(args.host === 'electron', say)
  if (isEnding) return 0
  if (!binary.ok)
    return args.host === 'electron'
      ? refuse(`Electron: ${binary.error}.`)
      : openLocal(args, `Electron: ${binary.error}`)
  say(`Opening Electron (${choice.why}).`)
  const code = await runElectron(binary.value, args)
  if (code !== 'stillborn' || isEnding) return code === 'stillborn' ? 0 : code
  return args.host === 'electron'
    ? refuse('Electron ended at once (see above).')
    : openLocal(args, 'Electron ended at once, see above')
}

function openLocal(args: StartArgs, why: string): Promise<number> {
  say(`Opening the local desk (${why}).`)
  return runLocalDesk(args, ({ kind, url }) => {
    const opened = args.open && display && openBrowser(url)
    const where = opened ? `Opened ${url} in your browser.` : `Open ${url} in a browser on this computer.`
    say(kind === 'ready' ? `${where} Ctrl+C ends the desk.` : `${where} The desk was running already.`)
  })
}

function refuse(line: string): number {
  console.error(line)
  return 1
}

/** Ends everything this process started, once, and then itself. */
function end(): void {
  // A second Ctrl+C is impatience; the children are being ended already.
  if (isEnding) return
  isEnding = true
  endChildren().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
// npm passes a signal to its shell, which dies without passing it on: that death is the signal.
if (process.env.npm_lifecycle_event === 'start') onParentGone(end)

main().then(
  async (code) => {
    await endChildren()
    process.exitCode = isEnding ? 0 : code
  },
  (cause: unknown) => {
    console.error(cause)
    process.exitCode = 1
  },
)
