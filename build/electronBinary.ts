// Whether Electron itself can be tested here: its binary comes by `node node_modules/electron/install.js`, not by npm ci.
import { hasDisplay } from '#build/start/chooseHost.ts'
import { electronBinary } from '#build/start/fetchElectron.ts'

/** The binary to launch, or the reason in words why there is none to launch. */
export type ElectronBinary = { readonly path: string } | { readonly why: string }

/** Looks for the binary, and for a display to show its window on. */
export function findElectron(): ElectronBinary {
  const path = electronBinary()
  if (path === undefined) return { why: 'its binary is not installed' }
  return hasDisplay(process.platform, process.env) ? { path } : { why: 'there is no display (xvfb-run gives one)' }
}
