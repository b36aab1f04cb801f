// Writes one table in a worker, so that the desk stays quick; see writeTable.ts.
import { type TableFile, type TableFormat, tableBytes } from './tableFile.ts'

self.addEventListener('message', (event: MessageEvent<{ readonly table: TableFile; readonly format: TableFormat }>) => {
  tableBytes(event.data.table, event.data.format).then(
    (bytes) => self.postMessage(bytes, { transfer: [bytes.buffer] }),
    // Thrown again outside the promise: the desk hears it as the worker's error.
    (reason: unknown) => setTimeout(() => Promise.reject(reason), 0),
  )
})
