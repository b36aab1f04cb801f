/** The homes of a day by slot, with what is done with the one under the cursor. */
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { moveInPath } from '#renderer/features/move-in/caseTabs.ts'
import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'
import type { DayLine } from '#renderer/features/move-in/queries/days.ts'
import { type LabelKey, label, useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { QUEUE_STANDS } from '#shared/domain/move-in/days/dayQueue.ts'
import { standCounts } from '#shared/domain/move-in/days/wall.ts'
import { type Day, weekday } from '#shared/kernel/days.ts'
import { AppointForm } from './AppointForm.tsx'
import { ComingDays } from './ComingDays.tsx'
import { STAND_STATES } from './dayWords.tsx'
import { LeaveForm } from './LeaveForm.tsx'
import { PlanRunBar } from './PlanRunBar.tsx'
import { useDayActions } from './useDayActions.tsx'
import { useDayColumns } from './useDayColumns.tsx'

interface DayListProps {
  readonly day: Day
  readonly lines: readonly DayLine[]
  readonly onPlan: () => void
}

/** What stands beside the list. */
export interface DayAsking {
  readonly act: 'appoint' | 'leave'
  readonly line: DayLine
}

export function DayList({ day, lines, onPlan }: DayListProps) {
  const t = useText()
  const navigate = useNavigate()
  const [activeId, setActiveId] = useState<string>()
  const [asking, setAsking] = useState<DayAsking>()
  const active = lines.find(({ id }) => id === activeId) ?? lines[0]
  const actions = useDayActions({ day, lines, active, onAsk: setAsking, onPlan })
  const columns = useDayColumns()
  const counts = useMemo(() => standCounts(lines.map(({ stand }) => stand)), [lines])
  const close = (): void => setAsking(undefined)
  return (
    <Page
      title={t('moveInDays.title')}
      note={t('moveInDays.note', {
        ...{ day, weekday: label(`kit.day.weekdays.w${weekday(day)}` as LabelKey), waiting: counts.waiting },
        ...{ appointed: lines.filter(({ state }) => state.appointment?.day === day).length },
        handedOver: counts['handed-over'],
      })}
      actions={actions}
      filters={
        <>
          <MoveInNav at='days' />
          <PlanRunBar />
          <dl className='move-in-day-counts' aria-label={t('moveInDays.counts.label')}>
            {QUEUE_STANDS.map((stand) => (
              <div key={stand} data-state={counts[stand] > 0 ? STAND_STATES[stand] : 'todo'}>
                <dt>{t(`moveInDays.counts.${stand}`)}</dt>
                <dd>{counts[stand]}</dd>
              </div>
            ))}
          </dl>
        </>
      }
      side={asking && <Side key={`${asking.act}/${asking.line.id}`} day={day} asking={asking} onClose={close} />}
    >
      <VirtualTable
        name={`move-in-day?${day}`}
        label={t('moveInDays.title')}
        rows={lines}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: moveInPath(id) })}
        onActive={setActiveId}
        empty={<EmptyState title={t('moveInDays.empty.title')} hint={t('moveInDays.empty.hint')} />}
        foot={<ComingDays day={day} />}
      />
    </Page>
  )
}

interface SideProps {
  readonly day: Day
  readonly asking: DayAsking
  readonly onClose: () => void
}

function Side({ day, asking: { act, line }, onClose }: SideProps) {
  if (act === 'leave') return <LeaveForm line={line} onClose={onClose} />
  const { id, unitCode, state } = line
  return <AppointForm caseId={id} unitCode={unitCode} appointment={state.appointment} day={day} onClose={onClose} />
}
