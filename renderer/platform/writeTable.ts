// A list into a file without the screen standing still: small ones here, large ones in a worker; and the file to the person.
import { TABLE_TYPES, type TableFile, type TableFormat, tableBytes } from './tableFile.ts'

/** Rows that take less than a frame or two. */
const SMALL = 1000

function inWorker(table: TableFile, format: TableFormat): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./tableWorker.ts', import.meta.url), { type: 'module', name: 'table' })
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  worker.addEventListener('message', (event: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(event.data))
  worker.addEventListener('error', (event) => reject(new Error(`The table could not be written: ${event.message}`)))
  worker.postMessage({ table, format })
  return promise.finally(() => worker.terminate())
}

/** The bytes of a table's file. */
export function writeTable(table: TableFile, format: TableFormat): Promise<Uint8Array<ArrayBuffer>> {
  const small = table.rows.length <= SMALL || typeof Worker === 'undefined'
  return small ? tableBytes(table, format) : inWorker(table, format)
}

/** Hands a file to the person as a download; `name` carries its ending. */
export function downloadFile(name: string, bytes: Uint8Array<ArrayBuffer>, format: TableFormat): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: TABLE_TYPES[format] }))
  const link = document.createElement('a')
  link.href = url
  link.download = name.replace(/[\\/:*?"<>|]/g, ' ')
  link.click()
  // The browser has taken the file over once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
