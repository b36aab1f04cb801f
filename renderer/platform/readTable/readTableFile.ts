// Any file a clerk picks: read, or refused with its own way out.
import { refuse } from '#shared/kernel/errors.ts'
import { readCsv } from './readCsv.ts'
import { readXlsx } from './readXlsx.ts'
import { isEncryptedWorkbook, sniff } from './sniff.ts'
import { LARGEST_FILE, type TableFileResult } from './tableToRead.ts'

/** The name of a file without its ending. */
function titleOf(name: string): string {
  return name.replace(/\.[^.]*$/, '') || name
}

/** Reads a file by what it is, not by what it is called; see `TableFileRefusal`. */
export async function readTableFile(file: ArrayBuffer, name: string): Promise<TableFileResult> {
  const bytes = new Uint8Array(file)
  if (bytes.length === 0) return refuse('empty-file')
  if (bytes.length > LARGEST_FILE) return refuse('too-large', { detail: { megabytes: LARGEST_FILE / 1024 / 1024 } })
  const kind = sniff(bytes)
  if (kind === 'zip') return readXlsx(file)
  if (kind === 'ole') return refuse(isEncryptedWorkbook(bytes) ? 'has-password' : 'old-xls')
  if (kind === 'html') return refuse('web-page')
  return kind === 'binary' ? refuse('not-a-table') : readCsv(bytes, titleOf(name))
}
