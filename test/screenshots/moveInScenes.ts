// The pictures of move-in: the cases, one with what it lacks, the faults of homes, keys and cards.
import { expect, type Page } from '@playwright/test'
import { show } from './custodyScenes.ts'
import type { Scene } from './scenes.ts'

/** The case of the practice community that stands so. */
function caseOf(page: Page, status: string): Promise<string> {
  return page.evaluate(
    (wanted) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('qiantai-practicecommunit')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('moveInCases').objectStore('moveInCases').getAll()
          reading.onsuccess = () => {
            const rows = reading.result as { readonly id: string; readonly v: { readonly status: string } }[]
            opening.result.close()
            resolve(rows.find(({ v }) => v.status === wanted)?.id ?? '')
          }
        }
      }),
    status,
  )
}

const at = (name: string, path: string): Scene => ({
  name,
  show: async (clerk) => {
    await show(clerk, path)
    await expect(clerk.page.getByRole('heading', { level: 1 })).toBeVisible()
  },
})

const ofCase = (name: string, status: string, tab: string): Scene => ({
  name,
  show: async (clerk) => {
    await show(clerk, `/move-in/case/${await caseOf(clerk.page, status)}/${tab}`)
    await expect(clerk.page.getByRole('tab', { selected: true })).toBeVisible()
  },
})

export const MOVE_IN: readonly Scene[] = [
  at('move-in', '/move-in'),
  ofCase('move-in-case', 'received', 'papers'),
  ofCase('move-in-faults', 'refused', 'faults'),
  ofCase('move-in-keys', 'handed-over', 'handing'),
]
