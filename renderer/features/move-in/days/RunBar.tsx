/** How far a run is, with the way to stop it. */
import { Progress } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import type { RunProgress } from './useVisitRun.ts'

interface RunBarProps {
  readonly words: string
  readonly progress: RunProgress
  readonly onStop: () => void
}

export function RunBar({ words, progress: { done, of }, onStop }: RunBarProps) {
  const t = useText()
  const stop: DeskAction = { id: 'stop-run', label: t('moveInDays.plan.stop'), keys: 'Escape', run: onStop }
  useHotKeys([stop])
  return (
    <div className='move-in-run'>
      <p role='status'>{words}</p>
      <Progress value={of === 0 ? 0 : (100 * done) / of} aria-label={words} transitionDuration={0} />
      <ActionButton action={stop} size='xs' />
    </div>
  )
}
