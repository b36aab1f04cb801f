/** What is seldom and must not be missed: desks that do not agree, newer records, files put back, files set aside, a long receiving. */
import { Button, Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useExchange } from '#renderer/stores/useExchange.ts'
import { useText } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { ExchangeReport, QuarantineReport } from '#shared/sync/exchange/report.ts'
import { quarantineWords, sentences } from './exchangeWords.ts'
import { useMoment } from './useDeskTime.ts'

export function Alarms({ report }: { readonly report: ExchangeReport }) {
  const t = useText()
  const moment = useMoment()
  const { differs, parked, restored, publishesDirectly, peers, renewed, keysTwice } = report
  // Of one id written twice each desk keeps what it heard first.
  const isForked = report.quarantine.some(({ why }) => why === 'forked')
  const nameOf = (device: string) => peers.find((peer) => peer.device === device)?.name || device.slice(0, 6)
  return (
    <>
      {differs !== undefined && (
        <section className='exchange-card' role='alert'>
          <h3>
            {t('exchangeStates.alarms.differs', { name: nameOf(differs.device), since: moment(differs.sinceMs) })}
          </h3>
          <p>
            {isForked
              ? t('exchangeStates.alarms.differsForked', { name: nameOf(differs.device) })
              : t('exchangeStates.alarms.differsNow')}
          </p>
          <div className='exchange-card-acts'>
            <Button size='xs' component={Link} to='/settings/backup'>
              {t('exchangeStates.alarms.differsBackup')}
            </Button>
          </div>
        </section>
      )}
      {parked !== undefined && parked.count > 0 && (
        <Line
          words={
            parked.version === undefined
              ? t('exchangeStates.alarms.parked', { count: parked.count })
              : t('exchangeStates.alarms.parkedNeed', { count: parked.count, version: parked.version })
          }
          now={t('exchangeStates.alarms.parkedNow')}
        />
      )}
      {renewed !== undefined && (
        <Line
          words={t('exchangeStates.alarms.renewed', { time: moment(renewed.atMs) })}
          now={t(`exchangeStates.alarms.${renewed.why === 'lost' ? 'renewedLost' : 'renewedForked'}`)}
        />
      )}
      {restored !== undefined && (
        <Line
          words={t('exchangeStates.alarms.restored', { count: restored.files, time: moment(restored.atMs) })}
          now={t('exchangeStates.alarms.restoredNow')}
        />
      )}
      {keysTwice !== undefined && (
        <Line words={t('exchangeStates.alarms.keysTwice')} now={t('exchangeStates.alarms.keysTwiceNow')} />
      )}
      {publishesDirectly && (
        <Line words={t('exchangeStates.alarms.direct')} now={t('exchangeStates.alarms.directNow')} />
      )}
    </>
  )
}

function Line({ words, now }: { readonly words: string; readonly now: string }) {
  return (
    <p>
      <StateBadge state='due' words={words} /> <span className='quiet'>{now}</span>
    </p>
  )
}

/** Files set aside, with the reason and what to do. */
export function AsideTable({
  files,
  nameOf,
}: {
  files: readonly QuarantineReport[]
  nameOf: (device: string) => string
}) {
  const t = useText()
  const moment = useMoment()
  const runner = useExchange((state) => state.runner)
  if (files.length === 0) return null
  return (
    <section>
      <h3>{t('exchange.aside.title')}</h3>
      <table className='settings-table exchange-aside' aria-label={t('exchange.aside.title')}>
        <thead>
          <tr>
            <th scope='col'>{t('exchange.desks.name')}</th>
            <th scope='col'>{t('exchange.aside.file')}</th>
            <th scope='col'>{t('exchange.aside.since')}</th>
            <th scope='col'>{t('exchange.aside.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => {
            const words = quarantineWords(t, file)
            return (
              <tr key={file.id}>
                <td>{file.device === undefined ? t('exchange.desks.unknown') : nameOf(file.device)}</td>
                <td>
                  <code title={file.path}>{file.path.split('/').at(-1)}</code>
                </td>
                <td>{moment(file.sinceMs)}</td>
                <td>
                  {sentences(words.what, words.now)} <ForgetButton file={file} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className='quiet'>
        {t('exchangeStates.quarantine.saved')}{' '}
        <Button size='compact-xs' variant='default' disabled={runner === undefined} onClick={() => runner?.askAgain()}>
          {t('exchange.aside.askAgain')}
        </Button>
      </p>
    </section>
  )
}

/** What may hold records is never let go of here: a copy that nobody else keeps. */
const KEPT: readonly string[] = ['forked', 'poison', 'malformed', 'newer-format', 'unknown-key']

function ForgetButton({ file: { id, path, why } }: { readonly file: QuarantineReport }) {
  const t = useText()
  const runner = useExchange((state) => state.runner)
  if (KEPT.includes(why)) return null
  const forget = () => {
    runner?.forgetAside([id])
    showNotice(t('exchange.aside.forgotten', { file: path.split('/').at(-1) ?? '' }))
  }
  return (
    <Button size='compact-xs' variant='subtle' color='gray' disabled={runner === undefined} onClick={forget}>
      {t('exchange.aside.forget')}
    </Button>
  )
}

/** How far a first sync or a long catching-up is; search works once the snapshot is in. */
export function ReceivingLine({ progress }: { readonly progress: NonNullable<ExchangeReport['progress']> }) {
  const t = useText()
  const { doneChanges: done, totalChanges: total, from } = progress
  const isKnown = total > 0
  return (
    <section className='exchange-progress'>
      <h3>{t('exchange.progress.title')}</h3>
      <Progress
        value={isKnown ? (100 * done) / total : 100}
        animated={!isKnown}
        aria-label={t('exchange.progress.title')}
      />
      <p role='status'>
        {isKnown
          ? t('exchange.progress.count', { done: done.toLocaleString(), total: total.toLocaleString() })
          : t('exchange.progress.reading')}{' '}
        {from === 'snapshot' && done > 0 && <strong>{t('exchange.progress.usable')}</strong>}{' '}
        <span className='quiet'>{t('exchange.progress.resumes')}</span>
      </p>
    </section>
  )
}
