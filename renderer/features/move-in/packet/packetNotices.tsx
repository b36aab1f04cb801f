/** What preparing or printing a packet says when it is done, or refused. */
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { packetRefusalWords } from './packetWords.ts'

/** A refusal with no form to stand in. */
export function tellPacketRefusal(code: string): void {
  showNotice(<RefusalNote words={packetRefusalWords(code)} />, {
    id: 'packet-refusal',
    autoClose: 12_000,
    role: 'alert',
  })
}
