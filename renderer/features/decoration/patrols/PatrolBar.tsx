/** Above the due list: the slot, what is shown, whose buildings, and the days before on which slots were missed. */
import { Anchor, SegmentedControl, Switch } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMissedBefore } from '#renderer/features/decoration/queries/patrolsOwed.ts'
import { useText } from '#renderer/text/text.ts'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import { PATROL_SLOTS, type PatrolSlot } from '#shared/domain/decoration/kinds.ts'
import type { Day } from '#shared/kernel/days.ts'
import { PATROL_FILTERS, type PatrolFilter } from './patrolFilter.ts'

interface PatrolBarProps {
  readonly slot: PatrolSlot
  readonly onSlot: (slot: PatrolSlot) => void
  readonly filter: PatrolFilter
  readonly onFilter: (filter: PatrolFilter) => void
  readonly isMine: boolean
  readonly onMine: (isMine: boolean) => void
}

export function PatrolBar({ slot, onSlot, filter, onFilter, isMine, onMine }: PatrolBarProps) {
  const t = useText()
  return (
    <>
      <SegmentedControl
        size='xs'
        aria-label={t('decorationPatrols.slots.label')}
        value={slot}
        onChange={(value) => onSlot(value === 'morning' ? 'morning' : 'afternoon')}
        data={PATROL_SLOTS.map((value) => ({ value, label: t(`decorationPatrols.slots.${value}`) }))}
      />
      <SegmentedControl
        size='xs'
        aria-label={t('decorationPatrols.filters.label')}
        value={filter}
        onChange={(value) => onFilter(PATROL_FILTERS.find((one) => one === value) ?? 'open')}
        data={PATROL_FILTERS.map((value) => ({ value, label: t(`decorationPatrols.filters.${value}`) }))}
      />
      <Switch
        size='xs'
        label={t('decorationPatrols.filters.mine')}
        checked={isMine}
        onChange={(event) => onMine(event.currentTarget.checked)}
      />
    </>
  )
}

/** What the last days owe: it stays red until it is entered. */
export function MissedDays({ day }: { readonly day: Day }) {
  const t = useText()
  const navigate = useNavigate()
  const missed = useMissedBefore(day)
  if (missed === undefined || missed.size === 0) return null
  const count = [...missed.values()].reduce((sum, one) => sum + one, 0)
  return (
    <p className='patrol-missed'>
      <StateSign state='late' /> {t('decorationPatrols.missedBefore', { count })}{' '}
      {[...missed].map(([of, slots]) => (
        <Anchor
          key={of}
          component='button'
          type='button'
          onClick={() => void navigate({ to: `/decoration/patrols/${of}` })}
        >
          {t('decorationPatrols.missedDay', { day: of.slice(5), count: slots })}
        </Anchor>
      ))}
    </p>
  )
}
