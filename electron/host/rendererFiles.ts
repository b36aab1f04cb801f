/** Finds a file of the built renderer by the path of a URL; the only way in which a page's request reaches the disk. */
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { errorCode } from '#electron/host/durableFile.ts'

/** A file to answer with. */
export interface RendererFile {
  /** Path below the renderer's folder, with forward slashes. */
  readonly path: string
  readonly contentType: string
  readonly bytes: Buffer<ArrayBuffer>
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

// What the build writes needs no escapes, so anything else (%2e, \, :, a leading dot, an empty part) is nobody's file.
const SEGMENT = /^[A-Za-z0-9_@-][A-Za-z0-9_.@-]*$/

/** Gives the relative path a URL path names, or nothing when it is not the plain name of a file. `/` is the main page. */
export function relativePathOf(urlPath: string): string | undefined {
  if (urlPath === '/') return 'index.html'
  if (!urlPath.startsWith('/') || urlPath.length > 300) return undefined
  const segments = urlPath.slice(1).split('/')
  return segments.every((segment) => SEGMENT.test(segment)) ? segments.join('/') : undefined
}

/** Reads the file a URL path names; nothing when there is none or it lies outside the folder. */
export async function readRendererFile(rendererDir: string, urlPath: string): Promise<RendererFile | undefined> {
  const path = relativePathOf(urlPath)
  const contentType = path === undefined ? undefined : CONTENT_TYPES[extname(path).toLowerCase()]
  if (path === undefined || contentType === undefined) return undefined
  try {
    const root = await realpath(rendererDir)
    // A link inside the folder must not lead out of it.
    const target = await realpath(join(root, path))
    if (!target.startsWith(root + sep)) return undefined
    return { path, contentType, bytes: await readFile(target) }
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(errorCode(cause))) return undefined
    throw cause
  }
}
