/** A refusal with no form to stand in: what happened, is it saved, what now. */
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { ownerRefusalWords } from './refusalOutcome.ts'

export function showRefusal(code: string): void {
  showNotice(<RefusalNote words={ownerRefusalWords(code)} />, { autoClose: 12_000 })
}
