/** A disk in memory that knows what was synced: it can run full, refuse, and lose at any step what a power cut would lose. */
import { dirname } from 'node:path'
import type { FileLayer, Named, OpenFile } from '#electron/host/files/fileLayer.ts'

interface Node {
  now: Buffer
  durable: Buffer
}

/** What becomes of bytes that were written and not synced. */
export type Unsynced = 'lost' | 'kept' | 'torn' | 'zeros'

/** A disk whose power can go. */
export interface PowerCutDisk {
  readonly files: FileLayer
  /** Every step that changes the disk, in order. */
  readonly steps: readonly string[]
  /** After so many steps nothing answers any more. */
  readonly cutAfter: (steps: number) => void
  /** The next step that begins so fails with this code, and does nothing. */
  readonly failNext: (step: string, code: string) => void
  /** Bytes the disk may hold. */
  readonly setCapacity: (bytes: number) => void
  /** The disk after the power came back. `keepsNames` for a file system that happened to write the names too. */
  readonly afterCut: (unsynced: Unsynced, keepsNames: 'synced-names' | 'all-names') => PowerCutDisk
}

function fault(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** Gives a disk with nothing on it, or with what is passed in; all of that is durable. */
export function createPowerCutDisk(content: ReadonlyMap<string, Buffer | 'folder'> = new Map()): PowerCutDisk {
  const nodes = new Map<string, Node | 'folder'>()
  for (const [path, bytes] of content) {
    nodes.set(path, bytes === 'folder' ? bytes : { now: Buffer.from(bytes), durable: Buffer.from(bytes) })
  }
  let durableNames = new Map(nodes)
  const steps: string[] = []
  let failing: { readonly step: string; readonly code: string } | undefined
  let limit = Number.POSITIVE_INFINITY
  let capacity = Number.POSITIVE_INFINITY

  const step = (what: string) => {
    if (steps.length >= limit) throw fault('EIO')
    if (failing !== undefined && what.startsWith(failing.step)) {
      const { code } = failing
      failing = undefined
      throw fault(code)
    }
    steps.push(what)
  }
  const alive = () => {
    if (steps.length >= limit) throw fault('EIO')
  }
  const fileAt = (path: string): Node => {
    const node = nodes.get(path)
    if (node === undefined) throw fault('ENOENT')
    if (node === 'folder') throw fault('EISDIR')
    return node
  }
  const used = () => [...nodes.values()].reduce((sum, node) => sum + (node === 'folder' ? 0 : node.now.length), 0)
  const grow = (node: Node, bytes: Uint8Array, position: number) => {
    const free = capacity - used() + Math.max(0, node.now.length - position)
    const written = bytes.subarray(0, Math.max(0, free))
    const size = Math.max(node.now.length, position + written.length)
    const next = Buffer.alloc(size)
    node.now.copy(next)
    next.set(written, position)
    node.now = next
    if (written.length < bytes.length) throw fault('ENOSPC')
  }
  const opened = (node: Node, name: string): OpenFile => ({
    write: async (bytes, position) => {
      step(`write ${name}`)
      grow(node, bytes, position)
    },
    read: async (length, position) => {
      alive()
      return Buffer.from(node.now.subarray(position, position + length))
    },
    size: async () => {
      alive()
      return node.now.length
    },
    truncate: async (length) => {
      step(`truncate ${name}`)
      node.now = Buffer.from(node.now.subarray(0, length))
    },
    datasync: async () => {
      step(`datasync ${name}`)
      node.durable = Buffer.from(node.now)
    },
    close: async () => undefined,
  })

  const files: FileLayer = {
    open: async (path, flags) => {
      if (flags !== 'wx') {
        alive()
        return opened(fileAt(path), path)
      }
      if (nodes.has(path)) throw fault('EEXIST')
      if (nodes.get(dirname(path)) !== 'folder') throw fault('ENOENT')
      step(`create ${path}`)
      const node = { now: Buffer.alloc(0), durable: Buffer.alloc(0) }
      nodes.set(path, node)
      return opened(node, path)
    },
    list: async (path) => {
      alive()
      if (nodes.get(path) !== 'folder') throw fault('ENOENT')
      const inside = [...nodes].filter(([at]) => at !== path && dirname(at) === path)
      return inside.map(
        ([at, node]): Named => ({ name: at.slice(path.length + 1), kind: node === 'folder' ? 'folder' : 'file' }),
      )
    },
    makeDir: async (path) => {
      if (nodes.has(path)) throw fault('EEXIST')
      if (dirname(path) !== '/' && nodes.get(dirname(path)) !== 'folder') throw fault('ENOENT')
      step(`makeDir ${path}`)
      nodes.set(path, 'folder')
    },
    rename: async (from, to) => {
      const node = fileAt(from)
      step(`rename ${from}`)
      nodes.delete(from)
      nodes.set(to, node)
    },
    renameNew: async (from, to) => {
      if (nodes.has(to)) throw fault('EEXIST')
      await files.rename(from, to)
    },
    remove: async (path) => {
      step(`remove ${path}`)
      nodes.delete(path)
    },
    syncDir: async (path) => {
      step(`syncDir ${path}`)
      const others = [...durableNames].filter(([at]) => dirname(at) !== path)
      durableNames = new Map([...others, ...[...nodes].filter(([at]) => dirname(at) === path)])
    },
    lstat: async (path) => {
      const node = nodes.get(path)
      if (node === undefined) throw fault('ENOENT')
      const isFolder = node === 'folder'
      const size = isFolder ? 0 : node.now.length
      return { size, isFile: () => !isFolder, isDirectory: () => isFolder, isSymbolicLink: () => false }
    },
    realPath: async (path) => path,
    freeBytes: async () => capacity - used(),
  }
  return {
    files,
    steps,
    cutAfter: (count) => {
      limit = count
    },
    failNext: (what, code) => {
      failing = { step: what, code }
    },
    setCapacity: (bytes) => {
      capacity = bytes
    },
    afterCut: (unsynced, keepsNames) => {
      const named = keepsNames === 'all-names' ? nodes : durableNames
      const left = [...named].map(
        ([path, node]) => [path, node === 'folder' ? node : surviving(node, unsynced)] as const,
      )
      return createPowerCutDisk(new Map(left))
    },
  }
}

function surviving({ now, durable }: Node, unsynced: Unsynced): Buffer {
  if (unsynced === 'lost') return durable
  if (unsynced === 'kept') return now
  const torn = Math.ceil((now.length - durable.length) / 2)
  if (torn <= 0) return durable
  if (unsynced === 'torn') return now.subarray(0, durable.length + torn)
  return Buffer.concat([now.subarray(0, durable.length + torn), Buffer.alloc(now.length - durable.length - torn)])
}
