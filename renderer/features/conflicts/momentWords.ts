/** A moment in words: 今天 10:12, 11-18 09:00. */
import type { Text } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'

export function momentWords(
  at: string,
  clock: { readonly zone: string; readonly now: number },
  t: Text,
): { readonly day: string; readonly time: string } {
  const { day, time, near } = momentText(at, clock)
  return { day: near === undefined ? day : t(`common.${near}`), time }
}
