/** A disk that answers with the faults a shared folder shows (sync 2): chosen by what is asked and where. */
import type { FileLayer } from '#electron/host/files/fileLayer.ts'

/** What may be asked of a disk. */
export type FileAction = keyof FileLayer | 'write' | 'read' | 'datasync'

/** Gives the code of the fault that this step meets, or nothing. */
export type FaultOf = (action: FileAction, path: string) => string | undefined

/** A disk before which faults are put. */
export function faultyFiles(files: FileLayer, faultOf: FaultOf): FileLayer {
  const meet = (action: FileAction, path: string) => {
    const code = faultOf(action, path)
    if (code !== undefined) throw Object.assign(new Error(code), { code })
  }
  return {
    open: async (path, flags) => {
      meet('open', path)
      const file = await files.open(path, flags)
      return {
        ...file,
        write: async (bytes, position) => {
          // A disk that runs full has taken some of it.
          if (faultOf('write', path) !== undefined) await file.write(bytes.subarray(0, bytes.length >> 1), position)
          meet('write', path)
          await file.write(bytes, position)
        },
        read: async (length, position) => {
          meet('read', path)
          return file.read(length, position)
        },
        datasync: async () => {
          meet('datasync', path)
          await file.datasync()
        },
      }
    },
    list: async (path) => {
      meet('list', path)
      return files.list(path)
    },
    makeDir: async (path) => {
      meet('makeDir', path)
      await files.makeDir(path)
    },
    rename: async (from, to) => {
      meet('rename', to)
      await files.rename(from, to)
    },
    renameNew: async (from, to) => {
      meet('renameNew', to)
      await files.renameNew(from, to)
    },
    remove: async (path) => {
      meet('remove', path)
      await files.remove(path)
    },
    syncDir: (path) => files.syncDir(path),
    lstat: async (path) => {
      meet('lstat', path)
      return files.lstat(path)
    },
    realPath: (path) => files.realPath(path),
    freeBytes: (path) => files.freeBytes(path),
  }
}
