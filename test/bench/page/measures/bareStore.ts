// The floor of all database rows: IndexedDB itself, without a library.

let opened: Promise<IDBDatabase> | undefined

function openStore(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('bench-floor', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

/** Milliseconds a page takes for one put of that many bytes, in a transaction of its own, strict or relaxed. */
export async function barePut(input: { bytes: number; times: number; durability: IDBTransactionDurability }) {
  const db = await openStore()
  const value = 'x'.repeat(input.bytes)
  const start = performance.now()
  for (let id = 0; id < input.times; id += 1) {
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('rows', 'readwrite', { durability: input.durability })
      transaction.objectStore('rows').put({ id, value })
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
  }
  return (performance.now() - start) / input.times
}
