/** Settings, 工作日历: the year's holidays and make-up days, the community's own days, and why a day is worked. */
import { ActionIcon, Button } from '@mantine/core'
import { IconCalendarPlus, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { weekday, yearOf } from '#shared/kernel/days.ts'
import { CalendarDayForm } from './CalendarDayForm.tsx'
import { type SpecialDay, specialDaysOf, useWorkingCalendar } from './calendar.ts'
import { setCalendarDay } from './commands.ts'
import { communityRefusalWords, offerCommunityUndo } from './communityWords.ts'
import { DayQuestion } from './DayQuestion.tsx'
import { useCalendarOverrides } from './queries.ts'
import './calendar.css'

export function CalendarSection() {
  const today = useToday()
  const [year, setYear] = useState(yearOf(today))
  const [editing, setEditing] = useState<SpecialDay | 'new'>()
  const close = useCallback(() => setEditing(undefined), [])
  if (editing !== undefined)
    return <CalendarDayForm {...(editing === 'new' ? {} : { special: editing })} onClose={close} />
  return <YearOfDays year={year} onYear={setYear} onEdit={setEditing} />
}

interface YearOfDaysProps {
  readonly year: number
  readonly onYear: (year: number) => void
  readonly onEdit: (day: SpecialDay | 'new') => void
}

function YearOfDays({ year, onYear, onEdit }: YearOfDaysProps) {
  const t = useText()
  const desk = useDesk()
  const calendar = useWorkingCalendar()
  const overrides = useCalendarOverrides()
  const [refusal, setRefusal] = useState<RefusalWords>()
  const leads = isLeader(desk.signature.actor)
  const add = {
    id: 'add-day',
    label: t('community.calendar.add'),
    icon: IconCalendarPlus,
    keys: 'F2',
    isAvailable: leads,
    whyNot: t('community.calendar.onlyLeaders'),
    run: () => onEdit('new'),
  }
  useHotKeys([add])
  if (calendar === undefined || overrides === undefined) return null
  const days = specialDaysOf(year, calendar, overrides)
  const giveBack = async (day: string): Promise<void> => {
    const done = await setCalendarDay(desk, { day, kind: null, name: '' })
    setRefusal(done.ok ? undefined : communityRefusalWords(done.error.code))
    if (done.ok) offerCommunityUndo(desk, t('community.calendar.removed', { day }), done.value.undo)
  }
  return (
    <div className='settings-pad'>
      <div className='settings-head'>
        <h2>{t('community.calendar.section')}</h2>
        <YearPicker year={year} onYear={onYear} />
        <ActionButton action={add} main />
      </div>
      <p className='quiet'>{t('community.calendar.intro')}</p>
      {!calendar.knownYears.includes(year) && (
        <Banner kind='notice'>{t('community.calendar.missingYear', { year })}</Banner>
      )}
      {refusal !== undefined && <RefusalNote words={refusal} />}
      <div className='calendar-columns'>
        {days.length === 0 ? (
          <p className='quiet'>{calendar.knownYears.includes(year) && t('community.calendar.nothing')}</p>
        ) : (
          <DayTable days={days} leads={leads} onEdit={onEdit} onGiveBack={(day) => void giveBack(day)} />
        )}
        <DayQuestion calendar={calendar} overrides={overrides} />
      </div>
    </div>
  )
}

function YearPicker({ year, onYear }: Pick<YearOfDaysProps, 'year' | 'onYear'>) {
  const t = useText()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line of buttons.
    <span className='calendar-year' role='group' aria-label={t('community.calendar.year')}>
      <ActionIcon variant='subtle' color='gray' aria-label={String(year - 1)} onClick={() => onYear(year - 1)}>
        <IconChevronLeft size={18} stroke={1.75} />
      </ActionIcon>
      <strong role='status'>{year}</strong>
      <ActionIcon variant='subtle' color='gray' aria-label={String(year + 1)} onClick={() => onYear(year + 1)}>
        <IconChevronRight size={18} stroke={1.75} />
      </ActionIcon>
    </span>
  )
}

interface DayTableProps {
  readonly days: readonly SpecialDay[]
  readonly leads: boolean
  readonly onEdit: (day: SpecialDay) => void
  readonly onGiveBack: (day: string) => void
}

function DayTable({ days, leads, onEdit, onGiveBack }: DayTableProps) {
  const t = useText()
  return (
    <table className='settings-table' aria-label={t('community.calendar.section')}>
      <thead>
        <tr>
          <th scope='col'>{t('community.calendar.day')}</th>
          <th scope='col'>{t('community.calendar.kind')}</th>
          <th scope='col'>{t('community.calendar.why')}</th>
          <th scope='col'>{t('community.calendar.from')}</th>
          <th scope='col'>
            <span className='visually-hidden'>{t('community.calendar.change')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((special) => (
          <tr key={special.day} data-kind={special.kind}>
            <th scope='row'>
              {special.day} <span className='quiet'>{t(`kit.day.weekdays.w${weekday(special.day)}`)}</span>{' '}
              <ContestedMark records={[`calendarDay/${special.day}`]} />
            </th>
            <td>{t(`community.calendar.kinds.${special.kind}`)}</td>
            <td>{special.name}</td>
            <td>{special.own ? <strong>{t('community.calendar.own')}</strong> : t('community.calendar.shipped')}</td>
            <td className='settings-table-acts'>
              {leads && (
                <Button
                  size='compact-xs'
                  variant='subtle'
                  aria-label={`${t('community.calendar.change')} ${special.day}`}
                  onClick={() => onEdit(special)}
                >
                  {t('community.calendar.change')}
                </Button>
              )}
              {leads && special.own && (
                <Button
                  size='compact-xs'
                  variant='subtle'
                  aria-label={`${t('community.calendar.remove')} ${special.day}`}
                  onClick={() => onGiveBack(special.day)}
                >
                  {t('community.calendar.remove')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
