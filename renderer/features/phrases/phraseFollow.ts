/** The form of a phrase follows what other desks write of it meanwhile (fault case 62). */
import type { Opened, RecordShape, ShownRecord } from '#renderer/db/formMerge.ts'
import { label } from '#renderer/text/text.ts'
import { PHRASE_KINDS } from '#shared/domain/phrases/schema.ts'

export type PhraseValues = { kind: string; text: string }
export type ShownPhrase = ShownRecord<PhraseValues>

export function readPhrase({ kind, text }: Opened): PhraseValues {
  return { kind: typeof kind === 'string' ? kind : 'greeting', text: typeof text === 'string' ? text : '' }
}

export const phraseShape: RecordShape<PhraseValues, PhraseValues> = {
  entity: 'phrase',
  fieldsOf: (values) => values,
  parts: { kind: ['kind'], text: ['text'] },
}

/** What another desk wrote, as the note says it. */
export function sayPhrase(name: keyof PhraseValues, theirs: unknown): string {
  const kind = name === 'kind' ? PHRASE_KINDS.find((one) => one === theirs) : undefined
  return kind === undefined ? String(theirs) : label(`phrases.kinds.${kind}`)
}
