// Where browser profiles of the bench and the kill rounds live: on the disk of the sources, never in a memory file system.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

const parent = join(import.meta.dirname, '../../out/profiles')

/** Runs work with a fresh folder and removes it afterwards. */
export async function withProfileFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(join(parent, 'p-'))
  try {
    return await work(folder)
  } finally {
    // The browser's last helper may still be writing when its parent has gone.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}
