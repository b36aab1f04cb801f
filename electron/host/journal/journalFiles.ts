/** The files of a journal by name. */
import { join } from 'node:path'
import { errorCode } from '#electron/host/durableFile.ts'
import type { FileLayer } from '#electron/host/files/fileLayer.ts'

const LOG_NAME = /^(\d{6})\.log$/

/** The name of a journal's file. */
export function logPath(dir: string, file: number): string {
  return join(dir, `${String(file).padStart(6, '0')}.log`)
}

/** Numbers of the files, in order; none where there is no journal. */
export async function logNumbers(files: FileLayer, dir: string): Promise<readonly number[]> {
  const named = await listOrNone(files, dir)
  return named
    .flatMap((name) => LOG_NAME.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b)
}

/** Names in a folder; none where it is not there. */
export async function listOrNone(files: FileLayer, dir: string): Promise<readonly string[]> {
  try {
    return (await files.list(dir)).map(({ name }) => name)
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return []
    throw cause
  }
}

/** Makes a folder and those above it that are missing. */
export async function makeDirs(files: FileLayer, dir: string, parent: (path: string) => string): Promise<void> {
  try {
    await files.makeDir(dir)
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST') return
    if (errorCode(cause) !== 'ENOENT' || parent(dir) === dir) throw cause
    await makeDirs(files, parent(dir), parent)
    await makeDirs(files, dir, parent)
    return
  }
  await files.syncDir(parent(dir))
}
