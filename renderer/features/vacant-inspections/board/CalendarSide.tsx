/** Beside the month: the day under the cursor, building by building, and its homes. */
import { Link } from '@tanstack/react-router'
import { calendarTerms } from '#renderer/features/vacant-inspections/queries/planCalendar.ts'
import { type LabelKey, label, useText } from '#renderer/text/text.ts'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { type DayTally, isDueOn, tallyOf } from '#shared/domain/vacant-inspections/plan/calendar.ts'
import { weekday } from '#shared/kernel/days.ts'
import { TALLIES } from './CalendarDays.tsx'
import type { DayParts } from './CalendarView.tsx'

/** Homes that are named; of the rest their number. */
const MOST = 60

export function CalendarSide({ plan, lines, shown, day }: DayParts) {
  const t = useText()
  const title = `${day} ${label(`kit.day.weekdays.w${weekday(day)}` as LabelKey)}`
  const calendar = shown?.calendar
  const total = calendar && tallyOf(calendar, day)
  const kinds = TALLIES.filter(([kind]) => (total?.[kind] ?? 0) > 0)
  if (calendar === undefined || total === undefined || kinds.length === 0)
    return (
      <SidePanel title={title}>
        <p className='quiet'>{t('vacantBoard.calendar.nothing')}</p>
      </SidePanel>
    )
  const buildings = [...calendar.keys()]
    .map((id) => ({ id, code: plan.buildings.get(id) ?? '', tally: tallyOf(calendar, day, [id]) }))
    .filter(({ tally }) => kinds.some(([kind]) => tally[kind] > 0))
  return (
    <SidePanel title={title}>
      <table className='calendar-buildings'>
        <thead>
          <tr>
            <th scope='col'>{t('vacantBoard.calendar.building')}</th>
            {kinds.map(([kind]) => (
              <th key={kind} scope='col'>
                {t(`vacantBoard.calendar.tallies.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {buildings.map(({ id, code, tally }) => (
            <TallyRow key={id} name={code} tally={tally} kinds={kinds} />
          ))}
          {buildings.length > 1 && <TallyRow name={t('vacantBoard.calendar.total')} tally={total} kinds={kinds} />}
        </tbody>
      </table>
      <HomesOfDay plan={plan} lines={lines} shown={shown} day={day} />
    </SidePanel>
  )
}

interface TallyRowProps {
  readonly name: string
  readonly tally: DayTally
  readonly kinds: typeof TALLIES
}

function TallyRow({ name, tally, kinds }: TallyRowProps) {
  return (
    <tr>
      <th scope='row'>{name}</th>
      {kinds.map(([kind]) => (
        <td key={kind}>{tally[kind] || ''}</td>
      ))}
    </tr>
  )
}

/** Homes that were seen on a day that is over, or that are due on one to come. */
function HomesOfDay({ plan, lines, shown, day }: DayParts) {
  const t = useText()
  const terms = calendarTerms(plan)
  const homes = lines.filter((line) =>
    day < plan.day
      ? (shown?.visits.get(line.unitId) ?? []).some((visit) => visit.day === day)
      : isDueOn(line, day, terms),
  )
  if (homes.length === 0) return null
  return (
    <>
      <h3>{t('vacantBoard.calendar.homes')}</h3>
      <p className='calendar-homes'>
        {homes.slice(0, MOST).map(({ unitId, code }) => (
          <Link key={unitId} to={`/vacant/unit/${unitId}`}>
            {code}
          </Link>
        ))}
        {homes.length > MOST && (
          <span className='quiet'>{t('vacantBoard.calendar.more', { count: homes.length - MOST })}</span>
        )}
      </p>
    </>
  )
}
