// The floor of the kill rounds: one strict IndexedDB put after another, without our program. Shows that the runner
// kills, finds again and reports, and what the browser itself promises on this machine.
import type { Page } from '@playwright/test'
import type { KillPlan } from './killRounds.ts'

/** A number the page wrote and saw complete. */
type Written = number

async function put(page: Page, id: number): Promise<void> {
  await page.evaluate(async (key) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('kill-floor', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('rows')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' })
      transaction.objectStore('rows').put(key, key)
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    db.close()
  }, id)
}

async function readKeys(page: Page): Promise<readonly number[]> {
  return await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('kill-floor', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('rows')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    return await new Promise<number[]>((resolve, reject) => {
      const request = db.transaction('rows').objectStore('rows').getAllKeys()
      request.onsuccess = () => resolve(request.result as number[])
      request.onerror = () => reject(request.error)
    })
  })
}

/** The plan for any page of a secure origin. */
export function bareStorePlan(url: string): KillPlan<Written> {
  return {
    url,
    edit: async (page, saved, round) => {
      for (let count = 0; ; count += 1) {
        const id = round * 1_000_000 + count
        await put(page, id)
        saved(id)
      }
    },
    verify: async (page, saved) => {
      const there = new Set(await readKeys(page))
      return saved.filter((id) => !there.has(id))
    },
  }
}
