/** The file is being read, then compared with the desk: how far, and a way to stop. */
import { Button, Progress } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import type { ImportStep } from './useRosterImport.ts'

interface ReadingPanelProps {
  readonly at: ImportStep & { readonly step: 'reading' }
  readonly onStop: () => void
}

export function ReadingPanel({ at, onStop }: ReadingPanelProps) {
  const t = useText()
  const { done, of } = at.progress
  const words = t(`roster.map.${at.what}`, { done, total: of })
  return (
    <div className='roster-run'>
      <p role='status'>{words}</p>
      <Progress value={of === 0 ? 0 : (100 * done) / of} aria-label={words} transitionDuration={0} />
      <Button variant='default' onClick={onStop}>
        {t('roster.map.stop')}
      </Button>
    </div>
  )
}
