/** A run on its way: how far, how fast, how long still, and a way to stop it. It goes on when the screen is left. */
import { Button, Progress } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { isRosterRunning, type RosterRun, useRosterRun } from '#renderer/stores/useRosterRun.ts'
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { RunNotice } from './RunNotice.tsx'
import { spanWords } from './rosterWords.ts'

const NOTICE = 'roster-run'

export function RunPanel({ run }: { readonly run: RosterRun }) {
  const t = useText()
  const { store } = useDesk()
  useNoticeWhenLeft()
  const { done, of } = run.progress
  const seconds = (store.clock.nowMs() - run.startedMs) / 1000
  const rate = done / Math.max(seconds, 0.001)
  const name = { name: run.fileName }
  const title = run.kind === 'import' ? t('roster.run.title', name) : t('roster.run.takingBack', name)
  const cancel = run.kind === 'import' ? t('roster.run.cancel') : t('roster.run.cancelTakeBack')
  return (
    <Page title={title}>
      <div className='roster-run'>
        <p role='status' className='roster-progress'>
          {t('roster.run.progress', { done, of })}
        </p>
        <Progress size='lg' value={of === 0 ? 0 : (100 * done) / of} aria-label={title} transitionDuration={0} />
        {done > 0 && run.kind === 'import' && (
          <p className='quiet'>
            {t('roster.run.rate', { count: Math.round(rate) })} ·{' '}
            {t('roster.run.remaining', { time: spanWords((of - done) / rate) })}
          </p>
        )}
        <p className='quiet'>{t('roster.run.parallel')}</p>
        <Button variant='default' disabled={run.isStopping} onClick={() => useRosterRun.getState().stop()}>
          {run.isStopping ? t('roster.run.cancelling') : cancel}
        </Button>
      </div>
    </Page>
  )
}

/** Elsewhere a notice says how far it is, and leads back. */
function useNoticeWhenLeft(): void {
  useEffect(() => {
    notifications.hide(NOTICE)
    return () => {
      if (!isRosterRunning(useRosterRun.getState().run)) return
      notifications.show({
        id: NOTICE,
        message: <RunNotice onDone={() => notifications.hide(NOTICE)} />,
        autoClose: false,
        withCloseButton: false,
        role: 'status',
      })
    }
  }, [])
}
