// Whether Electron itself can be tested here: its binary comes by `node node_modules/electron/install.js`, not by npm ci.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../node_modules/electron')

/** The binary to launch, or the reason in words why there is none to launch. */
export type ElectronBinary = { readonly path: string } | { readonly why: string }

/** Looks for the binary, and on Linux for a display to show its window on. */
export function findElectron(env: NodeJS.ProcessEnv = process.env): ElectronBinary {
  const pointer = join(folder, 'path.txt')
  const binary = existsSync(pointer) ? join(folder, 'dist', readFileSync(pointer, 'utf8').trim()) : undefined
  if (binary === undefined || !existsSync(binary)) return { why: 'its binary is not installed' }
  const blind = process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
  return blind ? { why: 'there is no display (xvfb-run gives one)' } : { path: binary }
}
