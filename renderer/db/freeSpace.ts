/** Free space before a big write (sync 4.5.5): an import, a backup, a first sync. A disk that fills up in the middle costs more than a word before. */
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { err } from '#shared/kernel/result.ts'

/** Where a big write goes. */
export type SpaceNeed = Partial<Readonly<Record<'browser' | 'journal' | 'backup' | 'target', number>>>

/** What is short, and by how much. */
export interface SpaceShort {
  readonly place: keyof SpaceNeed
  readonly neededBytes: number
  readonly freeBytes: number
}

/** Room that must be left beside what is written, so that the desk can go on saving. */
const RESERVE_BYTES = 50 * 1024 * 1024

/** What others' changes become as rows, of each byte they came packed in. 100,000 changes: 5.6 MB become 27 MB; twice that, because others are shaped otherwise. */
export const ROWS_PER_PACKED_BYTE = 10

/** The first place where the bytes do not fit; undefined where they do, and where nobody says how much is free. Never throws. */
export async function spaceShort(
  need: SpaceNeed,
  { bridge, workspace }: { readonly bridge: Pick<FrontDeskBridge, 'app'>; readonly workspace: string },
  storage: Pick<StorageManager, 'estimate'> | undefined = globalThis.navigator?.storage,
): Promise<SpaceShort | undefined> {
  const [host, browser] = await Promise.all([
    // A host that cannot be asked says nothing; the write itself will say what is wrong.
    bridge.app.space({ workspaceId: workspace }).catch(() => err({ code: 'failed' as const })),
    storage?.estimate().catch((): StorageEstimate => ({})),
  ])
  const free = {
    browser: browser?.quota === undefined ? null : browser.quota - (browser.usage ?? 0),
    ...(host.ok ? host.value : { journal: null, backup: null, target: null }),
  }
  for (const place of ['browser', 'journal', 'backup', 'target'] as const) {
    const [needed, there] = [need[place], free[place]]
    if (needed === undefined || there === null) continue
    if (there < needed + RESERVE_BYTES) return { place, neededBytes: needed + RESERVE_BYTES, freeBytes: there }
  }
  return undefined
}
