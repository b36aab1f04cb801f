/**
 * The way out of a database this program may not open (fault case 51): every stored value as it lies there, as JSON lines.
 * What is sealed stays sealed; nothing is changed.
 */
import { base64url } from '#shared/kernel/bytes.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import { databaseName } from './database.ts'

/**
 * All rows of the workspace's database, one JSON line each: `{ table, key, value }`, bytes as `{ "$bytes": base64url }`.
 * **Throws** when there is no such database; none is made by asking.
 */
export async function exportRaw(workspace: string, generation = 1): Promise<readonly string[]> {
  const db = await openAsItIs(databaseName(workspace, generation))
  try {
    const lines: string[] = []
    for (const table of db.objectStoreNames) appendAll(lines, await exportTable(db, table))
    return lines
  } finally {
    db.close()
  }
}

/** Without a version the browser opens whatever is there, and upgrades nothing; where nothing is, it would make something. */
function openAsItIs(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function exportTable(db: IDBDatabase, table: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const lines: string[] = []
    const request = db.transaction(table, 'readonly').objectStore(table).openCursor()
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const cursor = request.result
      if (!cursor) {
        resolve(lines)
        return
      }
      lines.push(JSON.stringify({ table, key: cursor.primaryKey, value: cursor.value }, bytesAsText))
      cursor.continue()
    }
  })
}

/** A newer program may keep what JSON has no word for: nothing of it may vanish on the way out. */
function bytesAsText(_name: string, value: unknown): unknown {
  if (value instanceof ArrayBuffer) return { $bytes: base64url(new Uint8Array(value)) }
  if (ArrayBuffer.isView(value)) {
    return { $bytes: base64url(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
  }
  if (typeof value === 'bigint') return { $bigint: String(value) }
  if (value instanceof Map || value instanceof Set) return { $entries: [...value] }
  return value
}
