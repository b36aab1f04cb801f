/** Which host opens the desk, and why, in one line. Pure: what is true of the machine is passed in. */

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly isRoot: boolean
  readonly hasDisplay: boolean
}

export type HostChoice =
  | { readonly host: 'local'; readonly why: string }
  /** Electron, once its binary is there. */
  | { readonly host: 'electron'; readonly why: string }

/** Chooses before the binary is looked for: where Electron cannot run, it need not be fetched. */
export function chooseHost(wanted: 'auto' | 'local' | 'electron', machine: Machine): HostChoice {
  if (wanted === 'local') return { host: 'local', why: 'asked for' }
  if (wanted === 'electron') return { host: 'electron', why: 'asked for' }
  if (!machine.hasDisplay) return { host: 'local', why: 'there is no display for Electron' }
  if (machine.platform === 'linux' && machine.isRoot)
    return { host: 'local', why: 'Electron keeps no sandbox for root' }
  return { host: 'electron', why: 'its binary and a display are there' }
}

/** Whether a window can be shown. Windows and macOS always have a display for whoever is signed in. */
export function hasDisplay(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY)
}
