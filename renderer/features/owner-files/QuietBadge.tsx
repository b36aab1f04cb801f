/** 免打扰 of a unit: its hours, and in amber while they run. */
import type { UnitRow } from '#renderer/db/tables.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { quietState } from '#shared/domain/owner-files/quietHours.ts'
import { minutesInZone } from '#shared/kernel/zone.ts'

export function QuietBadge({ unit }: { readonly unit: UnitRow }) {
  const t = useText()
  const minute = useDeskClock(({ now, zone }) => minutesInZone(now, zone))
  const state = quietState(unit.v, minute)
  if (state === 'none') return null
  const { quietFrom, quietTo, quietNote = '' } = unit.v
  const from = quietFrom ?? ''
  const to = quietTo ?? ''
  const words = state === 'now' ? t('households.quietNow', { to }) : t('households.quietBadge', { from, to })
  return (
    <StateBadge
      state={state === 'now' ? 'due' : 'todo'}
      words={[words, quietNote].filter((one) => one !== '').join(' · ')}
    />
  )
}
