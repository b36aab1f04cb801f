// Reads the imports of a file by pattern: enough for formatted sources, and it needs no compiler.
import { posix } from 'node:path'
import type { SourceFile } from './sourceFiles.ts'

const FORMS = [
  /^\s*(?:import|export)\s[^'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g,
]
const TYPE_FORMS = /^\s*(?:import|export)\s+type\s[^'"]*?\bfrom\s*['"]([^'"]+)['"]/gm

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

/** The project's own file a specifier means, or undefined for a package. Queries such as `?worker` are cut off. */
export function resolveImport(from: string, specifier: string): string | undefined {
  const plain = specifier.replace(/\?.*$/, '')
  if (plain.startsWith('#')) return plain.slice(1)
  if (plain.startsWith('.')) return posix.join(posix.dirname(from), plain)
  return undefined
}

function resolveAll({ path }: SourceFile, specifiers: readonly (string | undefined)[]): string[] {
  const targets = specifiers.map((specifier) => resolveImport(path, specifier ?? ''))
  return [...new Set(targets.filter((target) => target !== undefined))]
}

/** The project files a file imports, type imports too. */
export function readImports(file: SourceFile): string[] {
  const code = withoutComments(file.text)
  return resolveAll(
    file,
    FORMS.flatMap((form) => [...code.matchAll(form)].map((match) => match[1])),
  )
}

/** The project files a file imports at run time: what a cycle can break. */
export function readRuntimeImports(file: SourceFile): string[] {
  return readImports({ path: file.path, text: withoutComments(file.text).replace(TYPE_FORMS, '') })
}
