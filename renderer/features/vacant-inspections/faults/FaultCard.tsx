/** One fault: how it stands, what was found, each step with its photographs, and the same here before. */
import { Link } from '@tanstack/react-router'
import type { OpenedFault } from '#renderer/features/vacant-inspections/queries/faultCard.ts'
import { isOrderDone } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { PhotoStrip } from '#renderer/papers/PhotoStrip.tsx'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { type FaultStep, faultChain } from './faultChain.ts'
import { faultPath } from './faultPaths.ts'
import { dueWords, faultBadge, faultBuilding, faultWhat } from './faultWords.ts'
import { daysLate, faultMarks } from './useFaultColumns.tsx'
import './faults.css'

interface FaultCardProps {
  readonly fault: OpenedFault
}

export function FaultCard({ fault }: FaultCardProps) {
  const t = useText()
  const today = useToday()
  const due = dueWords(fault.due, daysLate(fault, today), t)
  const marks = faultMarks(fault, t)
  return (
    <article className='fault-card'>
      <div className='fault-main'>
        <p className='fault-state'>
          <StateBadge {...faultBadge(fault, t)} />
          <ContestedMark records={[`inspectionFault/${fault.id}`]} />
          {due !== '' && <span className={fault.due.isLate ? 'fault-late' : undefined}>{due}</span>}
          {marks.length > 0 && <span className='fault-marks'>{marks.join(' · ')}</span>}
        </p>
        <p className='fault-what'>{faultWhat(fault, t)}</p>
        <Facts fault={fault} />
      </div>
      <Photos fault={fault} />
      <Chain fault={fault} />
      <Before fault={fault} />
    </article>
  )
}

function Facts({ fault }: FaultCardProps) {
  const t = useText()
  const { state, names, visitDay } = fault
  const { department, dueOn, number, reopened, foundBy } = state
  const origin = visitDay === '' ? t('vacantFaults.card.told') : t('vacantFaults.card.ofVisit', { day: visitDay })
  const facts = [
    [t('vacantFaults.card.where'), faultBuilding(fault, t)],
    [t('vacantFaults.card.department'), department],
    [t('vacantFaults.card.due'), dueOn],
    [t('vacantFaults.card.notice'), number],
    [t('vacantFaults.card.reopened'), reopened === 0 ? '' : t('vacantFaults.card.times', { count: reopened })],
  ] as const
  return (
    <dl>
      <div>
        <dt>{t('vacantFaults.card.foundBy')}</dt>
        <dd>
          <PersonName name={names.get(foundBy) ?? ''} /> <span className='quiet'>{origin}</span>
        </dd>
      </div>
      {facts
        .filter(([, told]) => told !== '')
        .map(([name, told]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      <Order fault={fault} />
    </dl>
  )
}

function Order({ fault }: FaultCardProps) {
  const t = useText()
  const { order, due } = fault
  if (order === undefined) return null
  const ended = isOrderDone(fault) && due.duty !== 'none' ? 'orderDone' : 'orderClosed'
  return (
    <div>
      <dt>{t('vacantFaults.card.order')}</dt>
      <dd>
        <Link to='/items/$itemId' params={{ itemId: order.id }}>
          {t(`vacantFaults.card.${order.status === 'open' ? 'orderRunning' : ended}`)}
        </Link>
      </dd>
    </div>
  )
}

function Photos({ fault }: FaultCardProps) {
  const t = useText()
  const { photos, noPhotoWhy } = fault.state
  if (photos.length === 0 && noPhotoWhy === '') return null
  return (
    <section>
      <h2>{t('vacantFaults.card.photos')}</h2>
      {photos.length === 0 ? (
        <p className='quiet'>{t('vacantFaults.card.noPhoto', { why: noPhotoWhy })}</p>
      ) : (
        <PhotoStrip photos={photos} title={fault.unitCode} />
      )}
    </section>
  )
}

function Chain({ fault }: FaultCardProps) {
  const t = useText()
  return (
    <section>
      <h2>{t('vacantFaults.card.chain')}</h2>
      <ol className='fault-chain'>
        {faultChain(fault, t).map((step, index) => (
          <Step key={`${step.step}${step.at}`} step={step} fault={fault} hasPhotos={index > 0} />
        ))}
      </ol>
    </section>
  )
}

interface StepProps extends FaultCardProps {
  readonly step: FaultStep
  /** Those of the first step stand above. */
  readonly hasPhotos: boolean
}

function Step({ step: { step, at, by, enteredBy, what, paper, photos }, fault, hasPhotos }: StepProps) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const moment = at === '' ? undefined : momentText(at, { zone, now })
  const nameOf = (id: string): string => fault.names.get(id) ?? ''
  return (
    <li>
      <time dateTime={at}>{moment && `${moment.day} ${moment.time}`}</time>
      <b>{t(`vacantFaults.card.steps.${step}`)}</b>
      <span>
        {what} {paper !== '' && <span className='fault-paper'>{paper}</span>}{' '}
        <span className='quiet'>
          <PersonName name={nameOf(by)} />
          {enteredBy !== '' && <Entered t={t} name={nameOf(enteredBy)} />}
        </span>
        {hasPhotos && (
          <PhotoStrip photos={photos} title={`${fault.unitCode} ${t(`vacantFaults.card.steps.${step}`)}`} />
        )}
      </span>
    </li>
  )
}

/** Who typed it in, where that is another than who did it. */
function Entered({ t, name }: { readonly t: Text; readonly name: string }) {
  const [before = '', after = ''] = t('vacantFaults.card.enteredBy', { name: '\u0000' }).split('\u0000')
  return (
    <>
      （{before}
      <PersonName name={name} />
      {after}）
    </>
  )
}

function Before({ fault: { before } }: FaultCardProps) {
  const t = useText()
  const { zone, now } = useDeskClock()
  if (before.length === 0) return null
  return (
    <section>
      <h2>{t('vacantFaults.card.before')}</h2>
      <ul className='fault-before'>
        {before.map((line) => (
          <li key={line.id}>
            <Link to={faultPath(line.id)}>
              <time dateTime={line.state.foundAt}>{momentText(line.state.foundAt, { zone, now }).day}</time>
              <span>{faultWhat(line, t)}</span>
              <StateBadge {...faultBadge(line, t)} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
