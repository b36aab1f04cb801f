/** Words of the packet: refusals, and how each paper stands. */
import type { PacketPaperStand } from '#renderer/features/move-in/commands/packet.ts'
import { paperRefusalWords } from '#renderer/papers/paperWords.ts'
import { moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import type { Text } from '#renderer/text/text.ts'
import { moveInPacket } from '#renderer/text/zh-CN/moveInPacket.ts'

/** What happened, is it saved, what now, for any refusal of preparing or printing a packet. */
export function packetRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(moveInPacket.refusals, code))
    return moduleRefusalWords('moveInPacket', code as keyof typeof moveInPacket.refusals)
  return paperRefusalWords(code)
}

/** How a paper of the packet stands, in words. */
export function standWords({ drawn }: PacketPaperStand, t: Text): string {
  if (drawn === null) return t('moveInPacket.stands.missing')
  if (drawn.isVoid) return t('moveInPacket.stands.void')
  if (drawn.isSigned) return t('moveInPacket.stands.signed')
  if (drawn.isChanged) return t('moveInPacket.stands.changed')
  return drawn.prints === 0 ? t('moveInPacket.stands.ready') : t('moveInPacket.stands.printed', { count: drawn.prints })
}

/** Whether a paper is drawn up by 备件: missing, void, or saying what is no longer so. */
export function isToPrepare({ drawn }: PacketPaperStand): boolean {
  return drawn === null || drawn.isVoid || (drawn.isChanged && !drawn.isSigned)
}
