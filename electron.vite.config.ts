/** Builds the three rooms that run: main (with the local desk beside it), preload and renderer. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string }

/** Reproducible when it can be: SOURCE_DATE_EPOCH, then the commit's date, then now. */
function buildDate(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH
  if (epoch !== undefined && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString()
  try {
    const stamp = execFileSync('git', ['log', '-1', '--format=%cI'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return new Date(stamp.trim()).toISOString()
  } catch {
    return new Date().toISOString()
  }
}

const define = {
  __APP_VERSION__: JSON.stringify(manifest.version),
  __BUILD_DATE__: JSON.stringify(buildDate()),
}

export default defineConfig({
  main: {
    define,
    build: {
      outDir: resolve(root, 'out/main'),
      // All but playwright-core goes into the bundle, so that the packaged app needs no node_modules; Electron never loads playwright-core.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'electron/main/index.ts'), local: resolve(root, 'electron/local/index.ts') },
        external: ['electron', /^node:/, /^playwright-core/],
      },
    },
  },
  preload: {
    define,
    build: {
      outDir: resolve(root, 'out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        // A sandboxed preload cannot be an ES module (style 2).
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    define,
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      // Fonts and pictures stay files: the content policy allows no data: fonts, and paper loads them from disk.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: resolve(root, 'renderer/index.html'), print: resolve(root, 'renderer/print.html') },
      },
    },
  },
})
