/** What is saved where and since when: browser, journal, backup, shared folder, and what still waits. */
import { Link } from '@tanstack/react-router'
import { readBackupBook } from '#renderer/db/backup/backupBook.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useSaveStatus } from '#renderer/stores/useSaveStatus.ts'
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { ExchangeReport } from '#shared/sync/exchange/report.ts'
import { useMoment } from './useDeskTime.ts'

export function PlacesList({ report }: { readonly report: ExchangeReport }) {
  const t = useText()
  const moment = useMoment()
  const { info } = useDesk()
  const saved = useSaveStatus((status) => status.state)
  return (
    <section>
      <h3>{t('exchange.places.title')}</h3>
      <dl className='exchange-places'>
        <dt>{t('exchange.places.browser')}</dt>
        <dd>
          {saved.kind === 'saved'
            ? t('exchange.places.browserSince', { time: moment(saved.at) })
            : t('exchange.places.browserNothing')}
        </dd>
        <dt>{t('exchange.places.journal')}</dt>
        <dd>
          <JournalLine />
        </dd>
        {info.capabilities.backup === true && (
          <>
            <dt>{t('exchange.places.backup')}</dt>
            <dd>
              <BackupLine />
            </dd>
          </>
        )}
        <dt>{t('exchange.places.folder')}</dt>
        <dd>
          <FolderLine report={report} />
        </dd>
      </dl>
    </section>
  )
}

/** The newest good backup, wherever it lies; how they are doing is said on their own page. */
function BackupLine() {
  const t = useText()
  const moment = useMoment()
  const { store } = useDesk()
  const book = useLiveAnswer(() => readBackupBook(store), [store])
  const good = [
    { place: t('exchange.places.backupHere'), ms: book?.own?.lastGoodMs },
    { place: book?.chosen?.path ?? '', ms: book?.chosen?.lastGoodMs },
  ].filter(({ ms }) => ms !== undefined)
  const [newest] = good.sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0))
  return (
    <>
      {book !== undefined && newest === undefined && <StateBadge state='due' words={t('exchange.places.backupNone')} />}
      {newest !== undefined && (
        <span>{t('exchange.places.backupAt', { time: moment(newest.ms ?? 0), place: newest.place })}</span>
      )}
      <Link to='/settings/backup'>{t('exchange.places.backupLink')}</Link>
    </>
  )
}

/** A journal that is behind is said with since when: the changes are in the browser until then. */
function JournalLine() {
  const t = useText()
  const moment = useMoment()
  const { info } = useDesk()
  const journal = useSaveStatus((status) => status.journal)
  if (info.capabilities.journal !== true) return t('exchange.places.journalOff')
  if (journal.kind !== 'behind') return t('exchange.places.journalOn')
  const words = t('exchange.places.journalBehind', { count: journal.changes, since: moment(journal.sinceMs) })
  return <StateBadge state='late' words={words} />
}

function FolderLine({ report }: { readonly report: ExchangeReport }) {
  const t = useText()
  const moment = useMoment()
  const { target, lastOkMs, waiting, oldestWaitingMs } = report
  if (target === undefined) return t('exchange.places.folderNone')
  return (
    <>
      <code>{target.path}</code>
      <span className='quiet'>{t('exchange.places.boundSince', { time: moment(target.boundMs) })}</span>
      <span>
        {lastOkMs === undefined
          ? t('exchange.places.folderNever')
          : t('exchange.places.folderOk', { time: moment(lastOkMs) })}
      </span>
      {waiting > 0 ? (
        <StateBadge
          state='due'
          words={t('exchange.places.waitingSince', {
            count: waiting,
            since: moment(oldestWaitingMs ?? target.boundMs),
          })}
        />
      ) : (
        <span className='quiet'>{t('exchange.places.nothingWaits')}</span>
      )}
    </>
  )
}
