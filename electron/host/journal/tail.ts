/** The end of a journal: the one place that is written to. After a fault nothing in memory is believed, and the files are read again. */
import { dirname } from 'node:path'
import type { FileLayer, OpenFile } from '#electron/host/files/fileLayer.ts'
import { logPath, makeDirs } from './journalFiles.ts'
import { encodeRecord, type LyingRecord } from './record.ts'
import { type ScannedJournal, scanJournal } from './scan.ts'

/** A file that grew to this is followed by a new one, bytes. */
export const ROLL_BYTES = 16 * 1024 * 1024

/** What a journal needs; `rollBytes` is smaller in tests. */
export interface JournalContext {
  readonly files: FileLayer
  readonly dir: string
  readonly rollBytes?: number
}

/** The end of a journal. Its methods are never called while another one runs. */
export interface Tail {
  /** Reads the journal through when that was not done yet, making its folder. Throws the system's error. */
  readonly open: () => Promise<ScannedJournal>
  /** Writes records behind the last one; when it answers they are on the disk. Throws the system's error; then none of them counts. */
  readonly write: (records: readonly LyingRecord[]) => Promise<void>
  /** Forgets what was read; the next `open` reads the files again. */
  readonly forget: () => Promise<void>
}

/** Gives the end of a journal, unread. */
export function createTail({ files, dir, rollBytes = ROLL_BYTES }: JournalContext): Tail {
  let opened: ScannedJournal | undefined
  let handle: OpenFile | undefined
  /** What could not be taken back after a fault: it must go before anything is believed or written. */
  let unsettled: { readonly path: string; readonly length: number } | undefined

  const forget = async () => {
    const held = handle
    opened = undefined
    handle = undefined
    // A handle that fails to close is lost in any case.
    await held?.close().catch(() => undefined)
  }
  const open = async (): Promise<ScannedJournal> => {
    if (opened !== undefined) return opened
    if (unsettled !== undefined) await cutBack(files, unsettled)
    unsettled = undefined
    await makeDirs(files, dir, dirname)
    opened = await scanJournal(files, dir)
    return opened
  }
  /** The last file, or a new one behind it: at the beginning, when it is full, and when another program wrote to it. */
  const writable = async (journal: ScannedJournal, adding: number) => {
    const { file, length } = journal.tail
    if (file > 0 && (length === 0 || length + adding <= rollBytes)) {
      handle ??= await files.open(logPath(dir, file), 'r+')
      if ((await handle.size()) === length) return { file, length, handle }
    }
    await handle?.close()
    handle = await files.open(logPath(dir, file + 1), 'wx')
    await files.syncDir(dir)
    return { file: file + 1, length: 0, handle }
  }
  const write = async (records: readonly LyingRecord[]) => {
    const bytes = Buffer.concat(records.map(encodeRecord))
    const journal = await open()
    const at = await writable(journal, bytes.length)
    unsettled = { path: logPath(dir, at.file), length: at.length }
    await at.handle.write(bytes, at.length)
    await at.handle.datasync()
    unsettled = undefined
    const tail = { file: at.file, length: at.length + bytes.length }
    opened = { ...journal, tail, bytes: journal.bytes + bytes.length }
  }
  return { open, write, forget }
}

async function cutBack(files: FileLayer, { path, length }: { readonly path: string; readonly length: number }) {
  const file = await files.open(path, 'r+')
  try {
    await file.truncate(length)
    await file.datasync()
  } finally {
    await file.close()
  }
}
