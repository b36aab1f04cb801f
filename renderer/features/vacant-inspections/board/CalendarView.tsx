/** The board as a month: arrows move over the days, PageUp and PageDown over the months; beside it the day by building. */
import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { type ShownMonth, useMonth } from '#renderer/features/vacant-inspections/queries/planCalendar.ts'
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { addDays, addMonths, type Day, monthOf } from '#shared/kernel/days.ts'
import type { BoardParts } from './BoardList.tsx'
import { CalendarDays } from './CalendarDays.tsx'
import { CalendarSide } from './CalendarSide.tsx'
import { useBoardActions } from './useBoardActions.ts'
import './calendar.css'

export function CalendarView({ plan, lines, bar, note, onPage }: BoardParts) {
  const t = useText()
  const [day, setDay] = useState(plan.day)
  const month = monthOf(day)
  const shown = useMonth(plan, lines, month)
  const acts = useBoardActions({ active: undefined, view: 'calendar', onPage })
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = dayByKey(event, day)
    if (to === undefined) return
    event.preventDefault()
    setDay(to)
  }
  return (
    <Page
      title={t('vacantBoard.title')}
      note={note}
      actions={acts}
      filters={bar}
      side={<CalendarSide plan={plan} lines={lines} shown={shown} day={day} />}
    >
      <div className='round-calendar'>
        <MonthHead day={day} today={plan.day} onDay={setDay} />
        {shown !== undefined && (
          <CalendarDays day={day} today={plan.day} calendar={shown.calendar} onDay={setDay} onKeyDown={onKeyDown} />
        )}
        <p className='quiet'>{t('vacantBoard.calendar.legend')}</p>
      </div>
    </Page>
  )
}

/** What the side is given. */
export interface DayParts extends Pick<BoardParts, 'plan' | 'lines'> {
  readonly shown: ShownMonth | undefined
  readonly day: Day
}

interface MonthHeadProps {
  readonly day: Day
  readonly today: Day
  readonly onDay: (day: Day) => void
}

function MonthHead({ day, today, onDay }: MonthHeadProps) {
  const t = useText()
  const [year = '', month = ''] = day.split('-')
  return (
    <header>
      <ActionIcon
        variant='default'
        aria-label={t('vacantBoard.calendar.before')}
        aria-keyshortcuts='PageUp'
        onClick={() => onDay(addMonths(day, -1))}
      >
        <IconChevronLeft size={18} stroke={1.75} />
      </ActionIcon>
      <h2 role='status'>{t('vacantBoard.calendar.month', { year, month })}</h2>
      <ActionIcon
        variant='default'
        aria-label={t('vacantBoard.calendar.after')}
        aria-keyshortcuts='PageDown'
        onClick={() => onDay(addMonths(day, 1))}
      >
        <IconChevronRight size={18} stroke={1.75} />
      </ActionIcon>
      <Button size='compact-sm' variant='default' onClick={() => onDay(today)}>
        {t('vacantBoard.calendar.now')}
      </Button>
    </header>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
const MONTHS: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 }

function dayByKey({ key, altKey, ctrlKey }: KeyboardEvent, day: Day): Day | undefined {
  if (altKey || ctrlKey) return undefined
  const [step, months] = [STEPS[key], MONTHS[key]]
  if (step !== undefined) return addDays(day, step)
  if (months !== undefined) return addMonths(day, months)
  if (key === 'Home') return `${monthOf(day)}-01` as Day
  return key === 'End' ? addDays(addMonths(`${monthOf(day)}-01` as Day, 1), -1) : undefined
}
