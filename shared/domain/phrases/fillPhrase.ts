/** Placeholders of a phrase: filled where the desk knows the words, and left out or ruled where it does not. */

/** What a phrase may leave open: how somebody is addressed, the community, a promised time. */
export interface PhraseFacts {
  /** 王女士; absent where nobody's file is open. */
  readonly address?: string
  readonly project?: string
  /** 今天 17:00; absent without a promise. */
  readonly time?: string
}

/** Stands for a time that has to be said by whoever speaks. */
const TO_SAY = '＿＿'

/**
 * The phrase as it is said. Without a name the address goes together with its comma; a time that is not known is ruled, because a
 * promise without one means something else. Source: handbook R7.
 */
export function fillPhrase(text: string, { address = '', project = '', time = '' }: PhraseFacts): string {
  return text
    .replaceAll(/\{称呼\}(，?)/g, (_, comma: string) => (address === '' ? '' : `${address}${comma}`))
    .replaceAll('{项目}', () => (project === '' ? '本小区' : project))
    .replaceAll('{时间}', () => (time === '' ? TO_SAY : time))
}

/** Whether the phrase leaves something open that nobody has filled: it is said with care, not copied blindly. */
export function hasGap(filled: string): boolean {
  return filled.includes(TO_SAY)
}
