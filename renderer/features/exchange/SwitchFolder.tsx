/** Changing the folder: the old one is received and sent to the end first, or given up in words; never a merge, never a wipe. */
import { Button, Checkbox } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useExchange } from '#renderer/stores/useExchange.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { BindFolder } from './BindFolder.tsx'
import { stateWords } from './exchangeWords.ts'
import { isDrained, severityOf } from './nextActions.ts'

export function SwitchFolder({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const [isReady, setReady] = useState(false)
  if (isReady) return <BindFolder onClose={onClose} done={t('exchange.switch.done')} />
  return <FinishOld onReady={() => setReady(true)} onClose={onClose} />
}

function leftWords(t: Text, count: number, files: number): string {
  if (count === 0 && files === 0) return t('exchange.switch.unsure')
  return files === 0 ? t('exchange.switch.leftToSend', { count }) : t('exchange.switch.left', { count, files })
}

interface FinishOldProps {
  readonly onReady: () => void
  readonly onClose: () => void
}

function FinishOld({ onReady, onClose }: FinishOldProps) {
  const t = useText()
  const { report, runner } = useExchange()
  const [givesUp, setGivesUp] = useState(false)
  // What is said below is to be of now, not of the last round.
  useEffect(() => {
    runner?.lookNow()
  }, [runner])
  const isDone = isDrained(report)
  const isStuck = severityOf(report.state) === 'trouble'
  const files = report.peers.reduce((sum, { arriving }) => sum + (arriving?.files ?? 0), 0)
  return (
    <section
      className='exchange-pad'
      aria-label={t('exchange.switch.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <h2>{t('exchange.switch.title')}</h2>
      <p className='quiet exchange-print-code'>{t('exchange.switch.intro')}</p>
      {report.target !== undefined && <p>{t('exchange.switch.now', { path: report.target.path })}</p>}
      <p role='status'>
        {isDone ? (
          <StateBadge state='done' words={t('exchange.switch.finished')} />
        ) : (
          <StateBadge state='due' words={leftWords(t, report.waiting, files)} />
        )}{' '}
        {isStuck && t('exchange.switch.cannotFinish', { why: stateWords(t, report.state).short })}
      </p>
      {!isDone && (
        <Checkbox
          checked={givesUp}
          onChange={(event) => setGivesUp(event.currentTarget.checked)}
          label={t('exchange.switch.anyway')}
          description={t('exchange.switch.anywayNote')}
        />
      )}
      <div className='exchange-card-acts'>
        <Button variant='default' onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {!isDone && (
          <Button variant='default' autoFocus onClick={() => runner?.lookNow()}>
            {t('exchange.switch.finish')}
          </Button>
        )}
        <Button autoFocus={isDone} disabled={!isDone && !givesUp} onClick={onReady}>
          {t('exchange.folder.next')}
        </Button>
      </div>
    </section>
  )
}
