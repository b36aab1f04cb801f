/** One violation: what was found, by which clauses, what was done since, its photographs. */
import { Link } from '@tanstack/react-router'
import { useKeptPicture } from '#renderer/db/useKeptPicture.ts'
import type { OpenedViolation } from '#renderer/features/decoration/queries/violations.ts'
import { sumWords } from '#renderer/features/decoration/review/clauseWords.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { articleOf } from '#shared/domain/decoration/violations/slipText.ts'
import { chainOf } from './violationChain.ts'
import { photosOf } from './violationPhotos.ts'
import { dutyWords, statusBadge } from './violationWords.ts'
import './violations.css'

interface ViolationCardProps {
  readonly violation: OpenedViolation
}

export function ViolationCard({ violation }: ViolationCardProps) {
  const t = useText()
  const { state, contractor, due } = violation
  const facts = [
    [t('decorationViolations.card.place'), state.place],
    [t('decorationViolations.card.contractor'), contractor],
    [t('decorationViolations.form.policeReceipt'), state.policeReceipt],
  ] as const
  return (
    <article className='violation-card'>
      <p className='violation-state'>
        <StateBadge {...statusBadge(state.status, t)} />
        {due.duty !== 'none' && <span>{dutyWords(due, t)}</span>}
      </p>
      <p className='violation-facts'>{state.facts}</p>
      <dl>
        {facts
          .filter(([, told]) => told !== '')
          .map(([name, told]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{told}</dd>
            </div>
          ))}
      </dl>
      <Clauses violation={violation} />
      <Chain violation={violation} />
      <Barred violation={violation} />
      <Photos violation={violation} />
    </article>
  )
}

function Clauses({ violation: { state, clauses } }: ViolationCardProps) {
  const t = useText()
  const { isSigned, isMissing, version } = clauses
  const agreed = state.caseId !== '' && (isSigned && !isMissing ? version : undefined)
  return (
    <section>
      <h3>{t('decorationViolations.form.clauses')}</h3>
      <ul className='violation-clauses'>
        {state.clauses.map((code) => {
          const clause = clauses.clauses.find((one) => one.code === code)
          const article = articleOf(code)
          return (
            <li key={code}>
              <b>{code}</b>
              <span>
                {clause?.text}
                {clause !== undefined && isSigned && sumWords(clause, t) !== '' && (
                  <span className='violation-sum'> {sumWords(clause, t)}</span>
                )}
                {article !== '' && (
                  <span className='quiet violation-law'>{t('decorationViolations.card.law', { article })}</span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {state.caseId !== '' && (
        <p className='quiet'>
          {agreed === undefined || agreed === false
            ? t('decorationViolations.card.unsigned')
            : t('decorationViolations.card.agreed', { version: agreed })}
        </p>
      )}
    </section>
  )
}

function Chain({ violation }: ViolationCardProps) {
  const t = useText()
  const { zone, now } = useDeskClock()
  return (
    <section>
      <h3>{t('decorationViolations.card.chain')}</h3>
      <ol className='violation-chain'>
        {chainOf(violation, t).map(({ step, at, by, what, paper }) => {
          const moment = momentText(at, { zone, now })
          return (
            <li key={`${step}${at}${paper}${what}`}>
              <time dateTime={at}>
                {moment.day} {moment.time}
              </time>
              <b>{t(`decorationViolations.card.${step}` as 'decorationViolations.card.found')}</b>
              <span>
                {what} {paper !== '' && <span className='violation-paper'>{paper}</span>}{' '}
                {by !== '' && (
                  <span className='quiet'>
                    <PersonName name={violation.names.get(by) ?? ''} />
                  </span>
                )}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Who was barred for it; their passes are looked at in the register (handbook V07, D9). */
function Barred({ violation: { state, workers } }: ViolationCardProps) {
  const t = useText()
  const ids = new Set(state.measures.map(({ workerId }) => workerId))
  const barred = workers.filter(({ id }) => ids.has(id))
  if (barred.length === 0) return null
  return (
    <p className='violation-barred'>
      {t('decorationViolations.measure.measures.bar-worker')}{' '}
      {barred.map(({ id, name }) => (
        <Link key={id} to='/decoration/people/{-$view}' params={{ view: 'workers' }}>
          <PersonName name={name} />
        </Link>
      ))}
    </p>
  )
}

function Photos({ violation: { state } }: ViolationCardProps) {
  const t = useText()
  const clock = useDeskClock()
  const photos = photosOf(state)
  if (photos.length === 0 && state.noPhotoWhy === '') return null
  return (
    <section>
      <h3>{t('decorationViolations.form.photos')}</h3>
      {photos.length === 0 && (
        <p className='quiet'>{t('decorationViolations.card.noPhoto', { why: state.noPhotoWhy })}</p>
      )}
      <div className='violation-photos'>
        {photos.map(({ step, at, hash }) => {
          const { day, time } = momentText(at, clock)
          const name = `${t(`decorationViolations.card.${step}`)} ${day} ${time}`
          return <Photo key={hash} hash={hash} name={name} />
        })}
      </div>
    </section>
  )
}

function Photo({ hash, name }: { readonly hash: string; readonly name: string }) {
  const covered = usePrivacy((state) => state.covered)
  const shown = useKeptPicture(hash)
  return (
    <figure>
      {covered || shown?.ok !== true ? (
        <span className='violation-photo' aria-hidden='true' />
      ) : (
        <img className='violation-photo' src={shown.value} alt={name} />
      )}
      <figcaption>{name}</figcaption>
    </figure>
  )
}
