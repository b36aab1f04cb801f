/** `/month`: what is due on each day of a month. Arrows go from day to day, PageUp and PageDown from month to month, Enter into the day. */

import { IconChevronLeft, IconChevronRight, IconListDetails } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useDueSpan } from '#renderer/app/due/useDueLists.ts'
import { mergeMatters } from '#renderer/app/hub/mergeEntries.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { addMonths, type Day, monthOf } from '#shared/kernel/days.ts'
import { MonthGrid } from './MonthGrid.tsx'
import { MonthSide } from './MonthSide.tsx'
import { byDay, spanOf } from './monthGrid.ts'
import './month.css'

export function MonthScreen() {
  const t = useText()
  const navigate = useNavigate()
  const today = useToday()
  const [day, setDay] = useState<Day>(today)
  const month = monthOf(day)
  const lists = useDueSpan(spanOf(month, today))
  const days = useMemo(() => byDay(mergeMatters((lists ?? []).map(({ matters }) => matters)), today), [lists, today])
  const ofMonth = [...days].filter(([on]) => on.startsWith(month)).reduce((sum, [, of]) => sum + of.length, 0)
  const actions = [
    { id: 'month-today', label: t('board.monthly.thisMonth'), keys: 'F2', run: () => setDay(today) },
    {
      id: 'month-before',
      label: t('board.monthly.previous'),
      icon: IconChevronLeft,
      run: () => setDay(addMonths(day, -1)),
    },
    { id: 'month-after', label: t('board.monthly.next'), icon: IconChevronRight, run: () => setDay(addMonths(day, 1)) },
    {
      id: 'month-board',
      label: t('board.title'),
      icon: IconListDetails,
      keys: 'F6',
      run: () => navigate({ to: '/today' }),
    },
  ]
  return (
    <Page
      title={t('board.monthly.title')}
      note={t('board.monthly.note', { month, count: ofMonth })}
      actions={actions}
      side={<MonthSide day={day} matters={days.get(day) ?? []} isToday={day === today} />}
    >
      <MonthGrid day={day} today={today} days={days} onDay={setDay} />
    </Page>
  )
}
