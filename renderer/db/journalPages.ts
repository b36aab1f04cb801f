/** Reading a journal from its beginning, page by page, as rows. */
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { JournalPlace } from '#shared/ipc/contract.ts'
import { changeRowOf, packOf } from './journalRecords.ts'
import type { ChangeRow, PersonKeyPack } from './rows.ts'

/** What one page held. */
export interface JournalRows {
  readonly changes: readonly ChangeRow[]
  readonly packs: readonly PersonKeyPack[]
}

/** A journal that cannot be read now, with the host's code. */
export class JournalUnread extends Error {
  readonly code: string

  constructor(code: string) {
    super(`The journal cannot be read: ${code}`)
    this.code = code
  }
}

/** Every page that can be read, in order. **Throws** `JournalUnread`. */
export async function* journalPages(
  journal: FrontDeskBridge['journal'],
  workspaceId: string,
): AsyncGenerator<JournalRows> {
  let from: JournalPlace | null = null
  do {
    const page: Awaited<ReturnType<typeof journal.read>> = await journal.read({ workspaceId, from })
    if (!page.ok) throw new JournalUnread(page.error.code)
    const { records, next } = page.value
    yield {
      changes: records.flatMap((record) => (record.kind === 'change' ? (changeRowOf(record) ?? []) : [])),
      packs: records.flatMap((record) => (record.kind === 'keys' ? (packOf(record) ?? []) : [])),
    }
    from = next
  } while (from !== null)
}
