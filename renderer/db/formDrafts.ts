/** Drafts of forms as the entry forms ask for them: sealed on this desk, and each for the person who typed it (architecture 5). */
import { useMemo } from 'react'
import { instantFrom } from '#shared/kernel/days.ts'
import type { Json } from '#shared/kernel/json.ts'
import { type Desk, useDesk } from './deskContext.ts'
import { dropDraft, keepDraft, readDraft } from './drafts.ts'

/** Where a person's unsubmitted forms are kept; `savedAt` is ISO 8601 UTC. */
export interface FormDrafts {
  readonly load: (key: string) => Promise<{ readonly values: unknown; readonly savedAt: string } | undefined>
  readonly save: (key: string, values: unknown) => Promise<void>
  readonly drop: (key: string) => Promise<void>
}

/** The drafts of whoever signed: a colleague who signs in finds their own, never a half-filled file of somebody else. */
export function formDraftsOf({ store, signature }: Pick<Desk, 'store' | 'signature'>): FormDrafts {
  const own = (key: string) => `${signature.actor.id}/${key}`
  return {
    load: async (key) => {
      const found = await readDraft(store, own(key))
      return found && { values: found.values, savedAt: instantFrom(found.savedMs) }
    },
    save: (key, values) => keepDraft(store, own(key), values as Json),
    drop: (key) => dropDraft(store, own(key)),
  }
}

/** The drafts of the signed-in person. */
export function useFormDrafts(): FormDrafts {
  const desk = useDesk()
  return useMemo(() => formDraftsOf(desk), [desk])
}
