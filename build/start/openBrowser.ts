/** Opens the person's own browser at the desk; never a headless one. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { keep } from '#build/start/children.ts'

type Env = Readonly<Record<string, string | undefined>>

/** The command that hands a URL to the system, or nothing when there is none. */
export function openCommand(
  url: string,
  platform: NodeJS.Platform,
  env: Env,
): readonly [string, ...string[]] | undefined {
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', url]
  if (platform === 'darwin') return ['/usr/bin/open', url]
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const opener = folders.map((folder) => join(folder, 'xdg-open')).find(existsSync)
  return opener === undefined ? undefined : [opener, url]
}

/** Hands the URL over; gives whether there was something to hand it to. */
export function openBrowser(url: string): boolean {
  const command = openCommand(url, process.platform, process.env)
  if (command === undefined) return false
  const [program, ...args] = command
  keep(spawn(program, args, { stdio: 'ignore' })).on('error', () => undefined)
  return true
}
