/** A refusal of the shelves with no form to stand in. */
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { custodyRefusalWords } from './custodyWords.ts'

/** Says what happened, whether it is saved, and what now. */
export function refusalNote(code: string): void {
  showNotice(<RefusalNote words={custodyRefusalWords(code)} />, { id: 'shelf-refusal', autoClose: 12_000 })
}
