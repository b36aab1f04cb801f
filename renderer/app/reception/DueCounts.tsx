/** One line under the left column: how much is late, due and waiting today, over all modules. */

import { useDayMatters } from '#renderer/app/hub/hubQueries.ts'
import { countMatters } from '#renderer/app/hub/mergeEntries.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'

export function DueCounts() {
  const t = useText()
  const counts = countMatters(useDayMatters(useToday()) ?? [])
  return (
    <section className='due-counts' aria-label={t('hub.due')}>
      <StateBadge state={counts.late > 0 ? 'late' : 'todo'} words={t('hub.late', { count: counts.late })} />
      <StateBadge state={counts.due > 0 ? 'due' : 'todo'} words={t('hub.dueNow', { count: counts.due })} />
      <StateBadge state='todo' words={t('hub.waiting', { count: counts.waiting })} />
    </section>
  )
}
