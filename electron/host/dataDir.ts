/** Where a host keeps what must outlive the program. Each host has its own folder: their local keys are wrapped differently. */
import { posix, win32 } from 'node:path'

/** What decides the place; passed in so that every system can be tested on one. */
export interface DataDirContext {
  readonly host: 'electron' | 'local'
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Gives the absolute folder: `QIANTAI_DATA` as it stands, otherwise the system's place for a program's data. */
export function dataDirFor({ host, platform, home, env }: DataDirContext): string {
  const path = platform === 'win32' ? win32 : posix
  const chosen = env.QIANTAI_DATA
  if (chosen !== undefined && chosen !== '') return path.resolve(chosen)
  return path.join(systemDataDir(platform, home, env), 'qiantai', host)
}

function systemDataDir(platform: NodeJS.Platform, home: string, env: DataDirContext['env']): string {
  if (platform === 'win32') return absolute(env.LOCALAPPDATA, win32) ?? win32.join(home, 'AppData', 'Local')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support')
  // The XDG specification says that a relative path is to be ignored.
  return absolute(env.XDG_DATA_HOME, posix) ?? posix.join(home, '.local', 'share')
}

function absolute(value: string | undefined, path: typeof posix): string | undefined {
  return value !== undefined && path.isAbsolute(value) ? value : undefined
}
