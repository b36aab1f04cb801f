/** Which acts of a page are buttons and which wait under 更多: an eye takes in eight at once. */
import { type DeskAction, keysOf } from './keys/deskAction.ts'

/** Buttons of a page, 更多 among them. */
const MOST_BUTTONS = 8

interface Divided {
  readonly shown: readonly DeskAction[]
  readonly rest: readonly DeskAction[]
}

/** The daily acts with a key come first, then seldom ones with a key, then those without; each part keeps the order it was given. */
export function divideActions(actions: readonly DeskAction[]): Divided {
  if (actions.length <= MOST_BUTTONS) return { shown: actions, rest: [] }
  const first = actions.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_BUTTONS - 1)
  const isShown = (action: DeskAction): boolean => first.includes(action)
  return { shown: actions.filter(isShown), rest: actions.filter((action) => !isShown(action)) }
}

function rankOf(action: DeskAction): number {
  if (keysOf(action).length > 0) return action.seldom === true ? 1 : 0
  // What cannot be done now waits in the menu, with its reason.
  return action.isAvailable === false ? 3 : 2
}
