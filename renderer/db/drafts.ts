/** Forms that were not submitted survive a crash (architecture 5): sealed, on this desk only, never a change. */
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import type { Json } from '#shared/kernel/json.ts'
import { parseJson } from '#shared/kernel/parseJson.ts'
import type { Store } from './store.ts'

/** What was typed into the form `key` when it was last kept, or undefined. */
export async function readDraft(
  store: Store,
  key: string,
): Promise<{ readonly savedMs: number; readonly values: Json } | undefined> {
  const row = await store.db.drafts.get(key)
  const body = row && store.seal.open(row.body, `draft/${key}`)
  const text = body && fromUtf8(body)
  if (!row || !text?.ok) return undefined
  return { savedMs: row.savedMs, values: parseJson(text.value) as Json }
}

/** Keeps what is typed into the form `key`. */
export async function keepDraft(store: Store, key: string, values: Json): Promise<void> {
  const body = store.seal.seal(utf8(JSON.stringify(values)), `draft/${key}`)
  await store.db.drafts.put({ key, savedMs: store.clock.nowMs(), body })
}

/** Forgets the draft of the form `key`. */
export async function dropDraft(store: Store, key: string): Promise<void> {
  await store.db.drafts.delete(key)
}
