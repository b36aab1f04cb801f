/** Commands of the phrase book: load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { decideDeletePhrase, decideSavePhrase, type PhraseToSave } from '#shared/domain/phrases/decisions.ts'
import { SHIPPED_PHRASES } from '#shared/domain/phrases/shippedPhrases.ts'
import { normalizeText } from '#shared/kernel/text.ts'

/** A phrase as it is written in the form. */
export interface WrittenPhrase {
  /** Null for a new one. */
  readonly id: string | null
  readonly kind: string
  readonly text: string
  /** The writes that its form showed (sync 4.4); absent for a new one. */
  readonly seen?: PhraseToSave['seen'] | undefined
}

/** Keeps a phrase of the house. Refusals as `decideSavePhrase`. */
export function savePhrase(desk: Desk, phrase: WrittenPhrase) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const rows = (await store.db.phrases.toArray()).filter((row) => !row.deleted)
    const taken = new Set([
      ...SHIPPED_PHRASES.map(({ text }) => text),
      ...rows.filter((row) => row.id !== phrase.id).map((row) => row.v.text ?? ''),
    ])
    return decideSavePhrase(phrase, (text) => taken.has(normalizeText(text)), context)
  })
}

/** Deletes a phrase of the house. Refusals as `decideDeletePhrase`. */
export function deletePhrase(desk: Desk, phraseId: string) {
  return runCommand(desk, (context) => decideDeletePhrase(phraseId, context))
}
