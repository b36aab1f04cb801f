/** What both Node hosts answer alike: the local desk runs the very functions Electron's main process runs. */
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Handlers } from '#electron/host/answerCall.ts'
import { backupHandlers } from '#electron/host/backup/backupHandlers.ts'
import { deleteBlobs, getBlob, putBlob } from '#electron/host/blobs/blobStore.ts'
import { buildInfo } from '#electron/host/buildInfo.ts'
import { privateFiles, sharedFiles } from '#electron/host/files/fileLayer.ts'
import { patientFiles } from '#electron/host/files/patientFiles.ts'
import { createChoices } from '#electron/host/folder/choices.ts'
import { type FoldersContext, folderHandlers } from '#electron/host/folder/folderHandlers.ts'
import { journalHandlers } from '#electron/host/journal/journalHandlers.ts'
import type { PdfPrinter } from '#electron/host/pdf/pdfPrinter.ts'
import { getOrCreateLocalKey, type KeyWrap } from '#electron/host/secrets/localKey.ts'
import { spaceFor } from '#electron/host/space.ts'
import type { Capabilities, Reply, SheetJob } from '#shared/ipc/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'

/** What differs between the hosts. */
export interface HostParts {
  readonly host: 'electron' | 'local'
  readonly demo: boolean
  readonly dataDir: string
  readonly keyWrap?: KeyWrap | undefined
  /** Absent where there is nothing to make PDF with. */
  readonly pdf?: PdfPrinter | undefined
  /** Absent where paper goes through the PDF. */
  readonly print?: ((job: SheetJob) => Promise<Reply<'printing:print'>>) | undefined
  /** Names of the system's printers; absent as `print` is. */
  readonly printers?: (() => Promise<readonly string[]>) | undefined
  /** The system's dialog for a folder; absent where a person types the path. */
  readonly askFolder?: (() => Promise<string | undefined>) | undefined
  /** Ends what waits when the host ends. */
  readonly ending?: AbortSignal | undefined
}

/** Gives one handler per channel. */
export function createHandlers(parts: HostParts): Handlers {
  const { dataDir, keyWrap, pdf, print, printers } = parts
  const choices = createChoices(parts.askFolder)
  const shared = patientFiles(sharedFiles)
  return {
    'app:info': async () =>
      ok({ host: parts.host, ...buildInfo, demo: parts.demo, capabilities: capabilitiesOf(parts) }),
    'secrets:localKey': (request) => getOrCreateLocalKey(request, { dataDir, randomBytes, keyWrap }),
    'blobs:put': (request) => putBlob(dataDir, request),
    'blobs:get': (request) => getBlob(dataDir, request),
    'blobs:delete': (request) => deleteBlobs(dataDir, request),
    'printing:pdf': async (job) => {
      if (pdf === undefined) return err({ code: 'no-browser-found' })
      const made = await pdf.toPdf(job)
      return made.ok ? ok({ bytes: Buffer.from(made.value).toString('base64url') }) : made
    },
    'printing:print': async (job) => (print === undefined ? err({ code: 'unsupported' }) : print(job)),
    'printing:printers': async () =>
      printers === undefined ? err({ code: 'unsupported' }) : ok({ printers: await printers() }),
    'app:space': async ({ workspaceId }) => ok(await spaceFor({ dataDir, shared }, workspaceId)),
    ...journalHandlers({ dataDir, files: privateFiles, ending: parts.ending }),
    ...backupHandlers({ dataDir, choices, shared, mayPick: !parts.demo }),
    ...(parts.demo ? noFolders : foldersOf(parts, { choices, files: shared })),
  }
}

const unsupported = async () => err({ code: 'unsupported' } as const)

/** A practice community never binds a folder: what is tried out there must not reach the others. */
const noFolders = {
  'folder:choose': unsupported,
  'folder:browse': unsupported,
  'folder:inspect': unsupported,
  'folder:bind': unsupported,
  'folder:unbind': unsupported,
  'folder:mark': unsupported,
  'folder:state': unsupported,
  'folder:list': unsupported,
  'folder:read': unsupported,
  'folder:publish': unsupported,
  'folder:remove': unsupported,
  'folder:hint': unsupported,
}

function foldersOf({ dataDir, ending }: HostParts, around: Pick<FoldersContext, 'choices' | 'files'>) {
  return folderHandlers({
    dataDir,
    ...around,
    patience: { nowMs: () => performance.now(), sleep },
    today: () => new Date().toISOString().slice(0, 10),
    ending,
  })
}

function capabilitiesOf({ pdf, print }: HostParts): Capabilities {
  return {
    pdf: pdf === undefined ? 'no-browser-found' : true,
    print: print === undefined ? 'use-pdf' : true,
    blobs: true,
    secrets: true,
    journal: true,
    backup: true,
    folder: true,
    server: 'later-version',
    camera: 'later-version',
  }
}
