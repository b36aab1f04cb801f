/** One thing that can be done, as data: its button, its menu line and its key cannot disagree (style 5.6). */
import type { ComponentType } from 'react'

export type IconComponent = ComponentType<{ size?: number | string; stroke?: number | string; 'aria-hidden'?: boolean }>

export interface DeskAction {
  readonly id: string
  /** In the screen language. */
  readonly label: string
  readonly icon?: IconComponent
  /** Combinations in order of preference; the first usable one is shown on the button. */
  readonly keys?: string | readonly string[]
  /** Absent means always. A reason is shown on the disabled control. */
  readonly isAvailable?: boolean
  readonly whyNot?: string
  /** Waits under 更多 where there is no room for all; its key works all the same. */
  readonly seldom?: true
  readonly run: () => void | Promise<void>
  /** Heard in place of `run` while acts that were begun by key or button since this one was offered still run; `others` resolves once they are over. */
  readonly early?: (others: Promise<unknown>) => void | Promise<void>
}

/** The combinations of an action as a list. */
export function keysOf(action: Pick<DeskAction, 'keys'>): readonly string[] {
  if (action.keys === undefined) return []
  return typeof action.keys === 'string' ? [action.keys] : action.keys
}
