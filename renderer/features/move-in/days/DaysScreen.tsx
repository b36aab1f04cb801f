/** `/move-in/days/{-$day}`: the handover day at the desk: who is expected, who is here, who is next; and planning a day. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { DayPlan } from '#renderer/features/move-in/commands/daysPlan.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { DayList } from './DayList.tsx'
import { PlanForm } from './PlanForm.tsx'
import { PlanPreview } from './PlanPreview.tsx'
import type { PlanValues } from './planValues.ts'
import { useDayLines } from './useDayLines.ts'
import './days.css'

export function DaysScreen() {
  const { day: asked } = useParams({ strict: false }) as { readonly day?: string }
  const today = useToday()
  const day = asked !== undefined && isDay(asked) ? asked : today
  return <OneDay key={day} day={day} />
}

type Planning = { readonly at: 'form' } | { readonly at: 'preview'; readonly plan: DayPlan }

function OneDay({ day }: { readonly day: Day }) {
  const navigate = useNavigate()
  const lines = useDayLines(day)
  const [planning, setPlanning] = useState<Planning>()
  const [typed, setTyped] = useState<PlanValues>()
  const leave = (): void => {
    setPlanning(undefined)
    setTyped(undefined)
  }
  if (lines === undefined) return null
  if (planning?.at === 'form')
    return (
      <PlanForm
        day={day}
        typed={typed}
        onPlan={(plan, values) => {
          setTyped(values)
          setPlanning({ at: 'preview', plan })
        }}
        onLeave={leave}
      />
    )
  if (planning?.at === 'preview')
    return (
      <PlanPreview
        plan={planning.plan}
        onChange={() => setPlanning({ at: 'form' })}
        onDone={() => {
          leave()
          void navigate({ to: `/move-in/days/${planning.plan.input.day}` })
        }}
      />
    )
  return <DayList day={day} lines={lines} onPlan={() => setPlanning({ at: 'form' })} />
}
