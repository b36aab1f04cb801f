/**
 * Folders the person chose. Where the system has a dialog only what came out of it counts, so that a page cannot name a folder; on the local
 * desk the person types or browses, and the page is believed (architecture 6.2).
 */
import type { FolderChoiceCode } from '#shared/ipc/contract.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { usableFolder } from './choosing.ts'

/** The choices of one run of the program. */
export interface Choices {
  readonly hasDialog: boolean
  /** Asks in the dialog for null, checks a typed path otherwise. */
  readonly choose: (path: string | null) => Promise<Result<string, FolderChoiceCode>>
  readonly wasChosen: (path: string) => boolean
}

/** No folder chosen yet. `askFolder` gives undefined when the person closed the dialog. */
export function createChoices(askFolder?: (() => Promise<string | undefined>) | undefined): Choices {
  const chosen = new Set<string>()
  return {
    hasDialog: askFolder !== undefined,
    choose: async (path) => {
      if (path === null && askFolder === undefined) return err('needs-path')
      if (path !== null && askFolder !== undefined && !chosen.has(path)) return err('needs-path')
      const asked = path ?? (await askFolder?.())
      if (asked === undefined) return err('cancelled')
      const folder = await usableFolder(asked)
      if (folder.ok) chosen.add(folder.value)
      return folder
    },
    wasChosen: (path) => askFolder === undefined || chosen.has(path),
  }
}
