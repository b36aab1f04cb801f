// The files the architecture tests look at. Read from disk, not from git, so that they hold in an unpacked archive too.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One file; `path` is relative to the repository with forward slashes on every system. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const root = join(import.meta.dirname, '../..')
const ROOMS = ['build', 'electron', 'renderer', 'shared', 'test', 'docs', '.ci', '.github']
const NOT_OURS = new Set(['node_modules', 'out', 'dist', 'golden', 'test-results'])
const TEXT = /\.(ts|tsx|css|html|json|md|yml|grit|mjs|cjs)$|^run$/

function walk(folder: string, recursive: boolean): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return recursive && !NOT_OURS.has(entry.name) ? walk(path, true) : []
    return TEXT.test(entry.name) && entry.name !== 'package-lock.json' ? [path] : []
  })
}

/** Every text file of the project. */
export function readProject(): readonly SourceFile[] {
  const rooms = readdirSync(root).filter((name) => ROOMS.includes(name))
  const paths = [...walk('', false), ...rooms.flatMap((room) => walk(room, true))]
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** The TypeScript files of the rooms, config files of the root left out. */
export function readSources(): readonly SourceFile[] {
  return readProject().filter(({ path }) => /\.tsx?$/.test(path) && path.includes('/'))
}

/** Whether a file is test code: it may import more, and may be longer. */
export function isTest(path: string): boolean {
  return path.startsWith('test/') || /\.(test|property)\.tsx?$/.test(path)
}
