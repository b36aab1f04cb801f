/** Beside the board: the home under the cursor, as an officer wants to know it before the door. */
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type HomeNow, useHomeNow } from '#renderer/features/vacant-inspections/queries/homeNow.ts'
import type { PlanLine } from '#renderer/features/vacant-inspections/queries/plan.ts'
import { vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { formatFigure, METERS } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { lastChance } from '#shared/domain/vacant-inspections/plan/risk.ts'
import { type Day, daysBetween } from '#shared/kernel/days.ts'
import { dueBadge, shortDay } from './boardWords.ts'

interface HomeSideProps {
  readonly line: PlanLine | undefined
  readonly today: Day
  readonly staff: ReadonlyMap<string, string>
}

/** Milliseconds the cursor rests before a home's rows are read: a held arrow key reads none of those it passes. */
const REST_MS = 120

export function HomeSide({ line, today, staff }: HomeSideProps) {
  const t = useText()
  if (line === undefined)
    return (
      <SidePanel title={t('vacantBoard.side.title')}>
        <p className='quiet'>{t('vacantBoard.side.none')}</p>
      </SidePanel>
    )
  return (
    <SidePanel title={line.code}>
      <dl className='board-side'>
        <PlanFacts line={line} today={today} />
        <Fact name={t('vacantBoard.side.officer')}>
          {line.officerIds.map((id) => (
            <PersonName key={id} name={staff.get(id) ?? ''} />
          ))}
        </Fact>
        <RowFacts unitId={line.unitId} today={today} />
      </dl>
    </SidePanel>
  )
}

function PlanFacts({ line, today }: { readonly line: PlanLine; readonly today: Day }) {
  const t = useText()
  const { scope, span, next, month, lastMonth } = line
  const chance = lastChance(month, span)
  const isPlain = next.stand === 'ahead' && line.visitedToday === undefined
  return (
    <>
      <Fact name={vacantWord('reasons', scope.reason, t)}>
        {vacantWord('depths', scope.depth, t)} · {t('vacantBoard.side.since', { day: shortDay(span.from, today) })}
        {span.to !== null && ` · ${t('vacantBoard.side.until', { day: shortDay(span.to, today) })}`}
      </Fact>
      <Fact name={t('vacantBoard.side.next')}>
        {shortDay(next.dueOn, today)} {isPlain || <StateBadge {...dueBadge(line, today, t)} />}
      </Fact>
      {[month, lastMonth].map((one) => (
        <Fact key={one.month} name={t('vacantBoard.side.month', { month: Number(one.month.slice(5)) })}>
          {one.needed + one.done === 0
            ? t('vacantBoard.month.none')
            : t('vacantBoard.side.monthOf', { done: one.done, needed: one.needed })}
          {one.unable > 0 && ` · ${t('vacantBoard.side.unable', { count: one.unable })}`}
          {one.stand === 'breached' && <StateBadge state='late' words={t('vacantBoard.risk.breached')} />}
          {one === month && one.stand === 'open' && chance !== undefined && (
            <span className='quiet'> {t('vacantBoard.side.lastDay', { day: shortDay(chance, today) })}</span>
          )}
        </Fact>
      ))}
      {scope.depth === 'whole' && <CareFacts line={line} today={today} />}
    </>
  )
}

function CareFacts({ line: { care, span }, today }: { readonly line: PlanLine; readonly today: Day }) {
  const t = useText()
  const since = care.cleanedOn ?? span.from
  return (
    <>
      <Fact name={t('vacantBoard.side.cleaning')}>
        {care.cleaningId !== undefined && <Link to={`/items/${care.cleaningId}`}>{t('vacantBoard.side.running')}</Link>}
        {care.isCleaningDue && t('vacantBoard.side.due', { days: daysBetween(since, today) })}
        {care.cleaningId === undefined &&
          !care.isCleaningDue &&
          (care.cleanedOn ? shortDay(care.cleanedOn, today) : '–')}
      </Fact>
      <Fact name={t('vacantBoard.side.aired')}>
        {care.airedOn === undefined ? t('vacantBoard.side.long') : shortDay(care.airedOn, today)}
      </Fact>
    </>
  )
}

function RowFacts({ unitId, today }: { readonly unitId: string; readonly today: Day }) {
  const rested = useRested(unitId)
  return rested === undefined ? null : <FoundFacts unitId={rested} isShown={rested === unitId} today={today} />
}

interface FoundFactsProps {
  readonly unitId: string
  readonly isShown: boolean
  readonly today: Day
}

function FoundFacts({ unitId, isShown, today }: FoundFactsProps) {
  const found = useHomeNow(unitId, today)
  return found === undefined || !isShown ? null : <NowFacts now={found} today={today} />
}

function NowFacts({ now, today }: { readonly now: HomeNow; readonly today: Day }) {
  const t = useText()
  const { last, readings, keys, faults } = now
  const figures = METERS.flatMap((meter) => {
    const figure = readings[meter]?.hundredths
    return figure == null ? [] : [`${vacantWord('meters', meter, t)} ${formatFigure(figure)}`]
  })
  return (
    <>
      <Fact name={t('vacantBoard.side.readings')}>{figures.join(' · ') || t('vacantBoard.side.noReadings')}</Fact>
      <Fact name={t('vacantBoard.side.keys')}>
        {keys.length === 0
          ? t('vacantBoard.side.noKeys')
          : keys.map(({ label, slot }) => t('vacantBoard.side.hook', { label, slot })).join('；')}
      </Fact>
      {last !== undefined && (
        <Fact name={t('vacantBoard.side.last')}>
          {shortDay(last.day as Day, today)} · {vacantWord('statuses', last.status, t)}
          {last.remark !== '' && <span className='quiet'> {last.remark}</span>}
        </Fact>
      )}
      {faults.length > 0 && (
        <Fact name={t('vacantBoard.side.faults')}>
          {faults.map(({ id, item, what }) => (
            <span key={id} className='board-fault'>
              <Link to={`/vacant/faults/${id}`}>{vacantWord('items', item, t)}</Link>{' '}
              <span className='quiet'>{what}</span>
            </span>
          ))}
        </Fact>
      )}
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Nothing at first: the list is painted before the card is read. */
function useRested(unitId: string): string | undefined {
  const [rested, setRested] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setRested(unitId), REST_MS)
    return () => clearTimeout(timer)
  }, [unitId])
  return rested
}
