/** Drafts of the module's forms, sealed on this desk (architecture 5). */
import { useMemo } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { dropDraft, keepDraft, readDraft } from '#renderer/db/drafts.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DraftStore } from '#renderer/ui/useEntryForm.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import type { Json } from '#shared/kernel/json.ts'

function draftStoreOf(store: Store): DraftStore {
  return {
    load: async (key) => {
      const found = await readDraft(store, key)
      return found && { values: found.values, savedAt: instantFrom(found.savedMs) }
    },
    save: (key, values) => keepDraft(store, key, values as Json),
    drop: (key) => dropDraft(store, key),
  }
}

/** Where the forms of this desk keep what was not submitted. */
export function useFormDrafts(): DraftStore {
  const { store } = useDesk()
  return useMemo(() => draftStoreOf(store), [store])
}
