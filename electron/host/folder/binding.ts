/** Which folder a community is bound to; kept by the host, so that no page can name another one in passing. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { errorCode, writeDurably } from '#electron/host/durableFile.ts'

const stored = z.strictObject({ v: z.literal(1), path: z.string().min(1) })

/** A path that one workspace remembers. */
export interface RememberedPath {
  readonly read: (workspaceId: string) => Promise<string | undefined>
  readonly write: (workspaceId: string, path: string) => Promise<void>
  readonly forget: (workspaceId: string) => Promise<void>
}

/** The target of each workspace. */
export const boundTargets = (dataDir: string): RememberedPath => rememberedPath(dataDir, 'target.json')
/** The folder the person picked for backups. */
export const pickedBackups = (dataDir: string): RememberedPath => rememberedPath(dataDir, 'backups.json')

function rememberedPath(dataDir: string, name: string): RememberedPath {
  const fileOf = (workspaceId: string) => join(dataDir, 'workspaces', workspaceId, name)
  return {
    read: async (workspaceId) => {
      try {
        return stored.safeParse(JSON.parse(await readFile(fileOf(workspaceId), 'utf8'))).data?.path
      } catch (cause) {
        // A damaged note binds nothing: the person picks the folder again, and nothing in it is lost.
        if (errorCode(cause) === 'ENOENT' || cause instanceof SyntaxError) return undefined
        throw cause
      }
    },
    write: (workspaceId, path) => writeDurably(fileOf(workspaceId), JSON.stringify({ v: 1, path })),
    forget: (workspaceId) => rm(fileOf(workspaceId), { force: true }),
  }
}
