/** Builds print.html alone into a folder, for tests that look at paper without the rest of the program. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/** A built print page; `remove` deletes its folder. */
export interface BuiltPrintPage {
  readonly dir: string
  readonly remove: () => Promise<void>
}

/** Builds the print page, or another one that stands beside `print.html` in a folder of tests, into a new temporary folder. */
export async function buildPrintPage(root = resolve(import.meta.dirname, '../../renderer')): Promise<BuiltPrintPage> {
  const dir = await mkdtemp(join(tmpdir(), 'qiantai-print-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [react()],
    build: {
      outDir: dir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { input: { print: join(root, 'print.html') } },
    },
  })
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) }
}
