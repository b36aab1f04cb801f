/** Whose keys were erased on this desk: what arrives later for them is not kept. Ids only, which say nothing of a person. */
import type { ExchangeRow } from '#renderer/db/rows.ts'
import type { FrontDeskDatabase } from '#renderer/db/tables.ts'

/** Where it is written down. */
export const ERASED_KEY = 'erased-keys'

/** Ids of persons and of keys. */
export interface Erased {
  readonly persons: ReadonlySet<string>
  readonly ks: ReadonlySet<string>
}

/** All that was erased here. */
export async function readErased(db: FrontDeskDatabase): Promise<Erased> {
  const value = (await db.exchange.get(ERASED_KEY))?.value as { persons?: string[]; ks?: string[] } | undefined
  return { persons: new Set(value?.persons), ks: new Set(value?.ks) }
}

/** The row that says so, with one more person and their keys. */
export function erasedRow({ persons, ks }: Erased, personId: string, gone: readonly string[]): ExchangeRow {
  return {
    key: ERASED_KEY,
    value: { persons: [...new Set([...persons, personId])], ks: [...new Set([...ks, ...gone])] },
  }
}
