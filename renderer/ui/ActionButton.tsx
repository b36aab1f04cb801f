/** The button of a `DeskAction`: its word, its icon, its key; when it is not available, why not. */
import { Button, Tooltip } from '@mantine/core'
import { KeyHint } from './KeyHint.tsx'
import type { DeskAction } from './keys/deskAction.ts'
import { ariaCombo } from './keys/keyCombo.ts'
import { useShownKey, useStart } from './keys/useHotKeys.tsx'

interface ActionButtonProps {
  readonly action: DeskAction
  /** The one main action of a screen is filled. */
  readonly main?: boolean
  readonly size?: 'xs' | 'sm' | 'md'
}

export function ActionButton({ action, main = false, size = 'sm' }: ActionButtonProps) {
  const combo = useShownKey(action)
  const start = useStart()
  const Icon = action.icon
  const unavailable = action.isAvailable === false
  const button = (
    <Button
      size={size}
      variant={main ? 'filled' : 'default'}
      leftSection={Icon === undefined ? undefined : <Icon size={16} stroke={1.75} />}
      rightSection={combo === undefined ? undefined : <KeyHint combo={combo} onColor={main && !unavailable} />}
      aria-keyshortcuts={combo === undefined ? undefined : ariaCombo(combo)}
      {...(unavailable ? { 'data-disabled': true, 'aria-disabled': true } : {})}
      onClick={() => {
        if (!unavailable) start(action)
      }}
    >
      {action.label}
    </Button>
  )
  return unavailable && action.whyNot !== undefined ? <Tooltip label={action.whyNot}>{button}</Tooltip> : button
}
