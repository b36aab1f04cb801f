/** The house's own phrases: written down, changed, deleted. Each is a plain description, so that it can be taken back at once. */
import type { ChangeDraft, DecisionContext, SetItem } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { hasLoneSurrogate, lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import type { Dot } from '#shared/sync/change.ts'
import { PHRASE_KINDS, type PhraseKind } from './schema.ts'

/** Longest phrase, characters: what is said in one breath, or sent as one message. */
export const MOST_PHRASE = 200

/** Why a phrase is not kept. */
export type PhraseRefusal = Refusal<
  'beyond-role' | 'text-missing' | 'text-too-long' | 'bad-character' | 'kind-unknown' | 'already-there'
>

/** A phrase as it is written. */
export interface PhraseToSave {
  /** Null for a new one. */
  readonly id: string | null
  readonly kind: string
  readonly text: string
  /** What the form showed when it opened (sync 4.4). */
  readonly seen?: Readonly<Record<string, readonly Dot[]>> | undefined
}

function isKind(kind: string): kind is PhraseKind {
  return (PHRASE_KINDS as readonly string[]).includes(kind)
}

/**
 * Keeps a phrase of the house. `isThere` says whether another one has these words already.
 * **Refuses** `beyond-role`, `kind-unknown`, `text-missing`, `text-too-long`, `bad-character`, `already-there`. Source: handbook R7.
 */
export function decideSavePhrase(
  { id, kind, text, seen }: PhraseToSave,
  isThere: (text: string) => boolean,
  context: DecisionContext,
): Result<ChangeDraft & { readonly phraseId: string }, PhraseRefusal> {
  if (context.mayAct('phrase.save', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (!isKind(kind)) return err({ code: 'kind-unknown', field: 'kind' })
  const written = normalizeText(text)
  if (written === '') return err({ code: 'text-missing', field: 'text' })
  if (hasLoneSurrogate(written)) return err({ code: 'bad-character', field: 'text' })
  if (lengthInCharacters(written) > MOST_PHRASE) return err({ code: 'text-too-long', field: 'text' })
  if (isThere(written)) return err({ code: 'already-there', field: 'text' })
  const phraseId = id ?? context.newId()
  const item: SetItem = {
    kind: 'set',
    e: 'phrase',
    id: phraseId,
    values: { kind, text: written },
    ...(seen === undefined ? {} : { seen }),
  }
  return ok({ cmd: 'phrase.save', phraseId, items: [item] })
}

/** Deletes a phrase of the house. **Refuses** `beyond-role`. */
export function decideDeletePhrase(
  phraseId: string,
  context: DecisionContext,
): Result<ChangeDraft, Refusal<'beyond-role'>> {
  if (context.mayAct('phrase.delete', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  return ok({ cmd: 'phrase.delete', items: [{ kind: 'delete', e: 'phrase', id: phraseId }] })
}
