/** A refused command as an entry form shows it: beside its field where it names one, above the buttons otherwise. */
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { err } from '#shared/kernel/result.ts'
import type { EntryOutcome } from './EntryForm.tsx'

/** The outcome of a form whose command was refused; `wordsOf` are the words of its module. */
export function refusedEntry(
  refusal: { readonly code: string; readonly field?: string },
  wordsOf: (code: string) => RefusalWords,
): EntryOutcome {
  const words = wordsOf(refusal.code)
  if (refusal.field === undefined) return err({ words })
  return err({ fields: { [refusal.field]: joinedWords(words) } })
}

/** What happened and what now: in Chinese the full stop is space enough. */
export function joinedWords({ what, now }: Omit<RefusalWords, 'saved'>): string {
  return /[。！？]$/.test(what) ? `${what}${now}` : `${what} ${now}`
}
