/** A state, always with its word and its sign: colour alone tells nothing (architecture 9). */
import {
  IconAlertTriangle,
  IconArrowsSplit2,
  IconCheck,
  IconCircle,
  IconClock,
  IconPlayerPlay,
} from '@tabler/icons-react'
import { useText } from '#renderer/text/text.ts'
import type { IconComponent } from './keys/deskAction.ts'
import type { DeskState } from './palette.ts'
import './stateBadge.css'

const signs: Readonly<Record<DeskState, IconComponent>> = {
  todo: IconCircle,
  running: IconPlayerPlay,
  due: IconClock,
  late: IconAlertTriangle,
  done: IconCheck,
  contested: IconArrowsSplit2,
}

interface StateBadgeProps {
  readonly state: DeskState
  /** In place of the state's own word, e.g. 已存 6 天. */
  readonly words?: string
}

export function StateBadge({ state, words }: StateBadgeProps) {
  return (
    <span className='state-badge' data-state={state}>
      <StateSign state={state} />
      {words ?? <StateWord state={state} />}
    </span>
  )
}

/** Apart, because a list of badges with words of their own asks the translator nothing. */
function StateWord({ state }: { readonly state: DeskState }) {
  return useText()(`kit.states.${state}`)
}

/** The sign alone, for a line whose words say the state. */
export function StateSign({ state }: { readonly state: DeskState }) {
  const Sign = signs[state]
  return (
    <span className='state-sign' data-state={state} aria-hidden='true'>
      <Sign size={14} stroke={2} />
    </span>
  )
}
