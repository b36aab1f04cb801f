/** Commands of the phrase book: load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { openForm } from '#renderer/db/registerForm.ts'
import { decideDeletePhrase, decideSavePhrase } from '#shared/domain/phrases/decisions.ts'
import { SHIPPED_PHRASES } from '#shared/domain/phrases/shippedPhrases.ts'
import { normalizeText } from '#shared/kernel/text.ts'

/** A phrase as it is written in the form. */
export interface WrittenPhrase {
  /** Null for a new one. */
  readonly id: string | null
  readonly kind: string
  readonly text: string
}

/** Keeps a phrase of the house. Refusals as `decideSavePhrase`. */
export function savePhrase(desk: Desk, phrase: WrittenPhrase) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const rows = (await store.db.phrases.toArray()).filter((row) => !row.deleted)
    const before = rows.find((row) => row.id === phrase.id)
    const taken = new Set([
      ...SHIPPED_PHRASES.map(({ text }) => text),
      ...rows.filter((row) => row.id !== phrase.id).map((row) => row.v.text ?? ''),
    ])
    const seen = before === undefined ? {} : { seen: (await openForm(store, 'phrase', before)).seen }
    return decideSavePhrase({ ...phrase, ...seen }, (text) => taken.has(normalizeText(text)), context)
  })
}

/** Deletes a phrase of the house. Refusals as `decideDeletePhrase`. */
export function deletePhrase(desk: Desk, phraseId: string) {
  return runCommand(desk, (context) => decideDeletePhrase(phraseId, context))
}
