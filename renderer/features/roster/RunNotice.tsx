/** What stands at the edge of every other screen while a run goes on. It stays until the result was looked at. */
import { Button, Progress } from '@mantine/core'
import { useRosterRun } from '#renderer/stores/useRosterRun.ts'
import { useText } from '#renderer/text/text.ts'

export function RunNotice({ onDone }: { readonly onDone: () => void }) {
  const t = useText()
  const run = useRosterRun((state) => state.run)
  if (run === undefined) return null
  const { done, of } = run.progress
  const end = run.kind === 'import' ? run.end?.kind : undefined
  const words = end === undefined ? t('roster.run.notice', { done, of }) : t(`roster.end.${end}`)
  return (
    <div className='roster-notice'>
      <span>{words}</span>
      {run.end === undefined && (
        <Progress value={of === 0 ? 0 : (100 * done) / of} aria-label={words} transitionDuration={0} />
      )}
      <Button
        size='xs'
        variant='default'
        onClick={() => {
          onDone()
          // Notices stand outside the router: the address itself leads back.
          window.location.hash = '#/owners/import'
        }}
      >
        {t('roster.run.noticeLink')}
      </Button>
    </div>
  )
}
