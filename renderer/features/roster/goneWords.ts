/** What of a household a roster does not name any more, on the screen and in the file alike; a phone stays masked. */
import type { Text } from '#renderer/text/text.ts'
import type { GoneRecord } from '#shared/domain/roster/planGone.ts'
import { maskPhone } from '#shared/kernel/phones.ts'

export function goneWords(t: Text, { kind, text }: GoneRecord): string {
  if (kind === 'person') return t('roster.preview.gone.person')
  return t(`roster.preview.gone.${kind}`, { text: kind === 'phone' ? maskPhone(text) : text })
}
