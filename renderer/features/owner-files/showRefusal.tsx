/** A refusal with no form to stand in: what happened, is it saved, what now. */
import { notifications } from '@mantine/notifications'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { ownerRefusalWords } from './refusalOutcome.ts'

export function showRefusal(code: string): void {
  notifications.show({ message: <RefusalNote words={ownerRefusalWords(code)} />, autoClose: 12_000 })
}
