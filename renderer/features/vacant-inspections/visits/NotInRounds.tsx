/** A home that is not inspected today: why, and what changes it. */
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useUnitState } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { Day } from '#shared/kernel/days.ts'

interface NotInRoundsProps {
  readonly unitId: string
  readonly code: string
  readonly day: Day
}

export function NotInRounds({ unitId, code, day }: NotInRoundsProps) {
  const t = useText()
  const navigate = useNavigate()
  const state = useUnitState(unitId, day)
  if (state === undefined) return null
  return (
    <EmptyState
      title={t('vacantVisits.outside.title', { unit: code })}
      hint={`${t(`vacantVisits.outside.states.${state}`)}。${t('vacantVisits.outside.hint')}`}
    >
      <Button variant='default' onClick={() => void navigate({ to: `/unit/${unitId}` })}>
        {t('vacantVisits.outside.owner')}
      </Button>
      <Button variant='default' onClick={() => void navigate({ to: `/vacant/unit/${unitId}` })}>
        {t('vacantVisits.acts.file')}
      </Button>
    </EmptyState>
  )
}
