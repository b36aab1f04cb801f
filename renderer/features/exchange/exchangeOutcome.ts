/** A refusal of keys or folder as an entry form shows it. */
import type { EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { joinedWords } from '#renderer/ui/entryRefusal.ts'
import { err } from '#shared/kernel/result.ts'
import { exchangeRefusalWords } from './exchangeWords.ts'
import type { KeysRefusal } from './passphraseCommands.ts'

/** Beside the field where the code has one in `fields`, above the buttons otherwise. */
export function refusedKeys(
  { code, detail }: KeysRefusal,
  fields: Readonly<Record<string, string>> = {},
): EntryOutcome {
  const words = exchangeRefusalWords(code, detail)
  const field = fields[code]
  return field === undefined ? err({ words }) : err({ fields: { [field]: joinedWords(words) } })
}
