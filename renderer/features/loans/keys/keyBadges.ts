/** How a set of keys and an entrustment stand, as badges. */
import { text } from '#renderer/text/text.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import type { KeyStand } from '#shared/domain/loans/keys/keyStand.ts'
import type { EntrustedLine } from './queries.ts'

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
export function standBadge({ stand }: { readonly stand: KeyStand }): {
  readonly state: DeskState
  readonly words: string
} {
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
