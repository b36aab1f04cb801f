/** One place of backups: the last good one, what it holds, room that is left, and what went wrong there. */
import type { PlaceBook } from '#renderer/db/backup/backupBook.ts'
import { useText } from '#renderer/text/text.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { sizeWords, troubleWords } from './backupWords.ts'
import type { PlaceFacts } from './useBackupFacts.ts'
import { useMomentWords } from './useMomentWords.ts'

interface PlaceCardProps {
  readonly place: PlaceFacts
  readonly known: PlaceBook | undefined
  readonly isRunning: boolean
}

export function PlaceCard({ place, known, isRunning }: PlaceCardProps) {
  const t = useText()
  const say = useMomentWords()
  const good = place.files.find(({ name }) => known?.files[name]?.state === 'verified')
  const held = good && known?.files[good.name]
  const trouble = known?.trouble
  return (
    <section className='backup-place' aria-label={t(`backup.places.${place.id}`)}>
      <div className='backup-place-head'>
        <strong>{t(`backup.places.${place.id}`)}</strong>
        <PlaceBadge isThere={place.isThere} hasTrouble={trouble !== undefined} isRunning={isRunning} />
      </div>
      <dl>
        <dt>{t('backup.places.path')}</dt>
        <dd className='backup-path'>{place.path}</dd>
        <dt>{t('backup.places.lastGood')}</dt>
        <dd>
          {known?.lastGoodMs === undefined ? t('backup.places.noneYet') : say(known.lastGoodMs)}
          {good && <span className='quiet'> · {sizeWords(good.bytes)}</span>}
        </dd>
        {held?.changes !== undefined && (
          <>
            <dt>{t('backup.places.holds')}</dt>
            <dd>{t('backup.places.contents', { changes: held.changes, people: held.people ?? 0 })}</dd>
          </>
        )}
        <dt>{t('backup.places.free')}</dt>
        <dd>{place.freeBytes === null ? t('backup.places.freeUnknown') : sizeWords(place.freeBytes)}</dd>
      </dl>
      {trouble !== undefined && !isRunning && <RefusalNote words={troubleWords(trouble)} />}
    </section>
  )
}

function PlaceBadge({
  isThere,
  hasTrouble,
  isRunning,
}: {
  readonly isThere: boolean
  readonly hasTrouble: boolean
  readonly isRunning: boolean
}) {
  const t = useText()
  if (isRunning) return <StateBadge state='running' words={t('backup.header.running')} />
  if (!isThere) return <StateBadge state='due' words={t('backup.places.away')} />
  return hasTrouble ? (
    <StateBadge state='late' words={t('backup.places.trouble')} />
  ) : (
    <StateBadge state='done' words={t('backup.places.here')} />
  )
}
