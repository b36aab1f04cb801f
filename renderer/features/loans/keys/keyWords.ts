/** Words of keys: refusals, badges of a set and of an entrustment. */
import { loanRefusalWords } from '#renderer/features/loans/loanWords.ts'
import { moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { keys } from '#renderer/text/zh-CN/keys.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import type { KeyStand } from '#shared/domain/loans/keys/keyStand.ts'
import type { EntrustedLine, KeyLine } from './queries.ts'

/** What happened, is it saved, what now, for any refusal of keys, their papers, loans or a 补录. */
export function keyRefusalWords(code: string): RefusalWords {
  return isKeyCode(code) ? moduleRefusalWords('keys', code) : loanRefusalWords(code)
}

function isKeyCode(code: string): code is keyof typeof keys.refusals {
  return Object.hasOwn(keys.refusals, code)
}

const STATES: Readonly<Record<KeyStand, DeskState>> = {
  in: 'done',
  out: 'running',
  due: 'due',
  late: 'late',
  sealed: 'todo',
  missing: 'late',
  'handed-over': 'todo',
  retired: 'todo',
}

/** How a set stands, as a badge. */
export function standBadge({ stand }: Pick<KeyLine, 'stand'>): { readonly state: DeskState; readonly words: string } {
  return { state: STATES[stand], words: text(`keys.stands.${stand}`) }
}

const ENTRUSTED: Readonly<Record<EntrustedLine['stand'], DeskState>> = {
  'over-due': 'late',
  ending: 'due',
  held: 'running',
  ended: 'done',
}

/** How an entrustment stands, as a badge. */
export function entrustedBadge({ stand }: Pick<EntrustedLine, 'stand'>) {
  return { state: ENTRUSTED[stand], words: text(`keys.entrustedStands.${stand}`) }
}
