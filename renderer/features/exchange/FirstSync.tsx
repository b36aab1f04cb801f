/** The first exchange of a desk that joined: how far it is, and why it does not go on where it does not. Shown before anybody is signed in. */
import { Button } from '@mantine/core'
import { useExchange } from '#renderer/stores/useExchange.ts'
import { useText } from '#renderer/text/text.ts'
import { ReceivingLine } from './Alarms.tsx'
import { shortRoomWords, stateWords } from './exchangeWords.ts'
import { severityOf } from './nextActions.ts'
import './exchange.css'

const READING = { doneChanges: 0, totalChanges: 0, from: 'segments' } as const

export function FirstSync() {
  const t = useText()
  const { report, runner } = useExchange()
  const isInTrouble = severityOf(report.state) === 'trouble'
  const words = stateWords(t, report.state)
  // A whole look at the folder found nothing of anybody: said, because this screen would wait in silence for ever.
  const isEmpty = report.state === 'ok' && report.lastOkMs !== undefined && !report.isWorking && !report.progress
  return (
    <div className='exchange-pad'>
      <h1>{t('exchange.progress.first')}</h1>
      {isEmpty ? (
        <p role='status'>{t('exchange.progress.nothingYet')}</p>
      ) : (
        <ReceivingLine progress={report.progress ?? READING} />
      )}
      {report.target !== undefined && <p className='quiet'>{t('exchange.switch.now', { path: report.target.path })}</p>}
      {isInTrouble && (
        <section className='exchange-card' role='alert'>
          <h3>{words.short}</h3>
          <p>{words.what}</p>
          <p>
            <strong>{words.saved}</strong>
          </p>
          {report.short !== undefined && <p>{shortRoomWords(t, report.short)}</p>}
          <p>{words.now}</p>
          <div className='exchange-card-acts'>
            <Button size='xs' disabled={runner === undefined} onClick={() => runner?.lookNow()}>
              {t('exchangeStates.actions.retry')}
            </Button>
          </div>
        </section>
      )}
      {isEmpty && (
        <>
          <p>{t('exchange.progress.nothingYetNow')}</p>
          <div className='exchange-card-acts'>
            <Button size='xs' disabled={runner === undefined} autoFocus onClick={() => runner?.lookNow()}>
              {t('exchangeStates.actions.retry')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
