/** One fault: how it stands, what was found, and each step with its photographs. */
import { Link } from '@tanstack/react-router'
import { useKeptPicture } from '#renderer/db/useKeptPicture.ts'
import type { FaultFormStart, HouseFaultLine } from '#renderer/features/move-in/queries/faults.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { HouseFaultStep } from '#shared/domain/move-in/inspection/houseFaults.ts'
import { faultBadge, faultBuilding, faultDueWords, faultMarks, faultPlace } from './faultWords.ts'
import './faults.css'

interface FaultCardProps {
  readonly line: HouseFaultLine
  readonly staff: FaultFormStart['staff']
}

export function FaultCard({ line, staff }: FaultCardProps) {
  const t = useText()
  const due = faultDueWords(line, useToday(), t)
  const marks = faultMarks(line, t).join(' · ')
  return (
    <article className='house-fault-card' aria-label={faultPlace(line, t)}>
      <p className='house-fault-state'>
        <StateBadge {...faultBadge(line, t)} />
        {due !== '' && <span className={line.due.isLate ? 'house-fault-late' : undefined}>{due}</span>}
        {marks !== '' && <span className='house-fault-marks'>{marks}</span>}
      </p>
      <p className='house-fault-what'>{line.fault.what}</p>
      <Facts line={line} />
      <h2>{t('moveInFaults.card.chain')}</h2>
      <ol className='house-fault-chain'>
        {line.fault.history.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added, and two may be of one moment
          <Step key={index} step={step} staff={staff} />
        ))}
      </ol>
    </article>
  )
}

function Facts({ line }: Pick<FaultCardProps, 'line'>) {
  const t = useText()
  const { fault, order } = line
  const facts = [
    ['where', [faultBuilding(line, t), line.unitCode, faultPlace(line, t)].filter((part) => part !== '').join(' ')],
    ['responsible', fault.responsible],
    ['due', fault.dueOn],
    ['notice', fault.number],
  ] as const
  return (
    <dl>
      {facts
        .filter(([, told]) => told !== '')
        .map(([name, told]) => (
          <div key={name}>
            <dt>{t(`moveInFaults.card.${name}`)}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      {order !== undefined && (
        <div>
          <dt>{t('moveInFaults.card.order')}</dt>
          <dd>
            <Link to='/items/$itemId' params={{ itemId: order.id }}>
              {t(order.isOpen ? 'moveInFaults.card.orderRunning' : 'moveInFaults.card.orderDone')}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Step({ step, staff }: { readonly step: HouseFaultStep; readonly staff: FaultFormStart['staff'] }) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const moment = momentText(step.at, { zone, now })
  const by = staff.find(({ id }) => id === step.by)?.name ?? ''
  const told = [
    step.party,
    step.words,
    step.day === '' ? '' : t('moveInFaults.card.until', { day: step.day }),
    step.number,
  ]
  return (
    <li>
      <time dateTime={step.at}>{`${moment.day} ${moment.time}`}</time>
      <b>{t(`moveInFaults.card.steps.${step.step}`)}</b>
      <span>
        {told.filter((part) => part !== '').join(' · ')}{' '}
        <span className='quiet'>{by !== '' && <PersonName name={by} />}</span>
        <Photos photos={step.photos} />
      </span>
    </li>
  )
}

function Photos({ photos }: { readonly photos: readonly string[] }) {
  if (photos.length === 0) return null
  return (
    <ul className='house-fault-photos'>
      {photos.map((hash, index) => (
        <li key={hash}>
          <Photo hash={hash} place={index + 1} />
        </li>
      ))}
    </ul>
  )
}

/** A kept photograph; what cannot be shown says so. */
function Photo({ hash, place }: { readonly hash: string; readonly place: number }) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const shown = useKeptPicture(hash)
  const name = t('moveInFaults.card.photo', { place })
  if (covered) return <span className='quiet'>{name}</span>
  if (shown === undefined) return null
  if (!shown.ok) return <span className='quiet'>{t('moveInFaults.card.noPhoto')}</span>
  return <img src={shown.value} alt={name} />
}
